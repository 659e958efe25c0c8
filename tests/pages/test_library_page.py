import re

import pytest

from reader.language.annotator import LanguageAnnotator
from reader.library import publish


def test_an_empty_library_tells_the_publisher_what_to_do(empty):
    page = empty.test_client().get("/").text
    assert "reader add" in page
    assert "<input" not in page


def test_a_report_is_listed_with_its_date(client):
    page = client.get("/").text
    assert '<a href="/reports/sample">轻舟市2025年工作报告</a>' in page
    assert '<time datetime="2026-03-01">' in page


def test_two_characters_are_found_and_marked(client):
    page = client.get("/?q=银行").text
    assert "<mark>银行</mark>" in page
    assert "找到1份报告" in page


def test_a_search_without_result_says_what_to_do(client):
    page = client.get("/?q=火星").text
    assert "没有找到含有“火星”的报告" in page
    assert 'value="火星"' in page


def test_a_search_reflects_no_markup(client):
    page = client.get("/?q=<script>x</script>").text
    assert "<script>x" not in page


@pytest.fixture
def shelf(app, reports):
    for report in reports:
        publish(app.extensions["reader.store"], report, LanguageAnnotator())
    return app.test_client()


def test_a_long_list_is_paged(shelf):
    first, second = shelf.get("/").text, shelf.get("/?page=2").text
    assert 'rel="next" href="/?page=2"' in first
    assert 'rel="prev" href="/?page=1"' in second
    listed = re.findall(r'href="/reports/([^"]+)"', first + second)
    assert len(listed) == len(set(listed)) == 26


def test_a_year_shows_its_reports_only(shelf):
    page = shelf.get("/?year=2024").text
    assert "2024年的报告" in page
    assert "/reports/sample" not in page


def test_the_site_map_lists_everything(shelf):
    page = shelf.get("/sitemap").text
    assert len(re.findall(r'href="/reports/', page)) == 26
    xml = shelf.get("/sitemap.xml").text
    assert xml.count("<loc>https://reports.example/reports/") == 26


def test_robots_stay_out_of_the_variants(client):
    text = client.get("/robots.txt").text
    assert "Disallow: /v/" in text
    assert "Sitemap: https://reports.example/sitemap.xml" in text
