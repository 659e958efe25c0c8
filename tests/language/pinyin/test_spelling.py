import pytest

from reader.errors import LexiconError
from reader.language.pinyin.spelling import parse_spelling

GOOD = {
    ("曾都区", "zēng dū qū"): ("zēng", "dū", "qū"),
    ("曾都区", "zeng1 du1 qu1"): ("zēng", "dū", "qū"),
    ("曾都区", "Zēng-dū qū"): ("zēng", "dū", "qū"),
    ("绿地", "lv4 di4"): ("lǜ", "dì"),
    ("朋友", "péng you"): ("péng", "you"),
    ("A股", "gǔ"): ("", "gǔ"),
    ("花儿", "huā r"): ("huā", "r"),
}
# Each with what the message must name: the syllable, its number, its column.
BAD = {
    ("曾都区", "zēng dx qū"): ("dx", "第 2 个音节", "第 6 个字符"),
    ("曾都区", "zēng dū"): ("第 3 个字", "区"),
    ("曾都区", "zēng dū qū shì"): ("shì", "第 4 个音节"),
    ("曾都区", "zeng7 du1 qu1"): ("zeng7", "第 1 个音节"),
    ("曾都区", "zēngdūqū"): ("zēngdūqū", "第 1 个音节"),
    ("", "zēng"): ("不能为空",),
    ("曾 都", "zēng dū"): ("空白", "第 2 个字符"),
    ("ABC", "a"): ("没有汉字",),
}


@pytest.mark.parametrize(("given", "syllables"), GOOD.items())
def test_a_spelling_is_read(given, syllables):
    assert parse_spelling(*given) == syllables


@pytest.mark.parametrize(("given", "told"), BAD.items())
def test_a_wrong_spelling_is_told_with_its_position(given, told):
    with pytest.raises(LexiconError) as caught:
        parse_spelling(*given)
    assert all(part in str(caught.value.details["why"]) for part in told)
