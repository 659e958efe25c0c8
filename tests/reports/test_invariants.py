"""Whatever the source: each character of its text once, in order."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.reports.compose import compose
from reader.reports.document import Heading
from reader.reports.formats.markdown import read_markdown
from reader.reports.formats.pictures import Pictures
from reader.reports.formats.plain import read_text
from reader.reports.html.page import read_page
from tests.reports.documents import sources

LABELS = ["", "一、", "（一）", "1.", "（1）", "第一章　", "第一条　", "——"]
WORDS = [
    "推进信息公开",
    "优化营商环境",
    "完成投资20.5万元",
    "办理申请131件",
    "落实《条例》",
]
ENDS = ["。", "；", "", "：", "，成效明显。下一步继续抓好落实。", "！"]
line = st.builds("{}{}{}".format, *map(st.sampled_from, (LABELS, WORDS, ENDS)))
OPENING = "本报告根据有关规定编制，内容包括总体情况、问题和改进措施等方面，现予公布。"
texts = st.lists(line, max_size=12).map(lambda lines: [OPENING, *lines, OPENING])
NOWHERE = Pictures(Path("/nowhere/a.html"))


def composed(manuscript, source):
    return compose(manuscript, source, {})


def bare(blocks):
    return "".join("".join(block.text for block in blocks).split())


def check(report, lines):
    assert bare(report.blocks) == "".join("".join(lines).split())
    level = 0
    for block in report.blocks:
        if isinstance(block, Heading):
            assert 1 <= block.level <= level + 1
            level = block.level


@settings(max_examples=200)
@given(texts, sources)
def test_a_text_keeps_every_character(lines, source):
    text = "\n".join(["2024年信息公开工作报告", *lines])
    check(composed(read_text(text), source), lines)


@settings(max_examples=200)
@given(texts, sources)
def test_a_page_keeps_every_character(lines, source):
    body = "".join(f"<p>　　{line}</p>" for line in lines)
    page = f"<h1>2024年信息公开工作报告</h1><div id=zoom>{body}</div>"
    check(composed(read_page(page, NOWHERE), source), lines)


@settings(max_examples=200)
@given(texts, sources)
def test_markdown_keeps_every_character(lines, source):
    text = "\n\n".join(["# 2024年信息公开工作报告", *lines])
    check(composed(read_markdown(text, NOWHERE), source), lines)
