import pytest
from playwright.sync_api import expect

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


def test_keys_can_be_switched_off(open_tools):
    tools = open_tools("help")
    tools.page.click('[data-preset="off"]')
    tools.page.keyboard.press(keys_of("larger"))
    assert tools.option("zoom") is None


def test_a_key_is_put_in_place_of_another(open_tools):
    tools = open_tools("help")
    tools.page.click('[data-change="larger"]')
    tools.page.keyboard.press("Control+Alt+KeyJ")
    tools.told("Control+Alt+J")
    tools.page.keyboard.press("Control+Alt+KeyJ")
    assert tools.option("zoom") == "125"


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
