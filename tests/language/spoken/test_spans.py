from unicodedata import numeric

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.language.sentences import split_sentences
from reader.language.spoken import spoken_spans

PARTS = """
政 府 个 年 月 日 号 元 万 2 0 17 2017 5.5 1,234 100 12345 0722 ٣ % ‰ ℃ - — ～ ~ + × /
： : · . ， 。 （ ） 〔 〕 “ ” ’ PPP App km m² μg/m³ v2.0 www.a.gov.cn a@b.cn ① Ⅳ ½ ²
１２ Ａ ％ ＋ № # ¥ $ 〇
"""
PIECES = st.sampled_from([*PARTS.split(), " ", "　", "\t"])
TEXTS = st.lists(PIECES, max_size=14).map("".join) | st.text(max_size=30)


def said(text):
    return "".join(span.spoken for span in spoken_spans(text, 0, len(text)))


@given(TEXTS)
@example("新增9个PPP项目。")
def test_spans_cover_every_character_once(text):
    ends = [0]
    for span in spoken_spans(text, 0, len(text)):
        assert span.start == ends[-1] < span.end
        ends.append(span.end)
    assert ends[-1] == len(text)


@given(TEXTS)
def test_no_digit_is_left_in_what_is_said(text):
    assert not [char for char in said(text) if char.isdigit()]


@given(TEXTS)
def test_offsets_are_those_of_the_whole_text(text):
    shifted = spoken_spans(f"前言。{text}后记", 3, 3 + len(text))
    alone = spoken_spans(text, 0, len(text))
    assert [(s.start - 3, s.end - 3, s.spoken) for s in shifted] == [
        (s.start, s.end, s.spoken) for s in alone
    ]


@given(TEXTS)
def test_sentences_of_a_text_leave_no_character_out(text):
    spans = [
        span
        for sentence in split_sentences(text)
        for span in spoken_spans(text, *sentence)
    ]
    assert [at for span in spans for at in range(span.start, span.end)] == list(
        range(len(text))
    )


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), max_size=40))
def test_hanzi_stand_for_themselves(text):
    assert said(text) == text


def test_the_line_of_the_format_is_read_to_the_letter():
    spans = spoken_spans("新增9个PPP项目。", 0, 10)
    assert [(span.start, span.end, span.spoken) for span in spans] == [
        (0, 1, "新"),
        (1, 2, "增"),
        (2, 3, "九"),
        (3, 4, "个"),
        (4, 7, "P P P"),
        (7, 8, "项"),
        (8, 9, "目"),
        (9, 10, "。"),
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("公开71144条", {"71144": "七万一千一百四十四"}),
        ("2017年", {"2017": "二零一七", "年": "年"}),
        ("2017-03-05日", {"2017-03-05": "二零一七年三月五", "日": "日"}),
        ("长5km。", {"5km": "五公里"}),
        ("长5公里", {"5": "五", "公": "公"}),
        ("增长12.5%，", {"12.5%": "百分之十二点五"}),
        ("9:00-17:00开放", {"9:00-17:00": "九点到十七点"}),
        ("3～5个", {"3～5": "三到五", "个": "个"}),
        ("￥500", {"￥500": "五百元"}),
        ("￥3.5亿元", {"￥3.5": "三点五", "亿": "亿", "元": "元"}),
        ("-5℃", {"-5℃": "零下五摄氏度"}),
        ("〔2017〕37号", {"〔": "〔", "2017": "二零一七", "37": "三十七"}),
        ("PM2.5浓度", {"PM": "P M", "2.5": "二点五"}),
        ("5G网络", {"5": "五", "G": "G"}),
        ("“1+N”", {"1": "一", "+": "加", "N": "N"}),
    ],
)
def test_what_a_rule_reads_is_one_span(text, parts):
    spans = spoken_spans(text, 0, len(text))
    found = {text[span.start : span.end]: span.spoken for span in spans}
    assert {part: found.get(part) for part in parts} == parts


@pytest.mark.parametrize("char", "\t\u3000\u200b\ufeff■★")
def test_what_is_not_said_has_an_empty_span(char):
    assert spoken_spans(f"政{char}府", 0, 3)[1].spoken == ""


@pytest.mark.parametrize("text", ["1" * 5000, "1" * 5000 + "/2", "3-" + "9" * 5000])
def test_a_number_of_any_length_is_read(text):
    assert len(said(text)) >= 5000


@pytest.mark.parametrize("unit", ["a.", "A1", "1/", "110、", "2017、", "a1b2", "1-"])
def test_a_run_that_tempts_the_patterns_is_read_to_its_end(unit):
    text = unit * 5000
    assert spoken_spans(text, 0, len(text))[-1].end == len(text)


def test_every_number_of_unicode_is_said_without_a_digit():
    numbers = [chr(code) for code in range(0x20000) if numeric(chr(code), None)]
    assert len(numbers) > 1000
    assert not [char for char in said("".join(numbers)) if char.isdigit()]
