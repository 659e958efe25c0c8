import pytest

pytestmark = pytest.mark.browser


def test_closed_toolbar_is_one_bar_under_the_thumb(phone):
    phone.page.tap("summary")
    box = phone.page.locator(".toolbar__summary").bounding_box()
    height = phone.page.viewport_size["height"]
    assert box["y"] + box["height"] == height and box["height"] <= height / 4


def test_open_toolbar_is_a_sheet_at_the_bottom(phone):
    box = phone.page.locator(".toolbar__form").bounding_box()
    assert box["y"] >= phone.page.viewport_size["height"] * 0.25
    assert phone.page.locator("h1").is_visible()


def test_all_groups_are_in_the_sheet(phone):
    names = phone.page.locator(".toolbar__form .toolbar__label").all_inner_texts()
    assert names == ["模式", "视图", "声音", "页面"]


def test_nothing_scrolls_sideways_at_320(open_tools):
    tools = open_tools(viewport={"width": 320, "height": 640}, has_touch=True)
    tools.press("read-on")
    assert tools.page.evaluate("document.documentElement.scrollWidth") <= 320


def test_reading_bar_fits_in_one_row(open_tools):
    tools = open_tools(viewport={"width": 320, "height": 640}, has_touch=True)
    tools.press("read-on")
    box = tools.page.locator(".reading-bar").bounding_box()
    assert box["height"] <= 640 / 4
    tops = "all => new Set(all.map(it => it.offsetTop)).size"
    assert tools.page.eval_on_selector_all(".reading-bar button", tops) == 1


def test_bars_are_static_on_a_low_screen(open_tools):
    tools = open_tools(viewport={"width": 640, "height": 360}, has_touch=True)
    tools.press("read-on")
    for bar in (".reading-bar", ".toolbar__summary", ".toolbar__form"):
        found = tools.page.locator(bar).evaluate("it => getComputedStyle(it).position")
        assert found == "static"


def test_tap_starts_reading_with_sound(phone):
    phone.act("read-on").tap()
    phone.until_sounding()
    assert phone.painted() in phone.page.inner_text("h1")


def test_last_line_is_not_under_the_bars(phone):
    phone.act("read-on").tap()
    phone.page.evaluate("scrollTo(0, document.body.scrollHeight)")
    last = phone.page.locator(".footer__links a").last.bounding_box()
    bar = phone.page.locator(".reading-bar").bounding_box()
    assert last["y"] + last["height"] <= bar["y"]


def test_last_line_can_be_read_above_the_open_sheet(phone):
    phone.page.evaluate(
        "scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })"
    )
    last = phone.page.locator(".footer__links a").last.bounding_box()
    sheet = phone.page.locator(".toolbar__form").bounding_box()
    assert last["y"] + last["height"] <= sheet["y"]


def test_larger_stays_under_the_thumb(phone):
    larger = phone.act("larger")
    larger.scroll_into_view_if_needed()
    places = []
    for percent in (125, 150, 175, 200, 225):
        larger.tap()
        phone.told(f"放大到{percent}%")
        places.append(larger.bounding_box()["y"])
    assert max(places) - min(places) <= 2


@pytest.mark.parametrize("zoom", ["z0", "z2", "z8"])
def test_bars_stand_on_each_other_at_every_size(open_tools, zoom):
    code = "c4" if zoom == "z0" else f"{zoom}c4"
    size = {"viewport": {"width": 390, "height": 780}, "has_touch": True}
    tools = open_tools(code=code, **size)
    tools.press("read-on")
    reading = tools.page.locator(".reading-bar").bounding_box()
    summary = tools.page.locator(".toolbar__summary").bounding_box()
    assert reading["y"] + reading["height"] <= summary["y"] + 1


def test_a_scanned_page_is_not_covered_by_the_sheet(open_tools):
    size = {"viewport": {"width": 390, "height": 780}, "has_touch": True}
    tools = open_tools(code="z2c4", is_open=False, **size)
    tools.told("已用链接里的设置")
    assert not tools.page.locator(".toolbar__form").is_visible()
    assert "toolbar" not in tools.page.evaluate("localStorage.own ?? ''")
