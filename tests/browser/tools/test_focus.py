"""Where the focus goes when what holds it goes away."""

import pytest

pytestmark = pytest.mark.browser


def focused(tools):
    tools.page.wait_for_timeout(100)
    return tools.page.evaluate("document.activeElement.textContent.trim()")


def press_enter(tools, selector):
    tools.page.focus(selector)
    tools.page.keyboard.press("Enter")


def test_closing_the_panel_returns_to_its_tool(tools):
    tools.press("caption")
    press_enter(tools, '.caption [data-act="close"]')
    assert focused(tools) == "显示屏"


def test_escape_in_the_panel_returns_to_its_tool(tools):
    tools.press("caption")
    tools.page.focus('.caption [data-turn="1"]')
    tools.page.keyboard.press("Escape")
    assert focused(tools) == "显示屏"


def test_leaving_returns_to_the_button_of_the_toolbar(tools):
    press_enter(tools, '[data-act="quit"]')
    assert focused(tools) == "辅助浏览"


def test_going_on_leads_to_the_button_that_pauses(tools):
    tools.page.locator('article p [id^="s-"]').nth(5).click()
    tools.press("read-on")
    tools.until_sounding()
    tools.page.reload()
    press_enter(tools, '[data-resume="on"]')
    assert focused(tools) == "暂停"


def test_end_of_reading_with_the_toolbar_closed_leaves_the_focus_in_reach(tools):
    tools.press("read-on")
    tools.page.click(".toolbar__summary")
    tools.until("!document.documentElement.dataset.toolbar")
    tools.page.focus('[data-act="pause"]')
    tools.page.keyboard.press("Escape")
    assert focused(tools) == "辅助浏览"


def test_a_key_that_closes_the_toolbar_takes_the_focus_out_of_its_bar(tools):
    tools.page.focus('[data-act="pause"]')
    tools.page.evaluate("document.querySelector('details').open = false")
    tools.until("!document.documentElement.dataset.toolbar")
    assert focused(tools) == "辅助浏览"
