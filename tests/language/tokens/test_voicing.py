import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.annotation import Reading, Sentence, Word
from reader.language.sentences import split_sentences
from reader.language.spoken import spoken_spans
from reader.language.tokens import LONGEST_CLAUSE, clauses, tokens
from reader.language.tokens.breaths import length

PARTS = "政 府 一 不 2017 年 12345 PPP Excel 12.5% 5km ， 。 （ ） “ \t \n".split(" ")
TEXTS = st.lists(st.sampled_from(PARTS), max_size=40).map("".join)
HANZI = re.compile(r"[\u4e00-\u9fff]")


def read(text):
    """Words of two characters, each hanzi read ma3, so that nothing is looked up."""
    for start in range(0, len(text), 2):
        part = text[start : start + 2]
        readings = tuple(Reading("mǎ") if HANZI.match(c) else None for c in part)
        yield Word(start, start + len(part), part, False, readings)


def said(text):
    sentences = [
        Sentence(start, end, spoken_spans(text, start, end))
        for start, end in split_sentences(text)
    ]
    return tokens(text, sentences, lambda spoken: tuple(read(spoken)))


def test_letters_are_tokens_of_their_own_and_know_their_source():
    found = [(t.spoken, t.start, t.end) for t in said("建PPP项目")]
    assert found == [
        ("建", 0, 1),
        ("P", 1, 4),
        ("P", 1, 4),
        ("P", 1, 4),
        ("项", 4, 5),
        ("目", 5, 6),
    ]


def test_a_latin_word_is_one_token():
    assert [(t.spoken, t.pinyin) for t in said("用Excel，")] == [
        ("用", "ma3"),
        ("Excel", ""),
        ("，", ""),
    ]


def test_every_syllable_of_a_number_stands_for_the_whole_number():
    assert {(t.start, t.end) for t in said("71144条")[:-1]} == {(0, 5)}


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("第三条 为了公开", "第三条，为了公开"),
        ("第一章　总　　则", "第一章，总则"),
        ("①加强领导", "一，加强领导"),
        ("1.1 总则", "一点一，总则"),
        ("1.2 万元", "一点二万元"),
        ("附件1 名单", "附件一，名单"),
        ("一 总体要求", "一，总体要求"),
        ("依照第三条 、第四条", "依照第三条、第四条"),
        ("局 长 王 五", "局长王五"),
        ("来源：本站 日期：2月3日", "来源：本站，日期：二月三日"),
    ],
)
def test_a_breath_parts_the_number_of_a_heading_from_its_words(text, heard):
    assert "".join(token.spoken for token in said(text)) == heard


def test_quotation_marks_are_not_heard():
    assert [t.spoken for t in said("“政府”。")] == ["政", "府", "。"]


def test_a_cell_ends_with_a_pause():
    assert [t.spoken for t in said("政\t府\n")] == ["政", "\t", "府", "\n"]


def test_a_long_clause_breathes_between_words():
    found = said("政府" * 60)
    pause = [at for at, token in enumerate(found) if not token.pinyin]
    assert pause and all(at <= LONGEST_CLAUSE for at in pause)
    assert all(found[at].start == found[at].end for at in pause)
    assert all(found[at].start % 2 == 0 for at in pause)


@given(TEXTS)
def test_no_clause_is_too_long_and_no_token_is_lost(text):
    found = said(text)
    parts = list(clauses(found))
    assert [token for part in parts for token in part] == list(found)
    assert all(sum(map(length, part)) <= LONGEST_CLAUSE for part in parts)


@given(TEXTS)
def test_every_spoken_hanzi_has_its_token(text):
    spoken = "".join(
        span.spoken
        for part in split_sentences(text)
        for span in spoken_spans(text, *part)
    )
    assert [t.spoken for t in said(text) if t.pinyin] == HANZI.findall(spoken)


@given(TEXTS)
def test_tokens_never_go_back(text):
    found = said(text)
    assert [t.start for t in found] == sorted(t.start for t in found)
