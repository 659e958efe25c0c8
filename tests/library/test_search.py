import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader import library
from reader.library.database.tables import reports, texts
from reader.library.searching import places
from reader.library.searching.grams import fold, runs
from reader.library.searching.index import find, index
from reader.reports.document import Paragraph
from tests.plain_reports import report, text


@pytest.fixture
def library_of_one(store, annotator):
    library.publish(store, report(), annotator)
    return store


@pytest.mark.parametrize(
    "query", ["开局", "良", "今年开局良好", "工作 第二", "２０１７年"]
)
def test_words_are_found(library_of_one, query):
    assert library.search(library_of_one, query).total == 1


@pytest.mark.parametrize("query", ["局开", "猫", "开局 猫", "", "。", '"', "今好"])
def test_what_is_not_there_is_not_found(library_of_one, query):
    assert library.search(library_of_one, query).total == 0


def test_a_snippet_shows_where_the_words_stand(library_of_one):
    hit = library.search(library_of_one, "良好").items[0]
    start, end = hit.snippet_ranges[0]
    assert hit.snippet[start:end] == "良好"


# Few characters, so that a question is often in the text, or nearly.
BODIES = st.text("\u7532\u4e59\u4e19Aa1\uff11\u3002\n '\"*", max_size=30)
QUESTIONS = st.text("\u7532\u4e59\u4e19aA1'\"*", min_size=1, max_size=5)


@given(body=BODIES, question=QUESTIONS)
@settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
)
def test_exactly_what_is_there_is_found(store, body, question):
    wanted = runs(question)
    with store.write(keep=False) as connection:
        row = dict.fromkeys(reports.c.keys(), "")
        row |= {"id": 1, "dated": 0, "demonstration": 0}
        connection.execute(reports.insert().values(row))
        connection.execute(texts.insert().values(report=1, body=body))
        index(connection, 1, "", body)
        found = bool(wanted) and find(connection, wanted) == [1]
    assert found == (bool(wanted) and all(run in fold(body) for run in wanted))


@given(BODIES, QUESTIONS)
def test_marked_places_hold_the_words(body, question):
    wanted = runs(question)
    marked = places(body, wanted)
    assert list(marked) == sorted(marked)
    for start, end in marked:
        assert any(run in fold(body)[start:end] for run in wanted)


@given(st.text(max_size=30))
def test_folding_keeps_every_place(text):
    assert len(fold(text)) == len(text)


def test_a_snippet_says_that_its_line_goes_on(store, annotator):
    long = "前面" * 40 + "开局" + "后面" * 40
    library.publish(store, report(blocks=(Paragraph("b-1", text(long)),)), annotator)
    snippet = library.search(store, "开局").items[0].snippet
    assert (snippet[0], snippet[-1]) == ("…", "…")


def test_a_snippet_does_not_cut_off_a_few_characters(store, annotator):
    line = "第一条" + "前面" * 10 + "开局" + "后面" * 32
    library.publish(store, report(blocks=(Paragraph("b-1", text(line)),)), annotator)
    assert library.search(store, "开局").items[0].snippet == line
