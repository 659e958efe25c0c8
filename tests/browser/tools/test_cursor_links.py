"""The reading cursor and links: within the page, to other pages, and what is said."""

import pytest
from playwright.sync_api import expect

from tests.browser.site import PAGES

pytestmark = pytest.mark.browser

# Every stop of the page with what it says, by the page's own modules.
STOPS = """async () => {
    const { src } = document.querySelector('script[type=module]')
    const module = name => import(src.replace('main.js', `speech/${name}.js`))
    const { stopsOf } = await module('stops')
    const { Phrases } = await module('phrases')
    const phrases = new Phrases({
        ofMessage: name => `/messages/espeak-female/${name}.mp3`,
        ofSpeakable: (slug, id) => `/reports/${slug}/espeak-female/${id}.mp3`,
    })
    return stopsOf(document.body).map(({ $element }) => ({
        html: $element.outerHTML.slice(0, 200),
        clips: phrases.described($element).clips.map(({ audio }) => audio),
    }))
}"""
MISSING = """async addresses => {
    const answers = await Promise.all(addresses.map(it => fetch(it)))
    return addresses.filter((_, at) => !answers[at].ok)
}"""


def focused(tools):
    return tools.page.evaluate("document.activeElement.className")


def go(tools, *keys):
    for key in keys:
        tools.page.keyboard.press(key)


def at(tools):
    return tools.painted("cursor-sentence").strip()


@pytest.mark.parametrize("name", PAGES)
def test_every_stop_of_a_page_can_be_heard(open_tools, name):
    tools = open_tools(name)
    tools.press("cursor", "caption")
    stops = tools.page.evaluate(STOPS)
    assert [it["html"] for it in stops if "unrecorded" in str(it["clips"])] == []
    messages = {clip for it in stops for clip in it["clips"] if "/messages/" in clip}
    assert tools.page.evaluate(MISSING, sorted(messages)) == []


def test_reset_is_pressed_and_not_followed_to_its_address(tools):
    tools.press("larger", "cursor")
    go(tools, "ArrowDown")
    while at(tools) != "重置":
        go(tools, "ArrowLeft")
    go(tools, "Enter")
    tools.until("!document.documentElement.dataset.zoom")


def test_line_of_the_contents_is_said_as_its_heading(tools):
    tools.press("cursor")
    stops = tools.page.evaluate(STOPS)
    line = next(it for it in stops if it["html"].startswith('<a href="#b-'))
    assert "speech.link" in line["clips"][0] and "/s-" in line["clips"][1]


def test_link_within_the_page_leads_the_cursor_there(tools):
    tools.press("cursor")
    go(tools, "ArrowDown", "k", "k", "k")
    line = at(tools)
    go(tools, "Enter")
    assert at(tools).startswith(line)
    assert (focused(tools), "#b-" in tools.page.url) == ("cursor-strip", True)
    go(tools, "ArrowDown")
    assert at(tools) not in ("", line)


@pytest.fixture
def arrived(open_tools):
    """Follow the first report of the library by the cursor."""
    tools = open_tools("library")
    tools.press("cursor")
    go(tools, "ArrowDown", "h", "Enter")
    tools.page.wait_for_url("**/reports/**")
    expect(tools.page.locator(".cursor-strip")).to_be_focused()
    return tools


def test_who_follows_a_link_goes_on_where_it_leads(arrived):
    arrived.until_painted(arrived.page.inner_text("h1"), "cursor-sentence")
    arrived.until_sounding()


def test_reload_does_not_go_on(arrived):
    arrived.page.reload()
    assert arrived.option("reading") is None


def test_enter_in_a_field_goes_to_the_field(open_tools):
    tools = open_tools("library")
    tools.press("cursor")
    go(tools, "ArrowDown", "ArrowDown", "ArrowDown", "Enter")
    assert tools.page.evaluate("document.activeElement.id") == "q"


def test_way_back_says_that_nothing_is_before(tools):
    tools.press("cursor")
    go(tools, "ArrowDown", "Shift+k", *["Shift+h"] * 2)
    tools.until("heard.some(it => it.src.includes('none_before'))", seconds=5)
