"""Easy reading: the report at once, and a way back in sight."""

import pytest

pytestmark = pytest.mark.browser

WINDOWS = [(1280, 800), (1024, 768), (390, 844), (320, 568)]
FOCUSED = "document.activeElement.className + document.activeElement.dataset.act"


def settled(tools):
    tools.until("!document.querySelector('.toolbar__disclosure').open")


def test_it_hides_all_but_the_report(tools):
    tools.press("easy")
    tools.told("轻松阅读已开")
    assert not tools.page.locator(".masthead").is_visible()
    assert tools.page.get_by_role("link", name="下一节").first.is_visible()


@pytest.fixture(params=WINDOWS)
def window(request, open_tools):
    """Give the tools in easy reading, in windows of several sizes, and the height."""
    width, height = request.param
    viewport = {"width": width, "height": height}
    tools = open_tools(viewport=viewport, has_touch=width < 600)
    tools.press("easy")
    settled(tools)
    return tools, height


def test_title_and_text_are_seen_at_once(window):
    tools, height = window
    title = tools.page.locator("h1").bounding_box()
    text = tools.page.locator(".article p").first.bounding_box()
    assert 0 <= title["y"] < text["y"] < height
    assert not tools.page.locator(".toolbar__form").is_visible()


def test_way_back_is_in_sight_and_large(window):
    tools, height = window
    button = tools.page.get_by_role("button", name="退出轻松阅读", exact=True)
    back = button.bounding_box()
    assert back["y"] >= 0 and back["y"] + back["height"] <= height
    assert min(back["width"], back["height"]) >= 60


def test_focus_goes_to_the_way_back_and_again_to_the_tools(tools):
    tools.act("easy").focus()
    tools.page.keyboard.press("Enter")
    settled(tools)
    assert tools.page.evaluate(FOCUSED) == "button toolbar__backeasy"
    tools.page.keyboard.press("Enter")
    tools.told("轻松阅读已关")
    assert tools.page.evaluate(FOCUSED) == "toolbar__summarytoolbar"


def test_escape_leaves_it(tools):
    tools.press("easy")
    tools.page.keyboard.press("Escape")
    tools.told("轻松阅读已关")
    assert tools.option("easy") is None


def test_place_is_kept_both_ways(tools):
    line = tools.page.locator('article p [id^="s-"]').nth(20)
    line.click()
    tools.page.eval_on_selector('[data-act="easy"]', "it => it.click()")
    tools.until_still()
    assert 0 < line.bounding_box()["y"] < 800
    tools.page.keyboard.press("Escape")
    tools.until_still()
    assert 0 < line.bounding_box()["y"] < 800


def test_tools_can_be_opened_again_in_it(tools):
    tools.press("easy")
    settled(tools)
    tools.page.click(".toolbar__summary")
    tools.press("larger")
    assert (tools.option("zoom"), tools.option("easy")) == ("125", "on")


def test_the_reading_cursor_walks_in_it(tools):
    tools.press("cursor", "easy")
    settled(tools)
    tools.page.focus(".cursor-strip")
    tools.page.keyboard.press("ArrowDown")
    assert tools.painted("cursor-sentence").strip() == tools.page.inner_text("h1")
