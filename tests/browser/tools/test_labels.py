import pytest

pytestmark = pytest.mark.browser

GROUPS = {
    "模式": ["轻松阅读", "读屏", "关", "只标难字", "只标多音字与专名", "全部"],
    "视图": [
        *("缩小", "放大", "辅助线", "显示屏"),
        *("白底黑字蓝链接", "蓝底黄字白链接", "黄底黑字蓝链接"),
        *("黑底黄字白链接", "页面原始配色"),
    ],
    "声音": [
        *("声音", "指读", "连读", "逐句"),
        *("减速", "加速", "减小音量", "增加音量"),
    ],
    "页面": [
        *("后退", "前进", "全屏", "刷新", "打开到手机", "撤销"),
        *("重置", "退出", "帮助", "经典红", "政务蓝", "清新绿", "夜间"),
    ],
}


@pytest.mark.parametrize("group", GROUPS)
def test_group_holds_its_labels_word_for_word(tools, group):
    toolbar = tools.page.get_by_role("toolbar", name=group, exact=True)
    controls = toolbar.locator("button:visible, a:visible")
    assert set(GROUPS[group]) <= set(map(str.strip, controls.all_inner_texts()))


def test_every_button_is_a_native_one_with_words(tools):
    found = tools.page.eval_on_selector_all(
        "#toolbar button", "all => all.filter(it => !it.textContent.trim()).length"
    )
    assert found == 0
    assert not tools.page.locator(
        '#toolbar [role="button"], #toolbar [role="radio"]'
    ).count()


def test_bar_steps_by_sentence_and_section(tools):
    bar = tools.page.get_by_role("toolbar", name="连读控制")
    words = ["上一节", "上一句", "朗读", "下一句", "下一节"]
    assert bar.locator("button").all_inner_texts() == words


def test_targets_are_large_enough(open_tools):
    desktop, phone = open_tools(), open_tools(viewport={"width": 390, "height": 780})
    sizes = """all => all.map(it => it.getBoundingClientRect())
        .filter(it => it.width).map(it => Math.min(it.width, it.height))"""
    selector = "#toolbar button, #toolbar a, .reading-bar button"
    assert min(desktop.page.eval_on_selector_all(selector, sizes)) >= 44
    heights = "all => all.map(it => it.offsetHeight).filter(it => it)"
    assert min(phone.page.eval_on_selector_all(selector, heights)) >= 60
