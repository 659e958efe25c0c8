from hypothesis import given
from hypothesis import strategies as st

from reader.language.annotator import LanguageAnnotator

ANNOTATOR = LanguageAnnotator()


def pinyin(text):
    words = ANNOTATOR.annotate(text).words
    return [r.pinyin if r else None for word in words for r in word.readings]


def test_one_and_not_have_their_citation_tones():
    assert pinyin("一定不是") == ["yī", "dìng", "bù", "shì"]


def test_digits_letters_and_stops_have_no_reading():
    assert pinyin("9个PPP。") == [None, "gè", None, None, None, None]


@given(st.text(st.sampled_from("政府A9。\n 〇的") | st.characters(), max_size=40))
def test_words_and_sentences_leave_no_character_out(text):
    annotation = ANNOTATOR.annotate(text)
    assert "".join(word.text for word in annotation.words) == text
    spans = [span for sentence in annotation.sentences for span in sentence.spans]
    assert "".join(text[span.start : span.end] for span in spans) == text


@given(st.text(max_size=40))
def test_a_word_has_one_reading_per_character(text):
    for word in ANNOTATOR.annotate(text).words:
        assert len(word.readings) == len(word.text) == word.end - word.start
