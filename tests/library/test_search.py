import pytest

from reader import library
from tests.plain_reports import report


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
