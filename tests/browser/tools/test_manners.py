import pytest

pytestmark = pytest.mark.browser

WATCH = """() => {
    window.changed = []
    const name = it => it.type + it.target.nodeName
    new MutationObserver(all => changed.push(...all.map(name)))
        .observe(document.querySelector('main'),
            { subtree: true, childList: true, characterData: true, attributes: true })
}"""
ACTS = ["guides", "caption", "point", "read-on", "next", "cursor", "larger", "easy"]


def test_article_is_never_touched(tools):
    tools.page.evaluate(WATCH)
    for act in ACTS:
        tools.page.eval_on_selector(f'[data-act="{act}"]', "it => it.click()")
    tools.until_sounding()
    assert tools.page.evaluate("changed") == []


def test_nothing_speaks_unasked(tools):
    for act in ("larger", "easy", "guides", "caption", "undo", "sound", "sound"):
        tools.page.eval_on_selector(f'[data-act="{act}"]', "it => it.click()")
    tools.page.locator('article p [id^="s-"]').first.click()
    assert tools.page.evaluate("heard.length") == 0


@pytest.mark.parametrize(
    "act", ["larger", "easy", "guides", "caption", "read-on", "undo"]
)
def test_focus_stays_on_what_was_pressed(tools, act):
    tools.act(act).focus()
    tools.page.keyboard.press("Enter")
    tools.page.wait_for_timeout(60)
    assert tools.page.evaluate("document.activeElement.dataset.act") == act


def test_one_tool_that_fails_leaves_the_others_running(open_tools):
    tools = open_tools(is_open=False)
    said = []
    tools.page.on("console", lambda message: said.append(message.text))
    tools.page.context.add_init_script(
        "window.ResizeObserver = class { constructor() { throw new Error('no') } }"
    )
    tools.page.reload()
    tools.page.click(".toolbar__summary")
    tools.press("larger")
    assert tools.option("zoom") == "125"
    assert any('"reserve" did not start' in text for text in said)


def test_reduced_motion_jumps_instead_of_gliding(open_tools):
    tools = open_tools(reduced_motion="reduce")
    # A jump arrives at once; a glide would still be at the top.
    jump = "() => { scrollTo(0, 0); scrollBy({ top: 500 }); return scrollY }"
    assert tools.page.evaluate(jump) == 500
    tools.page.locator('article p [id^="s-"]').last.click()
    tools.page.evaluate("scrollTo(0, 0)")
    tools.press("read-on")
    tools.until("scrollY > 500")


def test_preferences_of_the_system_are_only_where_one_begins(open_tools):
    tools = open_tools(color_scheme="dark", contrast="more")
    tools.choose("contrast", "white")
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    assert tools.page.evaluate(ground) == "rgb(255, 255, 255)"


def test_pinch_zoom_is_never_blocked(tools):
    content = tools.page.get_attribute('meta[name="viewport"]', "content")
    assert "user-scalable" not in content and "maximum-scale" not in content


def test_nothing_comes_from_elsewhere_and_no_cookie_is_set(tools, site):
    asked = []
    tools.page.on("request", lambda request: asked.append(request.url))
    tools.press("read-on")
    tools.until_sounding()
    assert all(address.startswith(site.address) for address in asked)
    assert tools.page.context.cookies() == []


def test_script_asks_for_no_name_of_a_program_or_device(tools):
    texts = tools.page.evaluate(
        """async () => { const all = performance.getEntriesByType('resource')
            const own = all.map(it => it.name).filter(name => name.endsWith('.js'))
            return Promise.all(own.map(async name => (await fetch(name)).text())) }"""
    )
    assert len(texts) > 20
    assert not [text for text in texts if "userAgent" in text or "platform" in text]


def test_screen_reader_switch_leaves_a_clean_page(tools):
    tools.press("guides")
    tools.page.get_by_role("button", name="我在用读屏软件").click()
    tools.told("网页不再出声")
    assert not tools.page.locator(".guides").is_visible()
    assert not tools.page.locator(".reading-bar").is_visible()
    assert not tools.act("guides").is_visible()
    assert "读屏软件" in tools.page.inner_text(".toolbar__note")


def test_without_script_no_dead_button_is_drawn(site, visit):
    page = visit(site.at("work"), javascript=False)
    page.eval_on_selector("#toolbar details", "it => it.open = true")
    dead = page.locator('#toolbar button[type="button"]:visible')
    assert dead.count() == 0
