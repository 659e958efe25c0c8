import pytest

from reader.language.pinyin.syllables import digits, from_digits, split_tone

SPELLINGS = {
    "lǜ": "lv4",
    "nüè": "nve4",
    "guì": "gui4",
    "liú": "liu2",
    "zhuāng": "zhuang1",
    "de": "de5",
    "xióng": "xiong2",
    "ér": "er2",
    "ń": "n2",
}


@pytest.mark.parametrize(("marked", "spelling"), SPELLINGS.items())
def test_marks_and_digits_are_two_spellings_of_one_syllable(marked, spelling):
    assert (digits(marked), from_digits(spelling)) == (spelling, marked)


def test_a_syllable_without_a_mark_has_the_neutral_tone():
    assert split_tone("men") == ("men", 5)
