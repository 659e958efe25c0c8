import re

import pytest

from .site import DEMONSTRATIONS

pytestmark = pytest.mark.browser
# The text that stands on the page without what is only above or beside it.
PLAIN = """it => {
  const copy = it.cloneNode(true)
  copy.querySelectorAll('rt, rp').forEach(above => above.remove())
  return copy.textContent
}"""
SPANS = f"""all => all.map(it => [it.id, ({PLAIN})(it)])"""


def squeezed(text):
    return re.sub(r"\s+", "", text)


def sentences(page):
    return page.locator(".article span[id^=s-]").evaluate_all(SPANS)


@pytest.mark.parametrize("page", DEMONSTRATIONS)
def test_sentences_on_the_page_are_those_of_the_document(site, visit, page):
    shown = dict(sentences(visit(site.at(page))))
    document = site.document(page)
    texts = "".join(squeezed(block["text"]) for block in document["blocks"])
    assert shown and all(squeezed(text) in texts for text in shown.values())


@pytest.mark.parametrize("level", ["p1", "p2", "p3"])
def test_pinyin_leaves_the_sentences_as_they_are(site, visit, level):
    plain = sentences(visit(site.at("notice")))
    assert sentences(visit(site.at("notice", level))) == plain


@pytest.mark.parametrize("code", ["", "p3"])
def test_copied_text_is_clean(site, browser, code):
    permissions = ["clipboard-read", "clipboard-write"]
    context = browser.new_context(permissions=permissions)
    page = context.new_page()
    page.goto(site.at("notice", code))
    page.evaluate(
        "() => getSelection().selectAllChildren(document.querySelector('.article'))"
    )
    page.keyboard.press("Control+c")
    copied = page.evaluate("navigator.clipboard.readText()")
    context.close()
    document = site.document("notice")
    for block in document["blocks"]:
        if block["type"] == "paragraph":
            assert squeezed(block["text"]) in squeezed(copied)


@pytest.mark.parametrize("selector", ["h1", ".article p", "#toolbar summary"])
def test_a_chinese_font_is_really_used(site, visit, selector):
    page = visit(site.at("notice"))
    devtools = page.context.new_cdp_session(page)
    devtools.send("DOM.enable")
    devtools.send("CSS.enable")
    root = devtools.send("DOM.getDocument")["root"]["nodeId"]
    asked = {"nodeId": root, "selector": selector}
    node = devtools.send("DOM.querySelector", asked)
    used = devtools.send("CSS.getPlatformFontsForNode", node)["fonts"]
    most = max(used, key=lambda font: font["glyphCount"])["familyName"]
    assert re.search("CJK|Hei|Song|Ming|Noto S|WenQuan|Source Han", most), used
