import pytest

from reader.errors import LexiconError
from reader.language.annotator import LanguageAnnotator
from reader.language.lexicon import (
    PACKAGE_FILES,
    Entry,
    Lexicon,
    joined,
    package_entries,
    parse_entry,
    set_phrases,
)
from reader.language.pinyin.spelling import parse_spelling


def pinyin(annotator, text):
    words = annotator.annotate(text).words
    return " ".join(r.pinyin for word in words for r in word.readings if r)


def test_a_given_word_wins_and_is_one_word():
    annotator = LanguageAnnotator([parse_entry("曾都重长", "zēng dū chóng cháng")])
    words = annotator.annotate("在曾都重长里").words
    assert [word.text for word in words] == ["在", "曾都重长", "里"]
    assert [r.pinyin for r in words[1].readings] == ["zēng", "dū", "chóng", "cháng"]


def test_a_given_word_is_spoken_as_given():
    annotator = LanguageAnnotator([parse_entry("重行", "chong2 hang2")])
    assert [t.pinyin for t in annotator.tokens("重行。")[:2]] == ["chong2", "hang2"]


def test_a_later_entry_of_a_word_wins():
    entries = (parse_entry("重行", "chóng háng"), parse_entry("重行", "zhòng xíng"))
    assert pinyin(LanguageAnnotator(entries), "重行") == "zhòng xíng"


def test_the_longest_given_word_is_taken():
    lexicon = Lexicon([parse_entry("曾都", "a a"), parse_entry("曾都区", "a a a")])
    assert list(lexicon.split("在曾都区")) == [("在", False), ("曾都区", True)]


def test_a_place_name_of_the_package_is_read_and_proper():
    word = LanguageAnnotator().annotate("曾都区").words[0]
    assert (word.text, word.proper) == ("曾都区", True)
    assert [r.pinyin for r in word.readings] == ["zēng", "dū", "qū"]


def test_a_place_name_of_the_package_ends_where_words_do():
    assert pinyin(LanguageAnnotator(), "美丽水乡") == "měi lì shuǐ xiāng"


def test_words_are_joined_to_a_word_of_the_package():
    assert joined(["亳", "州", "市"]) == ["亳州市"]


@pytest.mark.parametrize("name", PACKAGE_FILES)
def test_every_spelling_in_the_package_is_valid(name):
    entries = package_entries().values()
    for entry in (e for e in entries if e.proper == PACKAGE_FILES[name]):
        assert parse_spelling(entry.word, entry.spelling) == entry.syllables


def test_a_wrong_reading_is_an_error_of_the_lexicon():
    with pytest.raises(LexiconError):
        parse_entry("曾都区", "zēng dū")


def test_the_version_changes_with_the_words():
    plain, given = LanguageAnnotator(), LanguageAnnotator([Entry("重", ("chóng",))])
    assert plain.version != given.version


def test_a_neutral_tone_stands_inside_longer_words_too():
    assert pinyin(LanguageAnnotator(), "清醒认识到") == "qīng xǐng rèn shi dào"


def test_characters_that_meet_by_chance_keep_their_tones():
    assert pinyin(LanguageAnnotator(), "东西部协作").startswith("dōng xī bù")


def test_a_polyphone_of_a_given_word_keeps_its_other_readings():
    readings = parse_entry("发卡", "fā qiǎ").readings
    assert [r.others for r in readings] == [("fà",), ("kǎ",)]


def test_a_set_phrase_of_the_package_is_found_across_words():
    read = pinyin(LanguageAnnotator(), "新增长护险参保人")
    assert read == "xīn zēng cháng hù xiǎn cān bǎo rén"


def test_a_set_phrase_leaves_no_character_out():
    pieces = [piece for piece, _ in set_phrases("推行长护险，为民服务")]
    assert pieces == ["推行", "长护险", "，", "为民服务"]
