import pytest

pytestmark = pytest.mark.browser

ACTIVE = "document.activeElement.textContent.trim()"


def focus_group(tools):
    tools.page.focus(".toolbar__summary")
    tools.page.keyboard.press("Tab")
    return tools.page.evaluate(ACTIVE)


def test_a_group_is_one_tab_stop(tools):
    assert focus_group(tools) == "轻松阅读"
    tools.page.keyboard.press("Tab")
    assert tools.page.evaluate(ACTIVE) == "缩小"


def test_arrows_walk_the_group_and_wrap(tools):
    focus_group(tools)
    seen = []
    for _ in range(6):
        tools.page.keyboard.press("ArrowRight")
        seen.append(tools.page.evaluate(ACTIVE))
    assert seen[:2] == ["读屏", "关"] and seen[-1] == "轻松阅读"


def test_home_and_end_reach_the_ends(tools):
    focus_group(tools)
    tools.page.keyboard.press("End")
    assert tools.page.evaluate(ACTIVE) == "全部"
    tools.page.keyboard.press("Home")
    assert tools.page.evaluate(ACTIVE) == "轻松阅读"


def test_shift_tab_returns_to_the_last_tool(tools):
    focus_group(tools)
    tools.page.keyboard.press("ArrowRight")
    tools.page.keyboard.press("Tab")
    tools.page.keyboard.press("Shift+Tab")
    assert tools.page.evaluate(ACTIVE) == "读屏"


def test_arrow_with_a_modifier_is_left_alone(tools):
    focus_group(tools)
    tools.page.keyboard.press("Control+ArrowRight")
    assert tools.page.evaluate(ACTIVE) == "轻松阅读"


def test_opening_moves_no_focus_and_makes_no_sound(open_tools):
    tools = open_tools(is_open=False)
    tools.page.focus(".toolbar__summary")
    tools.page.keyboard.press("Enter")
    assert tools.page.evaluate(ACTIVE) == "辅助浏览"
    assert tools.page.evaluate("heard.length") == 0


def test_open_toolbar_is_remembered(tools):
    tools.until("localStorage.getItem('own')?.includes('toolbar')")
    tools.page.reload()
    assert tools.page.locator(".toolbar__disclosure[open]").count() == 1
