"""How the tools of sound combine: every pair."""

from itertools import permutations

import pytest

pytestmark = pytest.mark.browser

WAYS = ("point", "read-on", "cursor")


def pressed(tools):
    return {way for way in WAYS if tools.is_pressed(way)}


@pytest.mark.parametrize("way", WAYS)
def test_a_way_of_reading_turns_the_sound_on(tools, way):
    tools.press(way)
    assert tools.is_pressed("sound") and pressed(tools) == {way}


@pytest.mark.parametrize(("first", "second"), [*permutations(WAYS, 2)])
def test_two_ways_of_reading_exclude_one_another(tools, first, second):
    tools.press(first, second)
    assert pressed(tools) == {second}
    assert tools.page.evaluate("heard.filter(it => !it.paused).length") <= 1


@pytest.mark.parametrize("way", WAYS)
def test_pressing_again_leaves_and_is_silent(tools, way):
    tools.press(way, way)
    tools.until_silent()
    assert pressed(tools) == set() and tools.is_pressed("sound")


@pytest.mark.parametrize("way", WAYS)
def test_sound_off_is_silent_at_once_and_keeps_the_choice(tools, way):
    tools.press(way, "sound")
    tools.until_silent()
    assert pressed(tools) == {way}
    tools.press("sound")
    assert pressed(tools) == {way} and tools.is_pressed("sound")


@pytest.mark.parametrize("way", WAYS)
def test_screen_reader_switch_silences(tools, way):
    tools.press(way)
    tools.page.get_by_role("button", name="我在用读屏软件").click()
    tools.until_silent()
    assert not tools.page.get_by_role("toolbar", name="声音").is_visible()


@pytest.mark.parametrize("way", WAYS)
def test_one_sentence_at_a_time_goes_with_each_way(tools, way):
    tools.press("stepwise", way)
    assert tools.is_pressed("stepwise") and pressed(tools) == {way}


@pytest.mark.parametrize("way", WAYS)
def test_caption_stays_with_each_way(tools, way):
    tools.press("caption", way)
    assert tools.page.locator(".caption").is_visible() and pressed(tools) == {way}


def test_each_escape_does_one_thing_in_order(tools):
    tools.press("easy")
    tools.page.click(".toolbar__summary")
    tools.press("caption", "cursor")
    state = """() => [heard.some(it => !it.paused), ...['caption', 'reading', 'easy']
        .map(name => name in document.documentElement.dataset)]"""
    tools.until_sounding()
    seen = [tools.page.evaluate(state)]
    for _ in range(4):
        tools.page.keyboard.press("Escape")
        seen.append(tools.page.evaluate(state))
    assert seen == [
        [True, True, True, True],
        [False, True, True, True],
        # That the panel closed is said, which the next Esc need not stop.
        [True, False, True, True],
        [False, False, False, True],
        [False, False, False, False],
    ]


def test_reading_never_starts_by_itself_after_a_reload(tools):
    tools.press("read-on")
    tools.until_sounding()
    tools.page.reload()
    assert pressed(tools) == set() and tools.page.evaluate("heard.length") == 0


def test_pointing_is_remembered_but_silent_until_it_points(tools):
    tools.press("point")
    tools.page.reload()
    assert pressed(tools) == {"point"} and tools.page.evaluate("heard.length") == 0


def test_escape_closes_the_dialog_and_nothing_else(tools):
    tools.press("read-on", "phone")
    tools.page.wait_for_selector(".phone__code svg")
    tools.page.keyboard.press("Escape")
    assert not tools.page.locator("dialog[open]").count()
    assert tools.option("reading") == "on"
