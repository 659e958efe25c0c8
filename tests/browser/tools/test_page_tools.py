import pytest

pytestmark = pytest.mark.browser


def test_back_and_forward_go_through_the_history(tools):
    tools.page.get_by_role("link", name="首页").first.click()
    tools.page.wait_for_url("**/")
    tools.press("back")
    tools.page.wait_for_url("**/reports/**")
    tools.press("forward")
    tools.page.wait_for_url(lambda url: "/reports/" not in url)


def test_forward_with_nothing_there_is_explained(tools):
    assert tools.act("forward").get_attribute("aria-disabled") == "true"
    tools.act("forward").click(force=True)
    tools.told("后面没有了")


def test_fullscreen_is_entered_and_left(tools):
    tools.press("fullscreen")
    tools.told("已是全屏")
    assert tools.act("fullscreen").inner_text() == "退出全屏"
    tools.press("fullscreen")
    tools.told("已退出全屏")


def test_missing_fullscreen_names_the_key(open_tools):
    tools = open_tools(is_open=False)
    tools.page.context.add_init_script("delete Element.prototype.requestFullscreen")
    tools.page.reload()
    tools.page.click(".toolbar__summary")
    tools.press("fullscreen")
    tools.told("请按F11")


def test_refresh_keeps_settings_and_position(tools):
    tools.press("larger")
    tools.page.evaluate("scrollTo({ top: 900, behavior: 'instant' })")
    with tools.page.expect_navigation():
        tools.page.eval_on_selector('[data-act="refresh"]', "it => it.click()")
    assert tools.option("zoom") == "125"
    tools.until("Math.abs(scrollY - 900) < 60")


def test_help_is_a_page_of_its_own(tools):
    tools.press("help")
    tools.page.wait_for_url("**/help")


def test_two_tabs_agree(tools, site):
    other = tools.page.context.new_page()
    other.goto(site.at("notice"))
    tools.choose("contrast", "black")
    shown = "document.documentElement.dataset.contrast"
    other.wait_for_timeout(200)
    assert other.evaluate(shown) == "black"


def test_sound_of_one_tab_pauses_that_of_another(tools, site):
    tools.press("read-on")
    tools.until_sounding()
    other = tools.page.context.new_page()
    other.goto(site.at("notice"))
    other.eval_on_selector('[data-act="read-on"]', "it => it.click()")
    tools.until_silent()


def test_page_from_the_back_forward_cache_is_right(tools):
    tools.page.evaluate(
        """() => { localStorage.setItem('choices', 'c3')
            dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })) }"""
    )
    assert tools.option("contrast") == "yellow"
