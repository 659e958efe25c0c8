"""Keys that the reader puts in place of others, on the help page."""

import pytest
from playwright.sync_api import expect

from reader.preferences import SHORTCUTS

pytestmark = pytest.mark.browser


def keys_of(act):
    return next(row.family for row in SHORTCUTS if row.act == act)


def test_a_key_is_put_in_place_of_another(open_tools):
    tools = open_tools("help")
    tools.page.click('[data-change="larger"]')
    tools.page.keyboard.press("Control+Alt+KeyJ")
    tools.told("Control+Alt+J")
    tools.page.keyboard.press("Control+Alt+KeyJ")
    assert tools.option("zoom") == "125"


def test_the_new_key_is_asked_for_in_words(open_tools):
    tools = open_tools("help")
    tools.page.click('[data-change="larger"]')
    tools.told("请按新键")


def test_a_key_that_is_taken_is_told(open_tools):
    tools = open_tools("help")
    tools.page.click('[data-change="larger"]')
    tools.page.keyboard.press(keys_of("guides"))
    tools.told("已用于：辅助线")


@pytest.mark.parametrize("key", ["j", "Control+c"])
def test_a_key_of_the_browser_or_of_typing_is_refused(open_tools, key):
    tools = open_tools("help")
    tools.page.click('[data-change="larger"]')
    tools.page.keyboard.press(key)
    tools.told("请加上Alt键")


def test_buttons_say_the_key_that_was_put_in_place(open_tools):
    tools = open_tools("help")
    tools.page.click('[data-change="larger"]')
    tools.page.keyboard.press("Control+Alt+KeyJ")
    assert tools.act("larger").get_attribute("aria-keyshortcuts") == "Control+Alt+J"


def test_another_tab_says_the_key_as_well(open_tools):
    tools = open_tools("help")
    other = tools.page.context.new_page()
    other.goto(tools.page.url)
    tools.page.click('[data-change="larger"]')
    tools.page.keyboard.press("Control+Alt+KeyJ")
    expect(other.locator('[data-act="larger"]')).to_have_attribute(
        "aria-keyshortcuts", "Control+Alt+J"
    )
