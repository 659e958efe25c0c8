"""Each case folder: a page in the manner of some content system, and its text."""

import pytest

from reader.reports import grid
from reader.reports.document import Figure, Heading, List, Paragraph, Table
from tests.reports import scoring

NAMES = scoring.case_names()
FOUND = [name for name in NAMES if not scoring.expected(name).get("nothing")]


def cases_with(key):
    return [name for name in FOUND if key in scoring.expected(name)]


def blocks(name, kind):
    return [b for b in scoring.imported(name).blocks if isinstance(b, kind)]


@pytest.mark.parametrize("name", NAMES)
def test_the_text_is_found_without_furniture(name):
    found = scoring.score(name)
    assert found.f1 >= 0.99
    assert not found.furniture


@pytest.mark.parametrize("name", NAMES)
def test_title_and_date_are_right(name):
    found = scoring.score(name)
    assert (found.title, found.date) == (True, True)


@pytest.mark.parametrize("name", cases_with("meta"))
def test_metadata_stands_under_its_key(name):
    found = {meta.key: meta.value for meta in scoring.imported(name).meta}
    assert scoring.expected(name)["meta"].items() <= found.items()


@pytest.mark.parametrize("name", cases_with("charset"))
def test_the_charset_is_the_one_of_the_bytes(name):
    assert scoring.imported(name).source.charset == scoring.expected(name)["charset"]


@pytest.mark.parametrize("name", cases_with("attachments"))
def test_attachments_are_named(name):
    found = [one.name for one in scoring.imported(name).attachments]
    assert found == scoring.expected(name)["attachments"]


@pytest.mark.parametrize("name", cases_with("headers"))
def test_every_cell_knows_its_headers(name):
    places = [p for table in blocks(name, Table) for row in grid(table) for p in row]
    for text, wanted in scoring.expected(name)["headers"].items():
        found = {p.headers for p in places if p.cell.text == text}
        assert tuple(wanted) in found


@pytest.mark.parametrize("name", cases_with("captions"))
def test_tables_have_their_captions(name):
    found = [table.caption for table in blocks(name, Table)]
    assert found == scoring.expected(name)["captions"]


@pytest.mark.parametrize("name", cases_with("figures"))
def test_pictures_that_are_not_there_are_missing_figures(name):
    found = blocks(name, Figure)
    assert len(found) == scoring.expected(name)["figures"]
    assert all(figure.missing for figure in found)


@pytest.mark.parametrize("name", cases_with("articles"))
def test_articles_are_articles(name):
    found = [p for p in blocks(name, Paragraph) if p.role == "article"]
    assert len(found) == scoring.expected(name)["articles"]


@pytest.mark.parametrize("name", cases_with("lists"))
def test_enumerations_are_lists(name):
    assert len(blocks(name, List)) == scoring.expected(name)["lists"]


@pytest.mark.parametrize("name", cases_with("headings"))
def test_headings_have_their_levels(name):
    found = [[one.level, scoring.bare(one.text)] for one in blocks(name, Heading)]
    wanted = scoring.expected(name)["headings"]
    assert found == [[level, scoring.bare(text)] for level, text in wanted]


@pytest.mark.parametrize("name", cases_with("subtitles"))
def test_subtitles_are_kept(name):
    found = list(scoring.imported(name).subtitles)
    assert found == scoring.expected(name)["subtitles"]


def test_a_furniture_line_left_in_would_be_seen():
    assert scoring.f1("正文" * 50 + "打印本页关闭窗口", "正文" * 50) < 0.99


def test_lost_text_would_be_seen():
    assert scoring.f1("正文" * 98, "正文" * 100 + "落款单位") < 0.99
