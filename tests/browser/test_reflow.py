import pytest

from .site import PAGES

pytestmark = pytest.mark.browser
PHONE = {"width": 320, "height": 640}
# WCAG 1.4.12: nothing may be lost when a reader spaces the text like this.
SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important } p { margin-bottom: 2em !important }"""
# What scrolls by itself, such as a wide table, may be wider than the page.
SIDEWAYS = """() => document.documentElement.scrollWidth - innerWidth"""
CLIPPED = """() => [...document.querySelectorAll('body *')].filter(it => {
  const style = getComputedStyle(it)
  if (!it.checkVisibility() || style.clipPath !== 'none' || it.clientWidth < 2) return
  const hides = [style.overflowX, style.overflowY].includes('hidden')
  return hides && (it.scrollWidth > it.clientWidth + 1
    || it.scrollHeight > it.clientHeight + 1)
}).map(it => it.outerHTML.slice(0, 100))"""
SCROLLERS_WITHOUT_KEYS = """() => [...document.querySelectorAll('body *')].filter(it =>
  ['auto', 'scroll'].includes(getComputedStyle(it).overflowX)
  && it.scrollWidth > it.clientWidth + 1 && it.tabIndex < 0
).map(it => it.outerHTML.slice(0, 100))"""


def spill(page):
    return {
        "sideways": max(page.evaluate(SIDEWAYS), 0),
        "clipped": page.evaluate(CLIPPED),
        "no keys": page.evaluate(SCROLLERS_WITHOUT_KEYS),
    }


NOTHING = {"sideways": 0, "clipped": [], "no keys": []}


@pytest.mark.parametrize("code", ["", "z8", "p3z4", "e1"], ids=str)
@pytest.mark.parametrize("page", PAGES)
def test_page_fits_a_narrow_phone(site, visit, page, code):
    assert spill(visit(site.at(page, code), viewport=PHONE)) == NOTHING


@pytest.mark.parametrize("page", PAGES)
def test_page_fits_with_spaced_text_and_open_toolbar(site, visit, page):
    shown = visit(site.at(page, "p3"), viewport=PHONE)
    shown.eval_on_selector("#toolbar details", "it => { it.open = true }")
    shown.evaluate(
        """css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css)
        document.adoptedStyleSheets = [sheet] }""",
        SPACED,
    )
    assert spill(shown) == NOTHING


@pytest.mark.parametrize("page", PAGES)
def test_page_fits_with_text_at_200_percent(site, visit, page):
    assert spill(visit(site.at(page, "z4"))) == NOTHING


def test_a_wide_box_is_found(visit):
    page = visit("about:blank", viewport=PHONE)
    page.set_content("<div style='width: 400px; height: 10px'>x</div>")
    assert spill(page)["sideways"] == 88


def test_clipped_text_is_found(visit):
    page = visit("about:blank", viewport=PHONE)
    page.set_content("<p style='overflow: hidden; height: 9px'>x<br>y</p>")
    assert spill(page)["clipped"]
