"""What the voice says for numbers, from the figures to the tone of each syllable."""

import pytest

from reader.language.annotator import LanguageAnnotator
from reader.language.tokens import LONGEST_CLAUSE, clauses
from reader.language.tokens.breaths import length

ANNOTATOR = LanguageAnnotator()
TABLE = """
100个	yi4 bai3 ge4
110个	yi4 bai3 yi1 shi2 ge4
111个	yi4 bai3 yi1 shi2 yi1 ge4
101个	yi4 bai3 ling2 yi1 ge4
1000人	yi4 qian1 ren2
1001人	yi4 qian1 ling2 yi1 ren2
1100人	yi4 qian1 yi4 bai3 ren2
10000元	yi2 wan4 yuan2
1亿元	yi2 yi4 yuan2
21个	er4 shi2 yi1 ge4
11个	shi2 yi1 ge4
1个	yi2 ge4
1次	yi2 ci4
1件	yi2 jian4
1名	yi4 ming2
1条	yi4 tiao2
1年	yi4 nian2
1天	yi4 tian1
第1	di4 yi1
第1次	di4 yi1 ci4
第11届	di4 shi2 yi1 jie4
第1、2条	di4 yi1 、 er4 tiao2
1919年	yi1 jiu3 yi1 jiu3 nian2
2011年	er4 ling2 yi1 yi1 nian2
1月1日	yi1 yue4 yi1 ri4
11月11日	shi2 yi1 yue4 shi2 yi1 ri4
1号	yi1 hao4
1楼	yi1 lou2
1季度	yi1 ji4 du4
1期工程	yi1 qi1 gong1 cheng2
1等奖	yi1 deng3 jiang3
1路公交	yi1 lu4 gong1 jiao1
1.5倍	yi4 dian3 wu3 bei4
3.1倍	san1 dian3 yi1 bei4
11.1倍	shi2 yi1 dian3 yi1 bei4
1%	bai3 fen1 zhi1 yi1
1.5%	bai3 fen1 zhi1 yi4 dian3 wu3
21%	bai3 fen1 zhi1 er4 shi2 yi1
100%	bai3 fen1 zhi1 bai3
1/3	san1 fen1 zhi1 yi1
1:2	yi1 bi3 er4
3:1	san1 bi3 yi1
1-3年	yi1 dao4 san1 nian2
1～6月	yi1 dao4 liu4 yue4
1+1=2	yi1 jia1 yi1 deng3 yu2 er4
“1+N”	yi1 jia1 N
1:30	yi4 dian3 san1 shi2 fen1
11:11	shi2 yi1 dian3 shi2 yi1 fen1
表1-1	biao3 yi1 gang4 yi1
A1级	A yi1 ji2
G1次	G yi1 ci4
GDP1万亿元	G D P yi2 wan4 yi4 yuan2
12345热线	yao1 er4 san1 si4 wu3 re4 xian4
拨打110	bo1 da3 yao1 yao1 ling2
AI一体化	A I yi4 ti3 hua4
不超过1%	bu4 chao1 guo4 bai3 fen1 zhi1 yi1
不是1个	bu2 shi4 yi2 ge4
2个	liang3 ge4
2月	er4 yue4
"""
LONG = [
    "1" * 5000,
    "账号" + "6222021234567890123" * 40,
    "http://www.suizhou.gov.cn/" + "zwgk/2024/" * 60 + "a.html",
    "12345678.90" * 200,
    "GDP" * 300,
]


def said(text):
    return " ".join(token.pinyin or token.spoken for token in ANNOTATOR.tokens(text))


@pytest.mark.parametrize(
    ("text", "spoken"), [row.split("\t") for row in TABLE.strip().split("\n")]
)
def test_a_number_is_said_in_spoken_tone(text, spoken):
    assert said(text) == spoken


@pytest.mark.parametrize("text", LONG, ids=lambda text: text[:20])
def test_no_clause_of_figures_or_letters_is_too_long(text):
    found = ANNOTATOR.tokens(text)
    assert max(sum(map(length, part)) for part in clauses(found)) <= LONGEST_CLAUSE


@pytest.mark.parametrize("text", LONG, ids=lambda text: text[:20])
def test_every_syllable_of_a_long_number_is_said(text):
    spoken = "".join(part.spoken for part in ANNOTATOR.annotate(text).sentences)
    hanzi = [char for char in spoken if "\u4e00" <= char <= "\u9fff"]
    assert [t.spoken for t in ANNOTATOR.tokens(text) if t.pinyin] == hanzi
