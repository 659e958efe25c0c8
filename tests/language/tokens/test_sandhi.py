import pytest

from reader.language.tokens.sandhi import Syllable, spoken_tones


def tones(line):
    """The line: words apart by spaces, each `hanzi:syllable,syllable`."""
    syllables = []
    for part in line.split():
        word, pinyin = part.split(":")
        for at, (char, spelling) in enumerate(
            zip(word, pinyin.split(","), strict=True)
        ):
            syllables.append(Syllable(char, spelling, word, at))
    return spoken_tones(syllables)


@pytest.mark.parametrize(
    ("line", "place", "spoken"),
    [
        ("一:yi1 定:ding4", 0, "yi2"),
        ("一:yi1 个:ge4", 0, "yi2"),
        ("一:yi1 个:ge5", 0, "yi2"),
        ("一:yi1 天:tian1", 0, "yi4"),
        ("一:yi1 年:nian2", 0, "yi4"),
        ("一:yi1 百:bai3", 0, "yi4"),
        ("一:yi1", 0, "yi1"),
        ("统一:tong3,yi1 部署:bu4,shu3", 1, "yi1"),
        ("第一:di4,yi1 次:ci4", 1, "yi1"),
        ("这一:zhe4,yi1 次:ci4", 1, "yi2"),
        ("二:er4 零:ling2 一:yi1 六:liu4 年:nian2", 2, "yi1"),
        ("一:yi1 月:yue4", 0, "yi1"),
        ("一:yi1 号:hao4 文件:wen2,jian4", 0, "yi1"),
        ("十:shi2 一:yi1 个:ge4", 1, "yi1"),
        ("二:er4 百:bai3 一:yi1 十:shi2", 2, "yi1"),
        ("一:yi1 点:dian3 五:wu3", 0, "yi4"),
        ("三:san1 点:dian3 一:yi1 四:si4", 2, "yi1"),
        ("二:er4 十:shi2 一:yi1 点:dian3 五:wu3", 2, "yi1"),
        ("千:qian1 一:yi1 百:bai3", 1, "yi4"),
        ("一:yi1 到:dao4 六:liu4 月:yue4", 0, "yi1"),
        ("一:yi1 加:jia1", 0, "yi1"),
        ("三:san1 杠:gang1 一:yi1", 1, "gang4"),
        ("看:kan4 一:yi1 看:kan4", 1, "yi5"),
        ("月:yue4 一:yi1 日:ri4", 1, "yi1"),
        ("不:bu4 是:shi4", 0, "bu2"),
        ("不:bu4 能:neng2", 0, "bu4"),
        ("好:hao3 不:bu4 好:hao3", 1, "bu5"),
        ("来不及:lai2,bu4,ji2", 1, "bu5"),
        ("并不是:bing4,bu4,shi4", 1, "bu2"),
        ("绝:jue2 不:bu4", 1, "bu4"),
    ],
)
def test_one_and_not_take_their_spoken_tone(line, place, spoken):
    assert tones(line)[place] == spoken


def test_other_syllables_keep_their_tone():
    assert tones("领导:ling3,dao3 小组:xiao3,zu3") == ["ling3", "dao3", "xiao3", "zu3"]
