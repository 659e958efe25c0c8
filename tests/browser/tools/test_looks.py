import pytest

pytestmark = pytest.mark.browser

SCHEMES = {
    "white": ("白底黑字蓝链接", "rgb(255, 255, 255)"),
    "blue": ("蓝底黄字白链接", "rgb(0, 36, 125)"),
    "yellow": ("黄底黑字蓝链接", "rgb(255, 255, 0)"),
    "black": ("黑底黄字白链接", "rgb(0, 0, 0)"),
}


def ground(tools):
    return tools.page.evaluate(
        "getComputedStyle(document.documentElement).backgroundColor"
    )


@pytest.mark.parametrize("scheme", SCHEMES)
def test_scheme_changes_the_colours_at_once(tools, scheme):
    words, colour = SCHEMES[scheme]
    tools.page.get_by_role("button", name=words, exact=True).click()
    tools.told(words)
    assert (tools.option("contrast"), ground(tools)) == (scheme, colour)


def test_pressed_moves_with_the_choice(tools):
    tools.choose("contrast", "blue")
    pressed = tools.page.locator('[name="contrast"][aria-pressed="true"]')
    assert pressed.all_inner_texts() == ["蓝底黄字白链接"]


def test_zoom_grows_the_type_and_says_how_much(tools):
    size = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
    before = tools.page.evaluate(size)
    tools.press("larger")
    tools.told("放大到125%")
    assert tools.page.evaluate(size) == pytest.approx(before * 1.25)


def test_zoom_stops_at_its_ends(tools):
    tools.press("smaller")
    tools.told("已是最小")
    for _ in range(9):
        tools.page.eval_on_selector('[data-act="larger"]', "it => it.click()")
    tools.told("已是最大")
    assert tools.option("zoom") == "300"


def test_double_click_returns_to_normal_size(tools):
    tools.press("larger")
    tools.act("larger").dblclick()
    tools.told("放大到100%")
    assert tools.option("zoom") is None


def test_at_300_per_cent_nothing_scrolls_sideways(open_tools):
    tools = open_tools(code="z8", viewport={"width": 320, "height": 640})
    assert tools.page.evaluate("document.documentElement.scrollWidth") <= 320


def test_skin_changes_apart_from_the_scheme(tools):
    tools.choose("skin", "green")
    tools.told("换肤：清新绿")
    tools.choose("contrast", "black")
    assert (tools.option("skin"), ground(tools)) == ("green", "rgb(0, 0, 0)")


def test_pointer_grows_and_says_so(tools):
    tools.choose("pointer", "64")
    tools.told("大鼠标：特大")
    assert tools.option("pointer") == "64"


def test_choices_are_there_after_a_reload(tools):
    tools.choose("contrast", "yellow")
    tools.press("larger", "easy")
    tools.page.reload()
    found = [tools.option(name) for name in ("contrast", "zoom", "easy")]
    assert found == ["yellow", "125", "on"]


def test_choice_that_is_made_already_says_nothing(tools):
    tools.choose("contrast", "original")
    tools.page.wait_for_timeout(120)
    assert tools.page.inner_text("#status") == ""


def test_status_is_one_polite_line(tools):
    lines = tools.page.locator('[role="status"], [role="alert"], [aria-live]')
    assert lines.count() == 1


def test_forced_colours_win_and_are_explained(open_tools):
    tools = open_tools(forced_colors="active")
    tools.page.locator('[name="contrast"][value="black"]').click(force=True)
    tools.told("以系统的配色为准")
    assert tools.option("contrast") is None
