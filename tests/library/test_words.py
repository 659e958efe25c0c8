import pytest

from reader import library
from reader.errors import UnknownReportError
from reader.library import WordEntry
from tests.plain_language import PlainAnnotator
from tests.plain_reports import made


def with_words(words):
    return PlainAnnotator(lexicon=dict(words))


def reading(store, slug, character):
    words = library.edition(store, slug).passages["title"].words
    return next(w.readings[0].pinyin for w in words if w.text == character)


def test_a_word_is_kept_and_forgotten(store):
    library.add_word(store, WordEntry("曾都", "zēng dū"))
    assert library.words(store) == (WordEntry("曾都", "zēng dū"),)
    assert library.remove_word(store, "曾都")
    assert not library.remove_word(store, "曾都")


def test_a_reports_own_word_wins(store, annotator):
    slug = library.publish(store, made(), annotator).entry.slug
    library.add_word(store, WordEntry("某", "mǒu"))
    library.add_word(store, WordEntry("某", "mǔ", slug))
    assert library.readings(store, slug) == {"某": "mǔ"}
    assert library.readings(store, "other") == {"某": "mǒu"}


def test_a_word_of_an_unknown_report_is_refused(store):
    with pytest.raises(UnknownReportError):
        library.add_word(store, WordEntry("某", "mǒu", "nowhere"))


def test_reports_with_the_word_are_read_anew(store, annotator):
    slug = library.publish(store, made(1), annotator).entry.slug
    library.publish(store, made(2, title="另", blocks=()), annotator)
    library.add_word(store, WordEntry("某", "mǒu"))
    slugs = library.reports_with(store, "某")
    assert list(library.reannotate(store, slugs, with_words)) == [slug]
    assert reading(store, slug, "某") == "mǒu"


@pytest.mark.parametrize("word", ["%", "_", "\\"])
def test_a_sign_of_patterns_is_itself(store, annotator, word):
    library.publish(store, made(), annotator)
    assert library.reports_with(store, word) == ()


def test_a_report_removed_meanwhile_is_left_out(store):
    assert list(library.reannotate(store, ("gone",), with_words)) == []
