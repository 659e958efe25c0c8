import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

LINES = """() => ['--guide-x', '--guide-y'].map(name =>
    parseFloat(document.querySelector('.guides').style.getPropertyValue(name)))"""


def test_guides_follow_the_pointer(tools):
    tools.press("guides")
    tools.page.mouse.move(300, 4)
    assert tools.page.evaluate(LINES) == [300, 4]


def test_guides_follow_focus(tools):
    tools.press("guides")
    link = tools.page.locator(".masthead__nav a").first
    link.focus()
    box = link.bounding_box()
    bottom = round(box["y"] + box["height"])
    tools.until(f"Math.round(({LINES})()[1]) === {bottom}")


def test_guides_follow_the_voice(tools):
    tools.press("guides", "read-on")
    tools.until_sounding()
    tools.until(f"({LINES})()[1] > 0")
    top = tools.page.eval_on_selector("h1", "it => it.getBoundingClientRect().top")
    assert tools.page.evaluate(LINES)[1] >= top


def test_guides_let_clicks_pass_and_are_hidden_from_screen_readers(tools):
    tools.press("guides")
    assert tools.page.locator('[aria-hidden="true"] .guides').count() == 1
    tools.act("larger").click()
    assert tools.option("zoom") == "125"


def test_guides_grow_to_their_bound(tools):
    thicker = '[data-option="thickness"] [data-step="1"]'
    for _ in range(5):
        tools.page.eval_on_selector(thicker, "it => it.click()")
    tools.told("已是最粗")
    assert tools.option("thickness") == "12"


def test_panel_shows_the_pointed_sentence_in_large_type(tools):
    tools.press("caption")
    sentence = tools.page.locator('article p [id^="s-"]').first
    sentence.hover()
    shown = tools.page.locator(".caption__text")
    expect(shown).to_have_text(re.compile("^" + re.escape(sentence.inner_text()[:8])))
    size = shown.evaluate("it => parseFloat(getComputedStyle(it).fontSize)")
    assert 60 < size <= 96


def test_panel_shows_what_has_focus(tools):
    tools.press("caption")
    tools.page.locator(".masthead__nav a").first.focus()
    assert tools.page.inner_text(".caption__text") == "全部报告"


def test_panel_turns_its_pages_by_button(tools):
    tools.press("caption")
    sentence = tools.page.locator('article p [id^="s-"]', has_text=re.compile(".{41}"))
    sentence.first.hover()
    text = sentence.first.inner_text()
    expect(tools.page.locator(".caption__text")).to_contain_text(text[:8])
    first = tools.page.inner_text(".caption__text")
    tools.page.click('.caption [data-turn="1"]')
    second = tools.page.inner_text(".caption__text")
    assert first != second and (first + second) in text


def test_panel_follows_the_voice_with_its_word(tools):
    tools.press("caption", "read-on")
    tools.until("CSS.highlights.has('caption-word')")
    assert tools.painted("caption-word") == tools.painted("spoken-word")


def test_panel_shows_pinyin_when_it_is_on(tools):
    tools.press("caption")
    tools.choose("pinyin", "all")
    tools.until("document.querySelector('article rt')")
    tools.page.locator('article p [id^="s-"]').first.hover()
    tools.until("document.querySelector('.caption rt')")


def test_panel_goes_to_the_top_and_says_so(tools):
    tools.press("caption")
    tools.page.click('.caption [data-act="dock"]')
    tools.told("显示屏在上")
    assert tools.page.locator(".caption").bounding_box()["y"] == 0


def test_panel_is_no_live_region_and_copies_no_id(tools):
    tools.press("caption")
    tools.page.locator('article p [id^="s-"]').first.hover()
    panel = tools.page.locator(".caption")
    assert panel.locator("[id], [aria-live], a").count() == 0


def test_focus_is_never_under_the_panel(open_tools):
    tools = open_tools(reduced_motion="reduce")
    tools.press("caption")
    covered = tools.page.evaluate(
        """async () => { const found = []
            for (const it of document.querySelectorAll('main a[href]')) {
                it.focus()
                await new Promise(resolve => later(resolve, 30))
                const { bottom } = it.getBoundingClientRect()
                const panel = document.querySelector('.caption')
                const { top } = panel.getBoundingClientRect()
                if (bottom > top + 1) found.push(it.outerHTML)
            } return found }"""
    )
    assert covered == []
