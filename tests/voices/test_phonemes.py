"""What espeak-ng will say is the pinyin that it was given."""

import pytest

from tests.voices.phonology import expected, heard, syllables
from voices.espeak.spelling import spell


@pytest.fixture(autouse=True)
def pinyin_voice(library):
    library.use("f3", {})


def test_every_syllable_is_said_as_it_is_written(library):
    wrong = {}
    for syllable in syllables():
        said = library.phonemes(spell([syllable]).text)
        if heard(said) != expected(syllable):
            wrong[syllable] = said
    assert not wrong


def test_the_list_of_syllables_is_the_whole_of_pinyin():
    assert len(syllables()) == 1549
    assert len({syllable[:-1] for syllable in syllables()}) == 426


def test_a_syllable_of_the_hole_would_be_read_in_english_as_it_is(library):
    assert "(en)" in library.phonemes("qiong2")


def test_a_wrong_vowel_is_found(library):
    assert heard(library.phonemes("shun4")) != expected("shun4")


@pytest.mark.parametrize("letter", "abcdefghijklmnopqrstuvwxyz0123456789")
def test_letters_and_digits_are_named_in_mandarin(library, letter):
    from voices import Token
    from voices.prosody import sounds

    said = [sound.said for sound in sounds(Token(letter, "", 0, 1))]
    assert said and "(en)" not in library.phonemes(spell(said).text)
