"""What is over the page leaves the page readable, and stays within reach."""

import pytest

pytestmark = pytest.mark.browser

SMALL = {"viewport": {"width": 320, "height": 568}, "has_touch": True}
TOP = "document.querySelector('h1').getBoundingClientRect().top"


def test_telling_a_change_moves_no_line(tools):
    before = tools.page.evaluate(TOP)
    tools.press("guides")
    tools.told("辅助线已开")
    assert tools.page.evaluate(TOP) == before


def test_telling_is_seen_also_far_down_the_page(tools):
    tools.page.evaluate("scrollTo(0, document.body.scrollHeight)")
    tools.page.eval_on_selector('[data-act="guides"]', "it => it.click()")
    tools.told("辅助线已开")
    assert 0 <= tools.page.locator("#status").bounding_box()["y"] < 100


def test_guide_runs_below_the_line_that_is_pointed_at(tools):
    tools.press("guides")
    line = tools.page.locator('article p [id^="s-"]').first
    line.hover()
    box = line.bounding_box()
    guide = "it => parseFloat(it.style.getPropertyValue('--guide-y'))"
    foot = tools.page.eval_on_selector(".guides", guide)
    assert foot >= box["y"] + min(box["height"], 25)


@pytest.mark.parametrize("code", ["d1", "d1p3", "d1r1p3"])
def test_panel_leaves_the_page_readable_on_a_small_phone(open_tools, code):
    tools = open_tools(code=code, is_open=False, **SMALL)
    tools.page.locator('article p [id^="s-"]').first.tap()
    panel = tools.page.locator(".caption").bounding_box()
    assert panel["height"] <= 568 / 2


@pytest.mark.parametrize("code", ["d1r1p3", "d2r1p3", "z8d1p3"])
def test_panel_can_be_closed_at_its_largest_type(open_tools, code):
    tools = open_tools(
        code=code, is_open=False, viewport={"width": 1280, "height": 720}
    )
    tools.page.locator('article p [id^="s-"]').nth(4).hover()
    close = tools.page.locator('.caption [data-act="close"]').bounding_box()
    assert close["y"] >= 0 and close["y"] + close["height"] <= 720


def test_panel_shows_two_rows_also_with_readings(open_tools):
    tools = open_tools(code="d1p3", is_open=False)
    tools.page.locator('article p [id^="s-"]').nth(4).hover()
    rows = tools.page.eval_on_selector(
        ".caption__text",
        "it => it.clientHeight / parseFloat(getComputedStyle(it).lineHeight)",
    )
    assert round(rows) == 2


@pytest.fixture
def linked(open_tools, site):
    tools = open_tools(is_open=False, **SMALL)
    sentence = tools.page.locator('article p [id^="s-"]').nth(12)
    tools.id = sentence.get_attribute("id")
    tools.page.goto("about:blank")
    tools.page.goto(f"{site.at('work')}#{tools.id}")
    return tools


def test_offer_to_go_on_is_in_sight_where_a_link_leads(linked):
    go = linked.page.get_by_role("button", name="从这里继续朗读").bounding_box()
    assert 0 <= go["y"] and go["y"] + go["height"] <= 568


def test_sentence_that_a_link_names_is_marked(linked):
    line = linked.page.eval_on_selector(
        f"#{linked.id}", "it => getComputedStyle(it).outlineStyle"
    )
    assert line == "dotted"


def test_bars_of_a_scanned_page_take_at_most_a_quarter(linked):
    bars = linked.page.eval_on_selector_all(
        ".resume, .toolbar__summary",
        "all => all.reduce((sum, it) => sum + it.offsetHeight, 0)",
    )
    assert bars <= 568 / 4


def test_offer_goes_away_once_the_page_reads(linked):
    linked.page.get_by_role("button", name="从这里继续朗读").click()
    linked.until_sounding()
    assert not linked.page.locator(".resume").is_visible()


def test_buttons_of_schemes_wear_their_own_colours(tools):
    drawn = tools.page.eval_on_selector_all(
        ".swatch",
        """all => all.map(it => getComputedStyle(it)).map(style =>
            style.backgroundColor + style.color + style.textDecorationColor)""",
    )
    assert len(set(drawn)) == 5
    tools.choose("contrast", "black")
    again = tools.page.eval_on_selector_all(
        ".swatch", "all => all.map(it => getComputedStyle(it).backgroundColor)"
    )
    pairs = zip(drawn, again, strict=True)
    assert all(colours.startswith(colour) for colours, colour in pairs)


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1024, 768)])
def test_open_toolbar_leaves_the_title_in_sight(open_tools, width, height):
    tools = open_tools(viewport={"width": width, "height": height})
    title = tools.page.locator("h1").bounding_box()
    assert title["y"] + title["height"] <= height
    assert tools.page.locator(".toolbar").bounding_box()["height"] <= height * 0.65


def test_enlarged_tools_take_at_most_a_window(open_tools):
    tools = open_tools(code="z4")
    assert tools.page.locator(".toolbar").bounding_box()["height"] <= 800 * 1.05


@pytest.mark.parametrize(("width", "height"), [(844, 390), (640, 360), (568, 320)])
@pytest.mark.parametrize("code", ["d1", "d1p3", "d2r1"])
def test_panel_is_one_row_on_a_phone_that_lies_on_its_side(
    open_tools, width, height, code
):
    size = {"viewport": {"width": width, "height": height}, "has_touch": True}
    tools = open_tools(code=code, is_open=False, **size)
    tools.page.locator('article p [id^="s-"]').first.tap()
    tools.until("document.querySelector('.caption__place').textContent")
    panel = tools.page.locator(".caption").bounding_box()
    assert panel["height"] <= height / 4
    assert panel["y"] >= 0 and panel["y"] + panel["height"] <= height
    for button in ("上一屏", "下一屏", "关闭"):
        box = tools.page.get_by_role("button", name=button).bounding_box()
        assert min(box["width"], box["height"]) >= 60
    assert len(tools.text(".caption__text")) >= 4
