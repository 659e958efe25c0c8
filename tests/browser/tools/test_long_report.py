"""A long report stays light: counts of what is laid out, never times."""

import re

import pytest
from playwright.sync_api import expect

from tests.bench.browser.long_report import served

pytestmark = pytest.mark.browser

LAID_OUT = """() => [...document.querySelectorAll('#article p[id] > span')]
    .filter(it => it.checkVisibility({ contentVisibilityAuto: true }))
    .reduce((sum, it) => sum + it.textContent.length, 0)"""
TRIES = 200
READINGS = "document.querySelectorAll('#article rt').length"


@pytest.fixture(scope="module")
def long_report():
    with served(40_000) as address:
        yield address


@pytest.fixture
def page(visit, long_report):
    page = visit(long_report)
    page.click(".toolbar__summary")
    return page


def counts(page):
    devtools = page.context.new_cdp_session(page)
    devtools.send("Performance.enable")
    told = devtools.send("Performance.getMetrics")["metrics"]
    return {one["name"]: one["value"] for one in told}


def show_all(page):
    # Asked in the page: Playwright's own waiting lays all of it out.
    page.eval_on_selector('button[name="pinyin"][value="all"]', "it => it.click()")
    page.evaluate(
        """async () => {
            const spans = [...document.querySelectorAll('#article p[id] > [id^=s-]')]
            const ends = [spans[0], spans.at(-1)]
            while (!ends.every(it => it.querySelector('rt'))) {
                await new Promise(done => setTimeout(done, 50))
            }
        }"""
    )


def test_only_what_is_near_is_laid_out(page):
    whole = len(page.locator("#article").text_content())
    assert page.evaluate(LAID_OUT) < whole / 3


@pytest.mark.parametrize("y", [200, 480, 520])
def test_the_line_in_sight_stays_where_two_chunks_meet(page, y):
    page.evaluate(
        """async y => {
            const frame = () => new Promise(done => requestAnimationFrame(done))
            const { dataset } = document.querySelector('[data-pinyin-chunks]')
            const first = dataset.pinyinChunks.split(' ')[3]
            const $first = document.getElementById(first)
            $first.scrollIntoView({ behavior: 'instant' })
            const { top } = $first.getBoundingClientRect()
            scrollBy({ top: top - y, behavior: 'instant' })
            for (let frames = 0; frames < 3; frames++) await frame()
            const at = y => document.elementFromPoint(innerWidth / 2, y)
            const below = y => at(y).closest('[id^=s-]') ?? below(y + 20)
            window.line = below(innerHeight / 3)
        }""",
        y,
    )
    top = "line.getClientRects()[0].top"
    before = page.evaluate(top)
    show_all(page)
    assert abs(page.evaluate(top) - before) < 3


def test_far_readings_have_no_layout(page):
    before = counts(page)["LayoutObjects"]
    show_all(page)
    added = counts(page)["LayoutObjects"] - before
    assert added < page.evaluate(READINGS) / 2


def test_readings_come_in_few_layouts(page):
    before = counts(page)["RecalcStyleCount"]
    show_all(page)
    phrases = page.locator('#article [id^="s-"]').count()
    assert counts(page)["RecalcStyleCount"] - before < phrases / 2


def test_chunks_leave_the_brackets_out(page):
    show_all(page)
    assert page.locator("#article rp").count() == 0


def test_what_was_seen_gives_its_layout_back(page):
    show_all(page)
    height = page.evaluate("document.documentElement.scrollHeight")
    frame = "new Promise(done => requestAnimationFrame(() => setTimeout(done)))"
    for top in [*range(0, height, 1_200), 0]:
        page.evaluate("top => { scrollTo({ top, behavior: 'instant' }) }", top)
        page.evaluate(frame)
    # Kept, there would be three of them for each reading. The browser tells in its
    # own time what it skips.
    most = page.evaluate(READINGS)
    for _ in range(TRIES):
        if counts(page)["LayoutObjects"] < most:
            break
        page.evaluate(frame)
    assert counts(page)["LayoutObjects"] < most


def test_a_jump_to_a_far_heading_arrives(page):
    link = page.locator(".contents a").last
    target = link.get_attribute("href")
    link.click()
    expect(page.locator(target)).to_be_in_viewport()


def test_a_link_to_a_far_sentence_arrives(page, long_report):
    last = page.locator('#article [id^="s-"]').last.get_attribute("id")
    page.goto("about:blank")
    page.goto(f"{long_report}#{last}")
    expect(page.locator(f"#{last}")).to_be_in_viewport()


def test_find_in_page_reaches_far_text(page):
    last = page.locator("#article p[id]").last.text_content()
    words = re.split(r"\W", last)[0][:10] or last[:10]
    assert page.evaluate("words => window.find(words)", last[:12] or words)
    assert page.evaluate("getSelection().toString()") == last[:12]


def test_screen_readers_are_told_of_far_text(page):
    last = page.locator('#article p[id] > [id^="s-"]').last.text_content()
    devtools = page.context.new_cdp_session(page)
    nodes = devtools.send("Accessibility.getFullAXTree")["nodes"]
    assert last in [node.get("name", {}).get("value") for node in nodes]


def test_print_holds_the_whole_text(page):
    kept = len(page.pdf())
    page.evaluate(
        """() => { const sheet = new CSSStyleSheet()
            sheet.replaceSync('* { content-visibility: visible !important }')
            document.adoptedStyleSheets = [sheet] }"""
    )
    assert kept == pytest.approx(len(page.pdf()), rel=0.05)
