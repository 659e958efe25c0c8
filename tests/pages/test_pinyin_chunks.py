import re
from dataclasses import replace

import pytest

from reader.language.annotator import LanguageAnnotator
from reader.library import revise

LANGUAGE = LanguageAnnotator()


@pytest.fixture
def base(client):
    page = client.get("/reports/sample").text
    return re.search(r'data-pinyin-base="([^"]*)"', page)[1]


def test_a_chunk_holds_the_phrases_of_the_page(client, base):
    page = client.get("/reports/sample").text
    chunk = client.get(f"{base}/all/0.html").text
    ids = re.findall(r'<p id="([^"]*)"', chunk)
    assert ids
    assert all(f'id="{named}"' in page for named in ids)


def test_a_chunk_is_immutable_and_unlisted(client, base):
    answer = client.get(f"{base}/all/0.html")
    assert answer.headers["Cache-Control"].endswith("immutable")
    assert '<meta name="robots" content="noindex">' in answer.text


@pytest.mark.parametrize("rest", ["all/99.html", "most/0.html", "all/x.html"])
def test_there_is_no_other_chunk(client, base, rest):
    assert client.get(f"{base}/{rest}").status_code == 404


def test_an_unknown_revision_is_not_found(client):
    address = "/reports/sample/000000000000/pinyin/all/0.html"
    assert client.get(address).status_code == 404


def test_a_page_opened_before_a_revision_gets_the_pinyin_of_its_own_text(
    app, client, base
):
    before = client.get(f"{base}/all/0.html").text
    store = app.extensions["reader.store"]
    revise(store, "sample", lambda it: replace(it, blocks=it.blocks[1:]), LANGUAGE)
    assert client.get("/reports/sample").text.count(base) == 0
    assert client.get(f"{base}/all/0.html").text == before


def test_pinyin_is_hidden_from_screen_readers(client, base):
    chunk = client.get(f"{base}/all/0.html").text
    assert "<ruby>" not in chunk
    assert not re.findall(r"<r[tp](?! aria-hidden)", chunk)


def test_a_picture_is_served_as_it_was_imported(client):
    address = re.search(
        r'src="([^"]*/assets/[^"]*)"', client.get("/reports/sample").text
    )
    answer = client.get(address[1])
    assert (answer.mimetype, answer.data) == ("image/png", b"\x89PNG picture")
    assert client.get(address[1].replace(".png", ".jpg")).status_code == 404
