"""What espeak-ng will say for a word in its sentence is the pinyin on the page."""

from pathlib import Path

import pytest

from reader.language.annotator import LanguageAnnotator
from tests.voices.phonology import expected, heard
from voices.espeak.library import Library
from voices.espeak.spelling import spell

CASES = Path(__file__).parent / "cases" / "polyphones.tsv"
_, *LINES = CASES.read_text(encoding="utf-8").splitlines()
ROWS = [line.split("\t") for line in LINES]
MARKED = {"ā": "a1", "á": "a2", "ǎ": "a3", "à": "a4"}
TONES = {
    mark: f"{plain}{tone}"
    for plain, marks in {
        "a": "āáǎà",
        "e": "ēéěè",
        "i": "īíǐì",
        "o": "ōóǒò",
        "u": "ūúǔù",
        "v": "ǖǘǚǜ",
    }.items()
    for tone, mark in enumerate(marks, 1)
}


def numbered(pinyin):
    """Write zhòng as zhong4, lǜ as lv4, de as de5."""
    tone, letters = "5", []
    for letter in pinyin.replace("ü", "v"):
        plain = TONES.get(letter, letter)
        letters.append(plain[0])
        tone = plain[1] if len(plain) == 2 else tone
    return "".join(letters) + tone


@pytest.fixture(scope="module")
def annotator():
    return LanguageAnnotator()


@pytest.fixture(scope="module")
def library():
    made = Library()
    made.use("f3", {})
    return made


def test_there_are_two_hundred_words():
    assert len(ROWS) >= 200 and len({word for word, _, _ in ROWS}) == len(ROWS)


def shown(annotator, sentence, places):
    """Return the pinyin that the page shows in these places."""
    found = {
        at: numbered(reading.pinyin)
        for one in annotator.annotate(sentence).words
        for at, reading in enumerate(one.readings, one.start)
        if reading
    }
    return [found[at] for at in places]


def places_of(word, sentence):
    start = sentence.index(word)
    return range(start, start + len(word))


@pytest.mark.parametrize(
    ("word", "sentence"), [row[:2] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_the_voice_says_what_the_page_shows(annotator, library, word, sentence):
    places = places_of(word, sentence)
    said = [one.pinyin for one in annotator.tokens(sentence) if one.start in places]
    sounds = [heard(library.phonemes(spell([one]).text)) for one in said]
    assert sounds == [expected(one) for one in shown(annotator, sentence, places)]


def test_the_words_are_read_right(annotator):
    wrong = [
        word
        for word, sentence, pinyin in ROWS
        if shown(annotator, sentence, places_of(word, sentence)) != pinyin.split()
    ]
    assert len(wrong) <= len(ROWS) // 20, wrong
