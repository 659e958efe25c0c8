"""How far each tool goes, and that what it does keeps its measure."""

import pytest

pytestmark = pytest.mark.browser

CURSORS = """() => ['body', 'main a[href]', 'article p'].map(it =>
    getComputedStyle(document.querySelector(it)).cursor)"""
LINES = """it => {
    const { fontSize, lineHeight, marginBottom } = getComputedStyle(it)
    const size = parseFloat(fontSize)
    return { wide: it.clientWidth / size, high: parseFloat(lineHeight) / size,
        gap: parseFloat(marginBottom) / parseFloat(lineHeight) } }"""


def press_all(tools, act, times):
    """Press a button so many times; it may move away under the pointer."""
    tools.page.eval_on_selector(
        f'[data-act="{act}"]',
        "(it, times) => { for (let at = 0; at < times; at++) it.click() }",
        times,
    )


@pytest.mark.parametrize(
    ("act", "steps", "option", "value", "told"),
    [
        ("larger", 8, "zoom", "300", "已是最大"),
        ("faster", 8, "speed", "300", "已是最快"),
        ("slower", 2, "speed", "50", "已是最慢"),
        ("softer", 10, "volume", "0", "音量已最小"),
    ],
)
def test_tool_goes_by_its_steps_to_its_end(tools, act, steps, option, value, told):
    press_all(tools, act, steps - 1)
    assert tools.option(option) != value
    press_all(tools, act, 1)
    assert tools.option(option) == value
    press_all(tools, act, 1)
    tools.told(told)


def test_panel_holds_8_to_20_characters_a_row(tools):
    tools.press("caption")
    for step, row, told in ((1, "20", "字已最小"), (-1, "8", "字已最大")):
        button = tools.page.locator(f'.caption [data-step="{step}"]')
        while tools.option("row") != row:
            button.click()
        button.click()
        tools.told(told)


@pytest.mark.parametrize("size", ["32", "64", "128"])
def test_pointer_keeps_its_three_shapes_and_a_fallback(tools, size):
    tools.choose("pointer", size)
    arrow, hand, beam = tools.page.evaluate(CURSORS)
    for shape, name, last in (
        (arrow, "arrow", "default"),
        (hand, "hand", "pointer"),
        (beam, "beam", "text"),
    ):
        assert f"{name}-{size}" in shape and shape.endswith(last)


def test_easy_reading_has_short_and_wide_lines(tools):
    tools.press("easy")
    tools.until("!document.querySelector('.toolbar__disclosure').open")
    lines = tools.page.locator("article p.role-body, article p:not([class])")
    found = lines.first.evaluate(LINES)
    assert found["wide"] <= 40.5 and found["high"] >= 1.8


def test_targets_are_larger_in_easy_reading(tools):
    tools.press("easy")
    tools.until("!document.querySelector('.toolbar__disclosure').open")
    tools.page.click(".toolbar__summary")
    tools.until("document.querySelector('.toolbar__disclosure').open")
    heights = tools.page.eval_on_selector_all(
        ".toolbar button, .toolbar a, .toolbar select, .steps a",
        "all => all.map(it => it.offsetHeight).filter(it => it)",
    )
    assert len(heights) > 40 and min(heights) >= 60


@pytest.mark.parametrize("code", ["", "z4", "z8"])
def test_bar_of_reading_takes_at_most_a_quarter(open_tools, code):
    tools = open_tools(code=code)
    tools.press("read-on")
    bar = tools.page.locator(".reading-bar").bounding_box()
    assert bar["height"] <= 800 / 4 and bar["y"] + bar["height"] == 800


def test_reading_cursor_and_its_bar_take_at_most_a_quarter(open_tools):
    tools = open_tools(code="z8")
    tools.press("cursor")
    strip = tools.page.locator(".cursor-strip").bounding_box()
    bar = tools.page.locator(".reading-bar").bounding_box()
    assert strip["height"] + bar["height"] <= 800 / 4
    assert abs(strip["y"] + strip["height"] - bar["y"]) < 1
    assert bar["y"] + bar["height"] == 800
