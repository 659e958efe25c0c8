import re

import pytest

from reader.pages.writings import writings
from tests.plain_language import PlainAnnotator


@pytest.mark.parametrize(
    "address", ["/help", "/accessibility", "/accessibility/report"]
)
def test_prose_is_a_page_like_a_report(client, address):
    page = client.get(address).text
    assert page.count("<h1") == 1
    assert 'id="article"' in page
    assert re.search(r'<span id="s-[0-9a-f]{10}', page)


def test_prose_takes_pinyin_too(client):
    assert '<ruby role="none">' in client.get("/v/p3/help").text


def test_links_of_prose_keep_the_choices(client):
    page = client.get("/v/z2/help").text
    assert not re.findall(r'href="/(?!v/z2/|static/|help)[^"]*"', page)


def test_pinyin_of_prose_comes_in_pieces(client):
    page = client.get("/help").text
    base = re.search(r'data-pinyin-base="([^"]*)"', page)[1]
    chunk = client.get(f"{base}/all/0.html")
    assert '<ruby role="none">' in chunk.text
    assert client.get(f"{base}/all/999.html").status_code == 404
    assert client.get("/help/000000000000/pinyin/all/0.html").status_code == 404


def test_two_workers_show_the_same_prose():
    first, second = (writings(PlainAnnotator())("help") for _ in range(2))
    assert first.revision == second.revision
