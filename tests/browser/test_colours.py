import pytest
import zxingcpp
from PIL import Image

from .pixels import background, contrast, luminance, pixels, screenshot

pytestmark = pytest.mark.browser
SCHEMES = {"original": "", "white": "c1", "blue": "c2", "yellow": "c3", "black": "c4"}
SKINS = {"red": "k1", "blue": "k2", "green": "k3", "night": "k4"}
LOOKS = {**SCHEMES, **{f"skin {skin}": code for skin, code in SKINS.items()}}
TEXTS = (
    "h1",
    ".article h2",
    ".article p",
    "main a[href]",
    ".masthead__name",
    ".crumbs a",
    "footer p",
    "footer a",
    "summary",
    "dl.meta dd",
)
CONTROLS = ("#toolbar button:not([aria-pressed=true])", "#toolbar [aria-pressed=true]")


def shot(page, selector):
    return pixels(page.locator(f"{selector} >> visible=true").first.screenshot())


def opened(visit, address):
    page = visit(address, device_scale_factor=3)
    page.eval_on_selector("#toolbar details", "it => { it.open = true }")
    return page


@pytest.mark.parametrize("code", LOOKS.values(), ids=LOOKS)
def test_text_as_painted_has_seven_to_one(site, visit, code):
    page = opened(visit, site.at("notice", code))
    found = {
        selector: round(contrast(shot(page, selector)), 2)
        for selector in (*TEXTS, *CONTROLS)
        if page.locator(f"{selector} >> visible=true").count()
    }
    assert len(found) >= 8
    assert not {selector: ratio for selector, ratio in found.items() if ratio < 7}


@pytest.mark.parametrize("code", SCHEMES.values(), ids=SCHEMES)
def test_links_are_underlined(site, visit, code):
    page = visit(site.at("notice", code))
    lines = "all => all.filter(a => a.checkVisibility()).map(a => getComputedStyle(a)"
    styles = page.locator(".article a[href]").evaluate_all(
        f"{lines}.textDecorationLine)"
    )
    assert set(styles) == {"underline"}


@pytest.mark.parametrize("code", LOOKS.values(), ids=LOOKS)
@pytest.mark.parametrize("size", ["", "z8"], ids=["100", "300"])
def test_qr_code_can_be_scanned(site, visit, code, size):
    page = visit(site.at("notice", size + code), device_scale_factor=2)
    plate = page.locator(".qr__code")
    plate.scroll_into_view_if_needed()
    picture = Image.fromarray(screenshot(page))
    (found,) = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)
    canonical = page.evaluate("document.documentElement.dataset.code")
    prefix = f"/v/{canonical}" if canonical else ""
    assert found.text == f"{site.address}{prefix}/reports/{site.slugs['notice']}"


def test_print_is_ink_on_paper_without_furniture(site, visit):
    page = visit(site.at("notice", "c4"))
    page.emulate_media(media="print")
    assert background(screenshot(page)) == (255, 255, 255)
    assert not page.locator("#toolbar").is_visible()
    assert page.locator(".article").is_visible()
    assert luminance(ink(page, ".article p")) < 0.05


def ink(page, selector):
    found = page.eval_on_selector(selector, "it => getComputedStyle(it).color")
    return [int(float(part)) for part in found.strip("rgba()").split(",")[:3]]


def test_forced_colours_keep_every_control_and_focus(site, visit):
    page = visit(site.at("notice", "c4"), forced_colors="active")
    page.eval_on_selector("#toolbar details", "it => { it.open = true }")
    bare = page.locator("#toolbar button >> visible=true").evaluate_all(
        """all => all.filter(it => getComputedStyle(it).borderStyle === 'none'
        || parseFloat(getComputedStyle(it).borderWidth) < 1).map(it => it.outerHTML)"""
    )
    assert not bare
    page.locator("#toolbar button >> visible=true").first.focus()
    line = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert line != "none"


def test_forced_colours_win_over_the_scheme(site, visit):
    page = visit(site.at("notice", "c3"), forced_colors="active")
    assert background(screenshot(page)) in ((255, 255, 255), (0, 0, 0))


def test_low_contrast_is_found(visit):
    page = visit("about:blank", device_scale_factor=3)
    page.set_content("<p style='color: #999; font: 30px sans-serif'>报告报告</p>")
    assert contrast(shot(page, "p")) < 3.5
