"""What an elderly reader sees: sizes, places, and nothing that jumps."""

import pytest
from playwright.sync_api import expect

from .pixels import luminance
from .site import PAGES

pytestmark = pytest.mark.browser
PHONE = {"viewport": {"width": 360, "height": 780}, "has_touch": True}
# Readings and raised marks are set smaller by their nature.
SMALL_TEXT = """least => [...document.querySelectorAll('body *')].filter(it =>
  it.checkVisibility() && !it.matches('.unseen, rt, rp, sup, sup *')
  && [...it.childNodes].some(node => node.nodeType === 3 && node.data.trim())
  && parseFloat(getComputedStyle(it).fontSize) < least - 0.1
).map(it => it.outerHTML.slice(0, 90))"""
COLOUR = "it => getComputedStyle(it).backgroundColor.match(/[\\d.]+/g).map(Number)"
# Links that are drawn as buttons, and the site's name, are known by their shape.
BARE_LINKS = """() => [...document.querySelectorAll('a[href]')].filter(it =>
  it.checkVisibility() && !it.matches('.skip, .button, .masthead__name, [aria-current]')
  && getComputedStyle(it).textDecorationLine !== 'underline'
).map(it => it.outerHTML.slice(0, 90))"""


@pytest.mark.parametrize("page", PAGES)
def test_no_text_on_a_phone_is_under_18_pixels(site, visit, page):
    shown = visit(site.at(page), **PHONE)
    shown.eval_on_selector("#toolbar details", "it => { it.open = true }")
    assert not shown.evaluate(SMALL_TEXT, 18)


@pytest.mark.parametrize("page", ["library", "help", "notice"])
def test_every_link_is_underlined_in_the_original_colours_too(site, visit, page):
    assert not visit(site.at(page)).evaluate(BARE_LINKS)


@pytest.mark.parametrize("code", ["c2", "c4", "k4"], ids=["blue", "black", "night"])
def test_no_band_glares_in_dark_colours(site, visit, code):
    page = visit(site.at("notice", code), **PHONE)
    for band in (".strip", ".toolbar__summary"):
        assert luminance(page.eval_on_selector(band, COLOUR)[:3]) < 0.1


def test_wide_tables_say_that_they_scroll_and_others_do_not(site, visit):
    hint = "it => getComputedStyle(it, '::before').display"
    page = visit(site.at("annual"), **PHONE)
    shown = page.eval_on_selector_all(".table", f"all => all.map({hint})")
    scrolls = page.eval_on_selector_all(
        ".table", "all => all.map(it => it.scrollWidth > it.clientWidth)"
    )
    assert [display == "block" for display in shown] == scrolls and any(scrolls)


def test_the_name_of_a_row_stays_in_sight_while_its_figures_scroll(site, visit):
    page = visit(site.at("annual"), **PHONE)
    label = page.locator("td.cell--figure").first.locator("xpath=..").locator("th")
    table = page.locator(".table", has=page.locator(".cell--figure")).last
    table.evaluate("it => { it.scrollLeft = 200 }")
    name = table.locator("th.cell--label:not([colspan])").first
    assert label.count() and name.bounding_box()["x"] >= table.bounding_box()["x"] - 1


# How many lines each figure of the headings stands on, with its unit.
FIGURES = """all => all.flatMap(it => [...it.querySelectorAll('.whole')])
    .map(it => new Set([...it.getClientRects()].map(box => box.top)).size)"""


@pytest.mark.parametrize("width", range(320, 680, 40))
def test_headings_do_not_break_between_a_figure_and_its_unit(site, visit, width):
    page = visit(site.at("work"), viewport={"width": width, "height": 600})
    lines = page.eval_on_selector_all("h1, h2, h3", FIGURES)
    assert len(lines) > 1 and set(lines) == {1}


@pytest.mark.parametrize("code", ["", "p3"])
def test_name_of_a_title_is_its_text(site, visit, code):
    page = visit(site.at("work", code))
    devtools = page.context.new_cdp_session(page)
    nodes = devtools.send("Accessibility.getFullAXTree")["nodes"]
    headings = [it for it in nodes if it.get("role", {}).get("value") == "heading"]
    assert headings[0]["name"]["value"] == site.document("work")["title"]


def test_headings_with_readings_do_not_touch(site, visit):
    page = visit(site.at("work", "p3"), **PHONE)
    lines = page.eval_on_selector(
        "h1",
        """it => [...it.querySelectorAll('rt')].map(rt => rt.getBoundingClientRect())
            .map(box => [Math.round(box.top), Math.round(box.bottom)])""",
    )
    tops = sorted({top for top, _ in lines})
    size = page.eval_on_selector(
        "h1", "it => parseFloat(getComputedStyle(it).fontSize)"
    )
    gaps = [after - before for before, after in zip(tops, tops[1:], strict=False)]
    assert all(gap >= 1.9 * size for gap in gaps)


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_the_way_out_of_easy_reading_is_in_sight(site, visit, javascript):
    page = visit(site.at("work", "e1"), javascript)
    page.eval_on_selector("#toolbar details", "it => { it.open = false }")
    page.get_by_role("button", name="轻松阅读").click()
    page.locator(".masthead").wait_for()
    assert not page.locator(".toolbar__back").is_visible()


def test_metadata_keep_to_their_labels_at_300_per_cent(site, visit):
    page = visit(site.at("work", "z8"), **PHONE)
    rows = "it => new Set([...it.getClientRects()].map(box => box.top)).size"
    labels = page.eval_on_selector_all(".meta dt", f"all => all.map({rows})")
    assert labels and set(labels) == {1}


def test_wide_tables_stay_on_the_printed_page(site, visit):
    page = visit(site.at("annual"), viewport={"width": 680, "height": 1000})
    page.emulate_media(media="print")
    sheet = page.locator(".reading").bounding_box()
    for table in page.locator("table").all():
        box = table.bounding_box()
        assert box["x"] >= sheet["x"] - 1
        assert box["x"] + box["width"] <= sheet["x"] + sheet["width"] + 1


@pytest.mark.parametrize(("scrolled", "fade"), [("0", "2.5rem"), ("9999", "0rem")])
def test_contents_fade_until_their_last_line(site, visit, scrolled, fade):
    page = visit(site.at("help"))
    page.eval_on_selector(".contents", f"it => {{ it.scrollTop = {scrolled} }}")
    expect(page.locator(".contents")).to_have_css("--fade", fade)


@pytest.mark.parametrize("size", [(1280, 800), (360, 740)], ids=["desk", "phone"])
def test_the_first_report_is_in_sight_on_the_first_page(site, visit, size):
    width, height = size
    page = visit(site.at("library"), viewport={"width": width, "height": height})
    first = page.locator(".entry__meta").first.bounding_box()
    bar = page.locator(".toolbar__summary").bounding_box()
    end = bar["y"] if bar["y"] > first["y"] else height
    assert first["y"] + first["height"] <= end
