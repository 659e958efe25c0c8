import pytest

pytestmark = pytest.mark.browser


def test_resting_pointer_is_read(tools):
    tools.press("point")
    sentence = tools.page.locator('article p [id^="s-"]').first
    sentence.hover()
    tools.until_painted(sentence.inner_text())
    tools.until_sounding()


def test_passing_pointer_is_not_read(tools):
    tools.press("point")
    sentence = tools.page.locator('article p [id^="s-"]').first
    sentence.scroll_into_view_if_needed()
    box = sentence.bounding_box()
    tools.page.mouse.move(box["x"] + 5, box["y"] + 5)
    tools.page.mouse.move(2, 2)
    tools.page.wait_for_timeout(500)
    assert tools.painted() == ""


def test_keyboard_focus_is_read_role_first(tools):
    tools.press("point")
    tools.page.locator(".masthead__nav a").first.focus()
    tools.page.keyboard.press("Tab")
    tools.until("heard.some(it => it.src.includes('speech.link'))")
    tools.until("heard.some(it => it.src.includes('pages.'))")


def test_toolbar_buttons_are_left_alone(tools):
    tools.press("point")
    tools.act("larger").hover()
    tools.page.wait_for_timeout(500)
    assert tools.page.evaluate("heard.length") == 0


def test_tap_reads_text(phone):
    phone.page.eval_on_selector('[data-act="point"]', "it => it.click()")
    phone.page.eval_on_selector("summary", "it => it.click()")
    sentence = phone.page.locator('article p [id^="s-"]').nth(3)
    sentence.scroll_into_view_if_needed()
    sentence.tap()
    phone.until_painted(sentence.inner_text())


def test_tap_on_a_link_follows_it(phone):
    phone.page.eval_on_selector('[data-act="point"]', "it => it.click()")
    phone.page.eval_on_selector("summary", "it => it.click()")
    phone.page.locator(".crumbs a").first.tap()
    phone.page.wait_for_url("**/")
    assert phone.page.evaluate("heard.length") == 0


def test_pointer_that_leaves_the_window_is_not_read(tools):
    tools.press("point")
    sentence = tools.page.locator('article p [id^="s-"]').first
    sentence.hover()
    tools.page.dispatch_event("html", "pointerleave")
    tools.page.wait_for_timeout(500)
    assert tools.painted() == ""


def test_table_that_has_focus_is_read_by_its_caption(open_tools):
    tools = open_tools("annual")
    tools.press("point")
    tools.page.locator("section a").first.focus()
    while tools.page.evaluate("document.activeElement.className") != "table":
        tools.page.keyboard.press("Tab")
    tools.until("heard.some(it => it.src.includes('pages.table_unnamed.1'))")
