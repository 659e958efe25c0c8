import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.sentences import split_sentences

ALPHABET = "政府。！？；;!?…“”《》（）() \t\n　.a1"


def pieces(text):
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["会议指出。", "大家鼓掌！", "谁来办？"],
        ["办结6件；", "公开9件。"],
        ["他说：“好。”", "会议结束。"],
        ["围绕“改什么？怎么改？”展开讨论。"],
        ["学习《为什么是中国？》一书。"],
        ["公开信息（其中申请2件；举报1件）共3件。"],
        ["网址是www.suizhou.gov.cn/a?id=3;b，请查。"],
        ["增长2.5%。", "共3.1万件"],
        ["稳中有进……，再上台阶。"],
        ["说来话长……", "会议结束。"],
        ["名称\t", "数量\t\n", "卷宗\t", "2件"],
        ["　　第一段。\n", "　　第二段。"],
        ["；成果很多；", "还要努力。"],
        ["真的吗？！", "真的。 ", "好"],
        ["目录 ", "1．总则（第1条） ", "2．罚则"],
        ["见表 2．5和 3．6。"],
        ["Read it. ", "Then go."],
    ],
)
def test_text_is_split_at_its_stops(sentences):
    assert pieces("".join(sentences)) == sentences


def test_an_empty_text_has_no_sentence():
    assert split_sentences("") == ()


@pytest.mark.parametrize("blank", ["\t", " ", "\n\n", "　\t　"])
def test_a_blank_text_is_one_sentence(blank):
    assert pieces(blank) == [blank]


@given(st.text(ALPHABET))
def test_sentences_partition_the_text(text):
    assert "".join(pieces(text)) == text
    assert all(pieces(text))


@given(st.text(ALPHABET))
def test_no_sentence_crosses_a_line_feed_or_tab(text):
    crossed = re.compile(r"\S\s*[\n\t]\s*\S")
    assert not [piece for piece in pieces(text) if crossed.search(piece)]


@given(st.text(ALPHABET).filter(str.strip))
def test_no_sentence_is_blank_where_the_text_is_not(text):
    assert all(piece.strip() for piece in pieces(text))
