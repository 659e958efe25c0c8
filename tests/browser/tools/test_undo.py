import pytest

pytestmark = pytest.mark.browser


def test_undo_says_what_was_undone(tools):
    tools.choose("contrast", "black")
    tools.press("undo")
    tools.told("已撤销：黑底黄字白链接")
    assert tools.option("contrast") is None


def test_undo_goes_back_step_by_step(tools):
    tools.press("larger", "larger", "undo")
    assert tools.option("zoom") == "125"
    tools.press("undo")
    assert tools.option("zoom") is None
    tools.press("undo")
    tools.told("没有可撤销的")


def test_reset_restores_the_looks_and_can_be_undone(tools):
    tools.choose("skin", "night")
    tools.press("larger", "reset")
    tools.told("已全部恢复")
    assert tools.option("zoom") is None and tools.option("toolbar") == "on"
    tools.press("undo")
    assert (tools.option("zoom"), tools.option("skin")) == ("125", "night")


def test_leaving_closes_the_toolbar_and_asks_nothing(tools):
    tools.press("larger", "quit")
    tools.told("已退出辅助")
    assert tools.option("zoom") is None
    assert not tools.page.locator(".toolbar__disclosure[open]").count()


def test_leaving_can_be_undone(tools):
    tools.press("larger", "quit")
    tools.page.click(".toolbar__summary")
    tools.press("undo")
    tools.told("已撤销：已退出辅助")
    assert tools.option("zoom") == "125"


@pytest.mark.parametrize(
    "act",
    ["easy", "guides", "caption", "stepwise", "sound", "point", "faster", "softer"],
)
def test_every_change_can_be_undone(tools, act):
    before = tools.page.evaluate("({ ...document.documentElement.dataset })")
    tools.press(act)
    changed = tools.page.evaluate("({ ...document.documentElement.dataset })")
    tools.page.eval_on_selector('[data-act="undo"]', "it => it.click()")
    after = tools.page.evaluate("({ ...document.documentElement.dataset })")
    assert changed != before and after == before


@pytest.mark.parametrize("act", ["easy", "guides", "caption", "sound", "point", "quit"])
def test_status_line_is_short_also_when_undone(tools, act):
    lengths = []
    for press in (act, "undo"):
        tools.page.eval_on_selector(f'[data-act="{press}"]', "it => it.click()")
        tools.until("document.getElementById('status').textContent")
        lengths.append(len(tools.page.inner_text("#status")))
    assert max(lengths) <= 12


def test_undo_takes_back_its_own_change_and_no_other(tools):
    tools.press("read-on", "larger")
    tools.page.keyboard.press("Escape")
    tools.press("undo")
    assert (tools.option("zoom"), tools.option("reading")) == (None, None)
