import io
from urllib.parse import urlsplit

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def decoded(tools):
    tools.page.wait_for_selector(".phone__code svg")
    shot = tools.page.locator(".phone__code").screenshot()
    return zxingcpp.read_barcode(Image.open(io.BytesIO(shot))).text


@pytest.mark.parametrize("scheme", ["original", "white", "blue", "yellow", "black"])
def test_code_can_be_read_in_every_scheme(tools, scheme):
    tools.choose("contrast", scheme)
    tools.press("phone")
    assert decoded(tools) == tools.page.inner_text(".phone__address")


def test_code_and_the_words_beside_it_are_not_the_same_said_twice(tools):
    tools.press("phone")
    dialog = tools.page.get_by_role("dialog")
    expect(dialog.get_by_role("img")).to_have_accessible_name("二维码")


def test_code_carries_sentence_and_settings(tools):
    sentence = tools.page.locator('article p [id^="s-"]').nth(3)
    sentence.click()
    tools.press("larger", "phone")
    address = urlsplit(decoded(tools))
    assert address.fragment == sentence.get_attribute("id")
    assert address.path.startswith("/v/z1/reports/")


def test_screen_reader_switch_is_in_no_address(tools):
    tools.page.get_by_role("button", name="我在用读屏软件").click()
    tools.press("phone")
    assert "/v/" not in decoded(tools)


def test_encoder_comes_with_the_first_press_only(tools):
    loaded = (
        "performance.getEntriesByType('resource').filter(it => /uqr/.test(it.name))"
    )
    assert tools.page.evaluate(f"{loaded}.length") == 0
    tools.press("phone")
    tools.page.wait_for_selector(".phone__code svg")
    assert tools.page.evaluate(f"{loaded}.length") == 1


def test_scanned_page_stands_there_and_looks_the_same(tools, open_tools, site):
    sentence = tools.page.locator('article p [id^="s-"]').nth(9)
    id = sentence.get_attribute("id")
    scanned = open_tools(code="z1c4", is_open=False)
    scanned.page.goto("about:blank")
    scanned.page.goto(f"{site.at('work', 'z1c4')}#{id}")
    assert (scanned.option("zoom"), scanned.option("contrast")) == ("125", "black")
    scanned.until("scrollY > 200")
    scanned.page.get_by_role("button", name="从这里继续朗读").click()
    scanned.until_painted(scanned.text(f"#{id}"))


def test_settings_of_a_link_hold_for_the_visit_and_can_be_undone(open_tools):
    tools = open_tools(code="c4")
    tools.told("已用链接里的设置")
    assert tools.page.evaluate("localStorage.getItem('choices')") is None
    tools.press("undo")
    tools.told("已撤销：已用链接里的设置")
    assert tools.option("contrast") is None


def test_settings_of_a_link_are_kept_with_the_next_change(open_tools):
    tools = open_tools(code="c4")
    tools.press("larger")
    assert tools.page.evaluate("localStorage.getItem('choices')") == "z1c4"


def test_undoing_a_change_to_a_links_settings_leads_back_to_ones_own(open_tools):
    tools = open_tools()
    tools.choose("contrast", "blue")
    tools.page.goto(tools.page.url.replace("/reports", "/v/c4/reports"))
    tools.press("larger", "undo")
    assert (tools.option("contrast"), tools.option("zoom")) == ("black", None)
    tools.press("undo")
    assert tools.option("contrast") == "blue"
