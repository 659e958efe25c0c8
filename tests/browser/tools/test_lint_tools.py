"""The linters find nothing in the states that only script brings about."""

import pytest

from tests.browser.linters import IN_PAGE

from .conftest import PHONE

pytestmark = pytest.mark.browser

STATES = {
    "playing": ["read-on"],
    "panel": ["caption", "guides"],
    "cursor": ["cursor"],
    "dialog": ["phone"],
    "easy": ["read-on", "easy"],
}


def problems(tools):
    return [found for run in IN_PAGE.values() for found in run(tools.page)]


@pytest.mark.parametrize("state", STATES)
def test_nothing_is_found_with_the_tool_in_use(open_tools, state):
    tools = open_tools("notice")
    tools.press(*STATES[state])
    assert problems(tools) == []


def test_nothing_is_found_on_a_phone(open_tools):
    tools = open_tools("notice", **PHONE)
    tools.act("read-on").tap()
    assert problems(tools) == []


def test_nothing_is_found_in_the_key_table(open_tools):
    assert problems(open_tools("help")) == []
