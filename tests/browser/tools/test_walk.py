"""What a screen reader says of toolbar and article, kept as golden text."""

import os
import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

HERE = Path(__file__).parent
PACKAGES = HERE.parents[1] / "node_modules"
READER = PACKAGES / "@guidepup/virtual-screen-reader/lib/esm/index.browser.js"
GOLDEN = HERE / "walk.txt"
BLOCK = re.compile(r"b-[0-9a-f]{8}")
WALK = """async ([selector, most]) => {
    const { virtual } = await import('/virtual-screen-reader.js')
    await virtual.start({ container: document.querySelector(selector) })
    for (let at = 0; at < most; at++) await virtual.next()
    const said = await virtual.spokenPhraseLog()
    await virtual.stop()
    return said
}"""
PRESS = """async act => {
    const { virtual } = await import('/virtual-screen-reader.js')
    await virtual.start({ container: document.getElementById('toolbar') })
    const before = (await virtual.spokenPhraseLog()).length
    document.querySelector(`[data-act="${act}"]`).click()
    await new Promise(resolve => later(resolve, 200))
    const said = (await virtual.spokenPhraseLog()).slice(before)
    await virtual.stop()
    return said
}"""


@pytest.fixture
def heard(open_tools):
    if not READER.is_file():
        pytest.skip("the virtual screen reader is not installed (npm ci in tests/)")

    def opened(name="notice", code=""):
        tools = open_tools(name, code)
        source = READER.read_text(encoding="utf-8")
        tools.page.route(
            "**/virtual-screen-reader.js",
            lambda route: route.fulfill(body=source, content_type="text/javascript"),
        )
        return tools.page

    return opened


def test_walk_through_toolbar_and_article_is_as_kept(heard):
    page = heard()
    said = page.evaluate(WALK, ["#toolbar", 75]) + page.evaluate(WALK, ["#article", 60])
    # The ids of blocks are made at the import, which the test has just done.
    said = [BLOCK.sub("b-id", text) for text in said]
    # After a change of the templates, read the difference and keep it:
    # READER_RENEW=1 pytest tests/browser/tools/test_walk.py
    if os.environ.get("READER_RENEW"):
        GOLDEN.write_text("\n".join(said) + "\n", encoding="utf-8")
    assert said == GOLDEN.read_text(encoding="utf-8").splitlines()


def test_readings_over_the_words_are_not_said(heard):
    plain = heard().evaluate(WALK, ["#article", 12])
    with_readings = "".join(heard(code="p3").evaluate(WALK, ["#article", 300]))
    sentences = [text for text in plain if text.endswith("。")]
    assert sentences and all(text in with_readings for text in sentences)


def test_change_is_said_once(heard):
    said = heard().evaluate(PRESS, "larger")
    assert [text for text in said if "125%" in text] == ["polite: 放大到125%"]
