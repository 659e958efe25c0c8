import pytest

from reader import library

TEXT = """某市2017年工作报告

一、总体情况

全市工作有序推进，曾都区各项任务按时完成。我们公开信息一百条，群众满意。曾都区很好。
"""


@pytest.fixture
def slug(reader, tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return reader("add", path, "--json").json[0]["slug"]


def readings(store, slug):
    """Return how the first characters of the word are read in the report."""
    words = [
        word
        for passage in library.edition(store, slug).passages.values()
        for word in passage.words
    ]
    found = [word for word in words if word.text.startswith("曾")]
    return [reading.pinyin for reading in found[0].readings if reading]


def test_a_word_is_read_as_it_was_given_at_once(reader, slug, store):
    added = reader("lexicon", "add", "曾都区", "zèng dū qū", "--json").json
    assert added["reports"] == [slug]
    assert readings(store, slug) == ["zèng", "dū", "qū"]


def test_the_voice_says_the_same(reader, slug, store):
    reader("lexicon", "add", "曾都区", "zeng4 du1 qu1")
    edition = library.edition(store, slug)
    said = [
        token.pinyin
        for section in edition.sections
        for utterance in library.section_utterances(store, slug, section.id).values()
        for token in utterance.tokens
        if utterance.text[token.start : token.end] == "曾"
    ]
    assert said == ["zeng4", "zeng4"]


def test_it_says_how_many_reports_changed(reader, slug):
    assert "1 份" in reader("lexicon", "add", "曾都区", "zèng dū qū").out
    assert "0 份" in reader("lexicon", "add", "丽水", "lí shuǐ").out


def test_a_removed_word_is_read_as_before(reader, slug, store):
    before = readings(store, slug)
    reader("lexicon", "add", "曾都区", "zèng dū qū")
    assert reader("lexicon", "remove", "曾都区", "--json").json["reports"] == [slug]
    assert readings(store, slug)[:1] == before[:1]
    assert reader("lexicon", "list", "--json").json == []


def test_words_are_listed(reader):
    assert "lexicon add" in reader("lexicon", "list").out
    reader("lexicon", "add", "丽水", "li2 shui3")
    assert reader("lexicon", "list").out.startswith("丽水\tlí shuǐ")


def test_a_word_may_hold_for_one_report(reader, slug, store):
    reader("lexicon", "add", "曾都区", "céng dū qū", "--report", slug)
    assert readings(store, slug)[0] == "céng"
    assert reader("lexicon", "list", "--json").json[0]["slug"] == slug
    assert reader("lexicon", "add", "曾", "zēng", "--report", "none").status == 2


def test_a_wrong_spelling_is_told_with_its_place(reader):
    ended = reader("lexicon", "add", "曾都区", "zēng dx qū")
    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert "第 2 个音节" in ended.err
    assert reader("lexicon", "list", "--json").json == []


def test_removing_what_is_not_there_is_told(reader):
    ended = reader("lexicon", "remove", "丽水")
    assert ended.status == 2 and "丽水" in ended.err


def test_a_new_report_is_read_with_the_words(reader, store, tmp_path):
    reader("lexicon", "add", "曾都区", "zèng dū qū")
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    (added,) = reader("add", path, "--json").json
    assert readings(store, added["slug"])[0] == "zèng"
