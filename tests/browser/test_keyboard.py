from itertools import groupby

import pytest

from .pixels import screenshot, share_that_differs
from .site import PAGES

pytestmark = pytest.mark.browser
LIMIT = 150
HERE = """() => {
  const it = document.activeElement
  if (!it || it === document.body) return null
  const box = it.getBoundingClientRect()
  // A table may be taller than the window: what counts is its part in sight.
  const middle = (low, high, end) => (Math.max(low, 0) + Math.min(high, end)) / 2
  const at = b => document.elementFromPoint(
    middle(b.left, b.right, innerWidth), middle(b.top, b.bottom, innerHeight))
  const boxes = [box, it.getClientRects()[0] ?? box]
  const hit = boxes.map(at).some(e => e && (it.contains(e) || e.contains(it)))
  return { name: it.outerHTML.slice(0, 90), hit,
    place: [...document.querySelectorAll('*')].indexOf(it) }
}"""
SMALL = """() => [...document.querySelectorAll(
  'a[href], button, input:not([type=hidden]), select, summary')].filter(it => {
  if (!it.checkVisibility({ visibilityProperty: true })) return
  const box = it.getBoundingClientRect()
  if (box.width < 2 || box.bottom < 0 || box.x < -99) return
  // WCAG 2.5.5 excepts links within a sentence.
  const words = it.parentElement.innerText.trim().length - it.innerText.trim().length
  if (it.matches('a') && getComputedStyle(it).display === 'inline' && words > 0) return
  return box.width < 43.5 || box.height < 43.5
}).map(it => `${it.outerHTML.slice(0, 90)} ${it.offsetWidth}×${it.offsetHeight}`)"""


def open_toolbar(page):
    page.eval_on_selector("#toolbar details", "it => { it.open = true }")
    return page


def stops(page):
    """Tab through a page; yield each element that takes the focus."""
    for _ in range(LIMIT):
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        if here is None:
            return
        yield here


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
@pytest.mark.parametrize("page", PAGES)
def test_focus_follows_the_page_and_is_never_covered(site, visit, page, javascript):
    # A smooth scroll would still be on its way when the probe looks.
    shown = visit(site.at(page), javascript, reduced_motion="reduce")
    open_toolbar(shown)
    seen = list(stops(shown))
    # The stops inside of a native player are one place.
    places = [place for place, _ in groupby(stop["place"] for stop in seen)]
    assert places == sorted(places) and len(set(places)) == len(places)
    assert not [stop["name"] for stop in seen if not stop["hit"]]


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_one_press_leads_past_the_contents(site, visit, javascript):
    shown = visit(site.at("work"), javascript, reduced_motion="reduce")
    shown.locator(".contents a").first.focus()
    shown.keyboard.press("Enter")
    shown.keyboard.press("Tab")
    assert shown.evaluate("""() => document.activeElement.matches('#article *')""")


@pytest.mark.parametrize("code", ["", "d1"], ids=["tools", "tools-and-panel"])
@pytest.mark.parametrize("page", ["library", "notice"])
def test_focus_is_never_under_the_sheet_of_tools(site, visit, page, code):
    narrow = {"viewport": {"width": 390, "height": 780}, "reduced_motion": "reduce"}
    shown = open_toolbar(visit(site.at(page, code), **narrow))
    seen = list(stops(shown))
    assert len(seen) > 10
    assert not [stop["name"] for stop in seen if not stop["hit"]]


@pytest.mark.parametrize("code", ["", "c1", "c2", "c3", "c4"], ids=str)
@pytest.mark.parametrize("page", ["library", "notice"])
def test_focus_is_always_visible(site, visit, page, code):
    shown = open_toolbar(visit(site.at(page, code), reduced_motion="reduce"))
    unseen = [stop["name"] for stop in stops(shown) if not focus_shows(shown)]
    assert not unseen


def focus_shows(page):
    around = page.evaluate(
        """() => { const box = document.activeElement.getBoundingClientRect()
        return { x: Math.max(box.x - 8, 0), y: Math.max(box.y - 8, 0),
          width: box.width + 16, height: Math.min(box.height + 16, 400) } }"""
    )
    focused = screenshot(page, clip=around)
    page.evaluate("() => { self.left = document.activeElement; self.left.blur() }")
    plain = screenshot(page, clip=around)
    page.evaluate("() => self.left.focus({ focusVisible: true, preventScroll: true })")
    return share_that_differs(focused, plain) > 0.005


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("page", PAGES)
def test_targets_are_large_enough(site, visit, page, width):
    shown = visit(site.at(page), viewport={"width": width, "height": 800})
    assert not open_toolbar(shown).evaluate(SMALL)


def test_the_first_stop_skips_to_the_content(site, visit):
    page = visit(site.at("notice"))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id || location.hash") in (
        "main",
        "#main",
    )
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('main')")


def test_a_small_target_is_found(visit):
    page = visit("about:blank")
    page.set_content("<p><button>x</button></p>")
    assert page.evaluate(SMALL)


def test_a_covered_focus_is_found(visit):
    page = visit("about:blank")
    cover = "<div style='position: fixed; inset: 0; background: red'></div>"
    page.set_content(f"<p><button>x</button></p>{cover}")
    page.keyboard.press("Tab")
    assert not page.evaluate(HERE)["hit"]
