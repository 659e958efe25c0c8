import json

import pytest

from reader.preferences import SHORTCUTS, chord_name

pytestmark = pytest.mark.browser


def keys_of(act):
    return next(row.family for row in SHORTCUTS if row.act == act)


@pytest.mark.parametrize(
    ("act", "option", "value"),
    [
        ("larger", "zoom", "125"),
        ("contrast", "contrast", "white"),
        ("pointer", "pointer", "32"),
        ("guides", "guides", "on"),
        ("caption", "caption", "bottom"),
        ("easy", "easy", "on"),
        ("sound", "sound", "on"),
        ("swap", "reading", "point"),
        ("faster", "speed", "125"),
        ("softer", "volume", "90"),
        ("pinyin", "pinyin", "rare"),
        ("cursor", "reading", "cursor"),
    ],
)
def test_shortcut_works_its_tool(tools, act, option, value):
    tools.page.keyboard.press(keys_of(act))
    assert tools.option(option) == value


@pytest.mark.parametrize(
    ("act", "option", "value"),
    [
        ("smaller", "zoom", "125"),
        ("slower", "speed", "125"),
        ("louder", "volume", "90"),
    ],
)
def test_shortcut_takes_a_step_back(tools, act, option, value):
    other = {"smaller": "larger", "slower": "faster", "louder": "softer"}[act]
    for key in (other, other, act):
        tools.page.keyboard.press(keys_of(key))
    assert tools.option(option) == value


def test_shortcuts_go_by_sentence(tools):
    sentences = tools.page.locator('article p [id^="s-"]')
    sentences.nth(4).click()
    tools.press("read-on")
    tools.page.keyboard.press(keys_of("next"))
    tools.until_painted(sentences.nth(5).inner_text())
    tools.page.keyboard.press(keys_of("previous"))
    tools.until_painted(sentences.nth(4).inner_text())


def test_shortcuts_lead_to_help_and_through_the_history(tools):
    here = tools.page.url
    tools.page.keyboard.press(keys_of("help"))
    tools.page.wait_for_url("**/help")
    tools.page.keyboard.press(keys_of("back"))
    tools.page.wait_for_url(here)
    tools.page.keyboard.press(keys_of("forward"))
    tools.page.wait_for_url("**/help")


def test_shortcut_fills_the_screen(tools):
    tools.page.keyboard.press(keys_of("fullscreen"))
    tools.told("已是全屏")


def test_shortcuts_undo_reset_and_leave(tools):
    tools.page.keyboard.press(keys_of("larger"))
    tools.page.keyboard.press(keys_of("undo"))
    tools.told("已撤销：放大到125%")
    tools.page.keyboard.press(keys_of("reset"))
    tools.told("已全部恢复")
    tools.page.keyboard.press(keys_of("quit"))
    tools.told("已退出辅助")


def test_shortcuts_need_the_open_toolbar(open_tools):
    tools = open_tools(is_open=False)
    tools.page.keyboard.press(keys_of("larger"))
    assert tools.option("zoom") is None


def test_text_fields_and_composition_keep_their_keys(open_tools):
    tools = open_tools("library")
    tools.page.focus("#q")
    tools.page.keyboard.press(keys_of("larger"))
    composing = """() => document.body.dispatchEvent(new KeyboardEvent('keydown',
        { code: 'ArrowUp', altKey: true, shiftKey: true, isComposing: true,
          bubbles: true }))"""
    tools.page.evaluate(composing)
    assert tools.option("zoom") is None


def test_no_other_key_is_taken(tools):
    taken = tools.page.evaluate(
        """() => ['KeyA', 'Space', 'Tab', 'ArrowDown', 'F5', 'Digit1', 'Slash']
            .filter(code => !document.body.dispatchEvent(new KeyboardEvent('keydown',
                { code, key: code, bubbles: true, cancelable: true })))"""
    )
    assert taken == []


def test_screen_reader_switch_turns_the_keys_off(tools):
    tools.page.get_by_role("button", name="我在用读屏软件").click()
    tools.page.keyboard.press(keys_of("larger"))
    assert tools.option("zoom") is None
    assert tools.act("larger").get_attribute("aria-keyshortcuts") is None


def test_buttons_say_their_keys(tools):
    assert tools.act("larger").get_attribute("aria-keyshortcuts") == "Alt+Shift+ArrowUp"
    assert tools.act("contrast").get_attribute("aria-keyshortcuts") == "Alt+Shift+4"
    assert tools.page.locator("[accesskey]").count() == 0


def test_buttons_that_share_a_key_both_say_it(tools):
    for act in ("point", "read-on"):
        assert tools.act(act).get_attribute("aria-keyshortcuts") == "Alt+Shift+8"


def test_help_lists_every_key_of_both_presets(open_tools):
    rows = open_tools("help").page.locator(".keys tbody tr").all_inner_texts()
    for shortcut, row in zip(SHORTCUTS, rows, strict=True):
        for chord in filter(None, (shortcut.family, shortcut.letters)):
            assert chord_name(chord) in row


def test_second_preset_takes_over(open_tools):
    tools = open_tools("help")
    tools.page.click('[data-preset="letters"]')
    tools.told("Alt+字母键")
    tools.page.keyboard.press("Alt+KeyC")
    assert tools.option("guides") == "on"


@pytest.mark.parametrize(
    ("act", "option", "value"),
    [
        ("toolbar", "toolbar", None),
        ("easy", "easy", "on"),
        ("larger", "zoom", "125"),
        ("contrast", "contrast", "white"),
        ("pointer", "pointer", "32"),
        ("guides", "guides", "on"),
        ("caption", "caption", "bottom"),
        ("sound", "sound", "on"),
        ("point", "reading", "point"),
        ("read-on", "reading", "on"),
        ("faster", "speed", "125"),
    ],
)
def test_second_preset_works_its_tools(tools, act, option, value):
    tools.page.evaluate('localStorage.own = \'{"toolbar":"on","keys":"letters"}\'')
    tools.page.reload()
    keys = next(row.letters for row in SHORTCUTS if row.act == act)
    tools.page.keyboard.press(keys)
    tools.until(f"document.documentElement.dataset[{option!r}] == {json.dumps(value)}")


def test_keys_can_be_switched_off(open_tools):
    tools = open_tools("help")
    tools.page.click('[data-preset="off"]')
    tools.page.keyboard.press(keys_of("larger"))
    assert tools.option("zoom") is None
