import pytest

pytestmark = pytest.mark.browser

# The browser keeps what its own keys do; here they can be pressed by the test.
KEYS = """(() => {
    window.keys = {}
    navigator.mediaSession.setActionHandler = (key, act) => (keys[key] = act)
})()"""
SHOWN = "navigator.mediaSession.metadata"


@pytest.fixture
def locked(open_tools):
    tools = open_tools(code="p3", is_open=False)
    tools.page.context.add_init_script(KEYS)
    tools.page.reload()
    tools.page.click(".toolbar__summary")
    tools.page.locator("article h3 [id^='s-']").first.click()
    tools.press("read-on")
    tools.until_sounding()
    return tools


def test_it_shows_title_and_section_without_readings(locked):
    shown = locked.page.evaluate(f"[{SHOWN}.album, {SHOWN}.title]")
    assert shown == [locked.text("h1"), locked.text("article h3")]


def test_its_keys_pause_and_go_on(locked):
    locked.page.evaluate("keys.pause()")
    locked.until_silent()
    assert locked.page.evaluate("navigator.mediaSession.playbackState") == "paused"
    locked.page.evaluate("keys.play()")
    locked.until_sounding()


def test_its_keys_go_by_sentence(locked):
    here = locked.painted()
    locked.page.evaluate("keys.nexttrack()")
    assert locked.painted() != here
    locked.page.evaluate("keys.previoustrack()")
    assert locked.painted() == here


def test_its_key_stops_reading(locked):
    locked.page.evaluate("keys.stop()")
    locked.until_silent()
    assert locked.option("reading") is None
