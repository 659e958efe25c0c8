import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.annotator import LanguageAnnotator
from reader.language.pinyin.candidates import candidates
from reader.language.pinyin.readings import WordReader
from reader.language.words import cut

# The character before / is the one that is asked for.
CASES = {
    "为/了保护环境": "wèi",
    "以人民为/中心": "wéi",
    "为/群众办实事": "wèi",
    "列为/重点项目": "wéi",
    "依法处/理": "chǔ",
    "设立街道办事处/": "chù",
    "教/育部门": "jiào",
    "手把手教/老年人用手机": "jiāo",
    "高质量/发展": "liàng",
    "科学测量/水位": "liáng",
    "准确地/公布": "de",
    "各地/区各部门": "dì",
    "不得/收费": "dé",
    "办得/好": "de",
    "银行/贷款": "háng",
    "行/政机关": "xíng",
    "灾后重/建": "chóng",
    "重/点工程": "zhòng",
    "长/效机制": "cháng",
    "同比增长/": "zhǎng",
    "深入调/查": "diào",
    "产业结构调/整": "tiáo",
    "应/当公开": "yīng",
    "应/急预案": "yìng",
    "处置不当/": "dàng",
    "提供/服务": "gōng",
    "改革创/新": "chuàng",
    "自强/不息": "qiáng",
    "行业乱相/": "xiàng",
    "抗旱干/部": "gàn",
    "破解卡/脖子难题": "qiǎ",
    "交通堵塞/": "sè",
    "勇挑/重担": "tiāo",
    "挑/战": "tiǎo",
    "以…为/核心": "wéi",
    "电子/信息": "zǐ",
    "按照相/关规定": "xiāng",
    "及时调/整": "tiáo",
}


def read(marked):
    at = marked.index("/") - 1
    words = LanguageAnnotator().annotate(marked.replace("/", "")).words
    return [r.pinyin if r else "" for word in words for r in word.readings][at]


@pytest.mark.parametrize(("marked", "pinyin"), CASES.items())
def test_a_polyphone_is_read_by_what_stands_around_it(marked, pinyin):
    assert read(marked) == pinyin


@given(st.text(st.sampled_from("为处教量地得行重长的，人民"), max_size=30))
def test_a_polyphone_has_a_confidence_and_its_other_readings(text):
    for word in LanguageAnnotator().annotate(text).words:
        for character, reading in zip(word.text, word.readings, strict=True):
            if character in candidates() and word.text not in ("人民",):
                assert 0 < reading.confidence <= 1
                assert reading.pinyin not in reading.others


def test_without_the_table_words_are_read_by_pypinyin():
    words = list(cut("银行提供服务一不"))
    rows = WordReader(None).read(words)
    assert [r.pinyin for row in rows for r in row] == (
        "yín háng tí gōng fú wù yī bù".split()
    )
