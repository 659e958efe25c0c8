"""The contract of `reader annotate --json`, over texts of every kind."""

import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.commands.annotate import annotation_json, in_one_line, lines_of
from reader.language.annotator import LanguageAnnotator

ANNOTATOR = LanguageAnnotator()
PARTS = """
新增 9 个 PPP 项目 。 ； ！ ？ …… “ ” （ ） 《 》 2017 年 3 月 5 日 9:00-17:00 12.5%
1,234.56 元 〔2017〕37号 ￥500 -5℃ 5km μg/m³ 0722-3596016 12345 热线 www.a.gov.cn a@b.cn
G316 V2.0 ① Ⅳ ½ １２３ ％ Ａ 〇 𠮷 👨‍👩‍👧 é e\u0301 \u200b \ufeff \x00 \x07 \x85
\u2028 \r \t \u3000
""".replace("\n", " ").split(" ")
LINES = st.lists(st.sampled_from(PARTS), max_size=14).map("".join) | st.text(
    st.characters(exclude_characters="\n", exclude_categories=["Cs"]), max_size=40
)
SYLLABLE = re.compile(r"(?:[^\W\d_A-Z][\u0300-\u030f]*)+")


def annotated(line):
    return annotation_json(ANNOTATOR.annotate(line))


@given(LINES)
def test_text_is_the_line_itself(line):
    assert annotated(line)["text"] == line


@given(LINES)
def test_each_character_has_a_reading_and_a_number_or_neither(line):
    found = annotated(line)
    assert len(found["pinyin"]) == len(found["confidence"]) == len(line)
    for pinyin, confidence in zip(found["pinyin"], found["confidence"], strict=True):
        assert (pinyin is None) == (confidence is None)
        assert pinyin is None or (SYLLABLE.fullmatch(pinyin) and 0 <= confidence <= 1)


@given(LINES)
def test_words_follow_each_other_without_a_gap(line):
    words = annotated(line)["words"]
    ends = [0, *(end for _, end, _ in words)]
    assert [start for start, _, _ in words] == ends[:-1]
    assert ends[-1] == len(line)
    assert all(start < end and type(proper) is bool for start, end, proper in words)


@given(LINES)
def test_sentences_follow_each_other_without_a_gap(line):
    sentences = annotated(line)["sentences"]
    ends = [0, *(sentence["end"] for sentence in sentences)]
    assert [sentence["start"] for sentence in sentences] == ends[:-1]
    assert ends[-1] == len(line)
    assert all(sentence["start"] < sentence["end"] for sentence in sentences)


@given(LINES)
def test_spans_of_a_line_cover_each_character_once(line):
    spans = [span for part in annotated(line)["sentences"] for span in part["spans"]]
    ends = [0, *(end for _, end, _ in spans)]
    assert [start for start, _, _ in spans] == ends[:-1]
    assert ends[-1] == len(line)
    assert all(start < end for start, end, _ in spans)


@given(LINES)
def test_spans_joined_are_what_is_spoken(line):
    found = annotated(line)
    for sentence in found["sentences"]:
        assert "".join(said for *_, said in sentence["spans"]) == sentence["spoken"]
        assert sentence["start"] == sentence["spans"][0][0]
        assert sentence["end"] == sentence["spans"][-1][1]
    assert "".join(part["spoken"] for part in found["sentences"]) == found["spoken"]


@given(LINES)
def test_a_plain_hanzi_is_a_span_of_its_own(line):
    for sentence in annotated(line)["sentences"]:
        for start, end, said in sentence["spans"]:
            assert said != line[start:end] or end == start + 1


@given(LINES)
def test_an_object_stays_on_one_line_whatever_ends_lines(line):
    printed = in_one_line(json.dumps(annotated(line), ensure_ascii=False))
    assert printed.splitlines() == [printed]
    assert json.loads(printed) == annotated(line)


@given(st.lists(LINES.filter(lambda line: line == line.rstrip("\r")), max_size=4))
def test_lines_are_what_stands_between_line_feeds(lines):
    text = "".join(f"{line}\r\n" for line in lines)
    source = io.BytesIO(b"\xef\xbb\xbf" + text.encode())
    assert [*lines_of(source, "-")] == lines


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        (b"", []),
        (b"\n", [""]),
        (b"\n\n", ["", ""]),
        (b"a", ["a"]),
        (b"a\n", ["a"]),
        (b"a\r\n\r\n", ["a", ""]),
        (b"a\rb\r\n", ["a\rb"]),
        (b"\xef\xbb\xbf", []),
        (b"\xef\xbb\xbf\n", [""]),
        (b"\xef\xbb\xbfa\n\xef\xbb\xbfb", ["a", "\ufeffb"]),
    ],
)
def test_only_the_first_mark_and_carriage_returns_at_ends_are_dropped(source, lines):
    assert [*lines_of(io.BytesIO(source), "-")] == lines


@pytest.mark.parametrize("text", ["政府" * 20_000, "1" * 20_000, "a." * 20_000])
def test_a_very_long_line_is_one_paragraph(text):
    found = annotated(text)
    assert len(found["pinyin"]) == found["sentences"][-1]["end"] == len(text)
