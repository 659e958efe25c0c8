import re
from dataclasses import replace

import pytest

from reader import create_app
from reader.pages.frame import contact_address


@pytest.fixture
def page(client):
    return client.get("/reports/sample").text


def test_a_report_has_one_heading_of_the_first_level(page):
    assert page.count("<h1") == 1


def test_the_title_names_report_and_site(page):
    assert "<title>轻舟市2025年工作报告 - 轻读</title>" in page


def test_ids_are_unique(page):
    ids = re.findall(r' id="([^"]*)"', page)
    assert len(ids) == len(set(ids))


def test_a_run_in_heading_stays_a_heading(page):
    assert re.search(r'<div class="run-in">\s*<h3 id="b-run">', page)


def test_a_lost_figure_says_so_in_the_text(page):
    assert "原文这里有一张图，没能取到" in page


def test_what_a_lost_figure_tells_stands_as_text(page):
    told = r'图的说明：<span id="a-[0-9a-f]{10}" data-lead="5">三年的数量逐年上升'
    assert re.search(told, page)


def test_a_cell_names_all_its_headers(page):
    cell = re.search(r'headers="([^"]*)">5345<', page)
    heads = [
        re.search(f'id="{head}"[^>]*>([^<]*)<', page)[1] for head in cell[1].split()
    ]
    assert heads == ["予以公开", "申请人情况", "自然人"]


def test_a_table_of_one_header_row_uses_scope(page):
    assert re.search(r'<th id="[^"]*" scope="col">项目</th>', page)


def test_a_correction_is_marked_with_the_original_in_a_note(page):
    assert "<ins>2017年1月1</ins>日起" in page
    assert (
        '<a href="#correction-r1" data-message="pages.correction_mark">〔订正〕</a>'
        in page
    )
    assert "“2017年1月1”，原文为“201711”。" in page


def test_the_note_of_a_correction_can_be_heard(client, page):
    note = re.search(r'<span id="(n-[0-9a-f]{10})">“2017年1月1”', page)[1]
    marks = client.get(
        f"/reports/sample/espeak-female/{note}.json", follow_redirects=True
    )
    assert marks.status_code == 200 and marks.json["marks"]


def test_two_latin_words_are_marked_as_english(page):
    assert '<span lang="en">Open Government Data</span>' in page


def test_an_attachment_that_was_not_kept_is_no_link(page):
    assert "files/old.xls" not in page
    assert "（没有随报告保存）" in page


def test_the_page_without_pinyin_carries_none(page):
    assert "<ruby" not in page


def test_pinyin_is_in_the_page_where_it_was_chosen(client):
    page = client.get("/v/p3/reports/sample").text
    assert '<rt aria-hidden="true" lang="zh-Latn-pinyin">háng</rt>' in page


def test_an_unknown_report_is_not_found(client):
    assert client.get("/reports/unknown").status_code == 404


def test_the_contact_of_the_publisher_is_in_the_footer(settings):
    app = create_app(replace(settings, contact="reading@city.example"))
    page = app.test_client().get("/").text
    assert '<a href="mailto:reading@city.example"' in page
    assert ">reading@city.example</a>" in page


@pytest.mark.parametrize(
    ("contact", "address"),
    [
        ("0722-3310000", "tel:07223310000"),
        ("a@b.example", "mailto:a@b.example"),
        ("市政务服务中心二楼", ""),
    ],
)
def test_mail_and_phone_become_links(contact, address):
    assert contact_address(contact) == address
