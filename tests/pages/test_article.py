"""What the page shows holds the document's text, each character once."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.annotation import Reading, Word
from reader.language.annotator import LanguageAnnotator
from reader.pages.article import (
    LEVELS,
    Shower,
    brief_level,
    chunk,
    contents,
    joined,
    parts,
    plan_chunks,
)
from reader.pages.article.levels import is_rare, is_unsure
from reader.pages.article.rubies import rubies_of
from reader.reading import read
from reader.reports.document import Figure, Heading, Inline, Paragraph, Rule
from tests.pages.sample import LEVELLED, SAMPLE
from tests.plain_language import PlainAnnotator
from tests.reports.documents import reports

ANNOTATOR = LanguageAnnotator()


@pytest.fixture(scope="module")
def edition():
    return read(SAMPLE, ANNOTATOR)


def text_of(phrase):
    return "".join(piece.text for run in phrase.runs for piece in run.pieces)


def bare(text):
    return re.sub("[\n\t]", "", text)


def phrases_of(shown):
    yield from shown.phrases
    for item in shown.items:
        yield from item
    for row in shown.rows:
        for cell in row:
            yield from cell.phrases


def test_a_heading_is_cut_for_its_figures_alone():
    report = replace(
        SAMPLE, blocks=(Heading("b-h", 1, (Inline("2026年政府工作的重点"),)),)
    )
    (shown,) = (Shower(read(report, ANNOTATOR)).block(one) for one in report.blocks)
    runs = [run for phrase in shown.phrases for run in phrase.runs]
    kept = [("".join(piece.text for piece in run.pieces), run.whole) for run in runs]
    assert kept == [("2026年", True), ("政府工作的重点", False)]


def test_a_link_in_a_heading_stays_one():
    report = replace(
        SAMPLE,
        blocks=(
            Heading("b-h", 1, (Inline("工作重点2026年", "link", "https://a.cn"),)),
        ),
    )
    (shown,) = (Shower(read(report, ANNOTATOR)).block(one) for one in report.blocks)
    assert [len(phrase.runs) for phrase in shown.phrases] == [1]


@given(reports(), st.sampled_from(["off", *LEVELS]))
def test_no_character_of_a_title_is_lost_or_doubled(report, level):
    edition = read(report, PlainAnnotator())
    words = Shower(edition, level).words("title")
    assert "".join(piece.text for word in words for piece in word) == report.title


@pytest.mark.parametrize("title", ["2026年报告", "第15届大会", "十五"])
def test_a_figure_of_a_title_is_one_with_its_unit(title):
    words = Shower(read(replace(SAMPLE, title=title), ANNOTATOR)).words("title")
    texts = ["".join(piece.text for piece in word) for word in words]
    assert "".join(texts) == title
    assert not any(text[-1].isdigit() for text in texts)


@given(reports(), st.sampled_from(["off", *LEVELS]))
def test_no_character_of_a_block_is_lost_or_doubled(report, level):
    edition = read(report, PlainAnnotator())
    shower = Shower(edition, level)
    for block in edition.report.blocks:
        found = "".join(map(text_of, phrases_of(shower.block(block))))
        if not isinstance(block, Figure | Rule):
            assert bare(found) == bare(block.text)


@pytest.mark.parametrize("level", ["off", *LEVELS])
def test_a_phrase_shows_what_its_speakable_says(edition, level):
    shower = Shower(edition, level)
    for block in edition.report.blocks:
        for phrase in phrases_of(shower.block(block)):
            if phrase.id:
                unit = edition.by_id[phrase.id]
                shown = edition.passages[unit.block].text[unit.start : unit.end]
                assert text_of(phrase) == shown


def test_chunks_hold_every_phrase_once(edition):
    planned = [named for ids in plan_chunks(edition) for named in ids]
    assert len(planned) == len(set(planned))
    shown = [
        phrase.id
        for ids in plan_chunks(edition)
        for phrase in chunk(edition, "all", ids)
    ]
    assert shown == planned


def test_a_chunk_has_at_most_two_thousand_characters():
    blocks = tuple(
        Paragraph(f"b-{n}", (Inline(f"第{n}句话说到这里。" * 20),)) for n in range(60)
    )
    edition = read(replace(SAMPLE, blocks=blocks, repairs=()), PlainAnnotator())
    for ids in plan_chunks(edition):
        units = [edition.by_id[named] for named in ids]
        assert sum(unit.end - unit.start for unit in units) <= 2_000


WORD = Word(
    0,
    3,
    "银行的",
    False,
    (Reading("yín"), Reading("háng", 0.6, ("xíng",)), Reading("de", 1.0, ("dí",))),
)


def test_levels_choose_their_characters():
    shown = {level: rubies_of([WORD], level).pieces for level in LEVELS}
    assert [piece.text for piece in shown["all"]] == ["银行的"]
    assert [piece.text for piece in shown["names"]] == ["行的"]
    assert shown["rare"] == ()


def test_a_rare_character_lies_outside_of_the_first_level():
    assert is_rare("鄀")
    assert is_rare("邾")
    assert not is_rare("公")


def test_an_unsure_reading_has_alternatives():
    assert is_unsure(WORD.readings[1])
    assert not is_unsure(WORD.readings[0])


def test_a_ruby_that_reaches_over_a_border_is_cut():
    rubies = rubies_of([WORD], "all")
    pieces = [*rubies.cut(WORD.text, 0, 1), *rubies.cut(WORD.text, 1, 3)]
    assert [(piece.text, len(piece.readings)) for piece in pieces] == [
        ("银", 1),
        ("行的", 2),
    ]


def heading(level, number):
    return Heading(f"h-{number}", level, (Inline(f"标题{number}"),))


def test_contents_are_nested_by_level():
    outline = contents([heading(1, 1), heading(2, 2), heading(3, 3), heading(1, 4)])
    assert [entry.heading.id for entry in outline] == ["h-1", "h-4"]
    assert outline[0].children[0].children[0].heading.id == "h-3"


def test_short_contents_reach_down_to_three_entries():
    assert brief_level([heading(1, 1), heading(2, 2), heading(2, 3)]) == 2
    assert brief_level([heading(1, n) for n in range(4)] + [heading(2, 9)]) == 1


def test_a_run_in_heading_comes_with_its_paragraph():
    run_in = Heading("h", 2, (Inline("（一）要点。"),), run_in=True)
    follow = Paragraph("p", (Inline("正文。"),))
    assert list(joined([run_in, follow, LEVELLED])) == [(run_in, follow), (LEVELLED,)]
    assert list(joined([run_in, LEVELLED])) == [(run_in,), (LEVELLED,)]


@given(reports())
def test_parts_hold_every_block_in_order(report):
    held = [block for part in parts(report.blocks) for block in part.blocks]
    assert held == list(report.blocks)
