import pytest

pytestmark = pytest.mark.browser

PLAIN = """() => [...document.querySelectorAll('article [id^="s-"]')].map(it => {
    const $copy = it.cloneNode(true)
    $copy.querySelectorAll('rt, rp').forEach($rt => $rt.remove())
    return $copy.textContent })"""


def all_shown(tools):
    tools.until("document.querySelector('article section:last-of-type rt')")


def test_text_and_ids_survive_the_exchange(tools):
    before, ids = tools.page.evaluate(PLAIN), tools.sentences()
    tools.choose("pinyin", "all")
    tools.told("拼音：全部")
    all_shown(tools)
    assert tools.page.evaluate(PLAIN) == before and tools.sentences() == ids


def test_default_page_carries_no_readings(tools):
    assert tools.page.locator("rt").count() == 0


def test_off_hides_the_readings(tools):
    tools.choose("pinyin", "all")
    all_shown(tools)
    tools.choose("pinyin", "off")
    assert not tools.page.locator("article rt").first.is_visible()


def test_levels_take_each_others_place(tools):
    tools.choose("pinyin", "all")
    all_shown(tools)
    many = tools.page.locator("article rt").count()
    tools.choose("pinyin", "names")
    tools.until(f"document.querySelectorAll('article rt').length < {many}")
    tools.told("只标多音字与专名")


def test_selection_is_left_alone_until_it_is_gone(tools):
    tools.page.evaluate(
        """() => { window.kept = document.querySelector('article p [id^="s-"]')
            getSelection().selectAllChildren(kept) }"""
    )
    tools.choose("pinyin", "all")
    all_shown(tools)
    assert tools.page.evaluate("kept.querySelectorAll('rt').length") == 0
    tools.page.evaluate("getSelection().removeAllRanges()")
    tools.until("kept.querySelector('rt')")


def test_copied_text_is_clean(tools):
    tools.choose("pinyin", "all")
    all_shown(tools)
    copied = tools.page.evaluate(
        """() => { const it = document.querySelector('article p [id^="s-"]')
            getSelection().selectAllChildren(it)
            return [getSelection().toString(), it.id] }"""
    )
    assert copied[0] == tools.text(f"#{copied[1]}")


def test_highlight_survives_the_exchange(tools):
    tools.press("read-on")
    tools.until("CSS.highlights.has('spoken-word')")
    tools.choose("pinyin", "all")
    all_shown(tools)
    assert tools.painted() != ""


def test_line_being_read_stays_where_it_is(open_tools):
    # Otherwise the page may still be following what is read.
    tools = open_tools(reduced_motion="reduce")
    sentence = tools.page.locator('article p [id^="s-"]').nth(8)
    sentence.click()
    tools.press("read-on")
    tools.until_sounding()
    tools.press("pause")
    tools.page.evaluate("scrollBy({ top: 300, behavior: 'instant' })")
    top = "it => it.getClientRects()[0].top"
    before = sentence.evaluate(top)
    tools.page.eval_on_selector('[name="pinyin"][value="all"]', "it => it.click()")
    all_shown(tools)
    assert abs(sentence.evaluate(top) - before) < 3


def test_off_leaves_the_text_as_it_came(tools):
    before = tools.page.eval_on_selector("#article", "it => it.innerHTML")
    tools.choose("pinyin", "all")
    all_shown(tools)
    tools.choose("pinyin", "off")
    tools.until("!document.querySelector('main rt')")
    assert tools.page.eval_on_selector("#article", "it => it.innerHTML") == before


@pytest.fixture
def counts(site, visit):
    """How many readings the server's own pages show at each level."""
    codes = {"rare": "p1", "names": "p2", "all": "p3"}
    pages = {level: visit(site.at("work", code)) for level, code in codes.items()}
    return {"off": 0} | {k: v.locator("#article rt").count() for k, v in pages.items()}


def test_each_level_can_follow_any_other(tools, counts):
    for level in ("all", "names", "rare", "all", "off", "names", "off", "rare"):
        tools.choose("pinyin", level)
        count = "document.querySelectorAll('#article rt').length"
        tools.until(f"{count} === {counts[level]}")


def test_quick_changes_of_mind_end_where_they_should(tools, counts):
    for level in ("all", "off", "names", "all", "off", "all", "names"):
        tools.choose("pinyin", level)
    count = "document.querySelectorAll('#article rt').length"
    tools.until(f"{count} === {counts['names']}")
