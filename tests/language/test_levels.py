import pytest

from reader.language.annotator import LanguageAnnotator
from reader.language.levels import is_rare, shown


def read(level, text):
    words = LanguageAnnotator().annotate(text).words
    return [r.pinyin if r else None for word in words for r in shown(level, word)]


@pytest.mark.parametrize("character", "亳邳莘郯")
def test_a_character_outside_the_first_level_is_rare(character):
    assert is_rare(character)


@pytest.mark.parametrize("character", "政府的一曾")
def test_a_character_of_the_first_level_is_not_rare(character):
    assert not is_rare(character)


def test_rare_shows_rare_characters_only():
    assert read("rare", "在亳州市") == [None, "bó", None, None]


def test_polyphones_and_names_are_shown_together():
    assert read("names", "亳州市重视") == ["bó", "zhōu", "shì", "zhòng", None]


def test_off_shows_nothing_and_all_shows_everything():
    assert read("off", "政府") == [None, None]
    assert read("all", "政府。") == ["zhèng", "fǔ", None]
