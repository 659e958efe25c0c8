"""What holds for the edition of any report."""

import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.reading import edition_json, load_edition, read, utf16, utterances_of
from reader.reading.identity import bare
from reader.reports.document import (
    Cell,
    Figure,
    Heading,
    Inline,
    List,
    Meta,
    Paragraph,
    Report,
    Source,
    Table,
)
from tests.plain_language import PlainAnnotator

ANNOTATOR = PlainAnnotator()
SOURCE = Source("a", "0" * 64, "text/plain", "utf-8", "text", "")
# Few characters, so that texts repeat; among them spaces and one beyond 16 bits.
TEXTS = st.text("甲乙丙1a 。！\u3000\U00020000e\u0301", max_size=12)
INLINES = st.lists(
    st.builds(Inline, TEXTS, st.sampled_from(["text", "strong", "link"])), max_size=3
).map(tuple)
CELLS = st.builds(
    Cell, INLINES, st.integers(1, 3), st.integers(1, 3), header=st.booleans()
)
ROWS = st.lists(st.lists(CELLS, max_size=3).map(tuple), max_size=3).map(tuple)
BLOCKS = st.one_of(
    st.builds(Heading, st.just(""), st.integers(1, 4), INLINES),
    st.builds(Paragraph, st.just(""), INLINES),
    st.builds(List, st.just(""), st.lists(INLINES, max_size=3).map(tuple)),
    st.builds(Table, st.just(""), ROWS, TEXTS, st.integers(0, 1), st.integers(0, 1)),
    st.builds(Figure, st.just(""), alt=TEXTS, caption=TEXTS, missing=st.booleans()),
)


def numbered(blocks):
    return tuple(
        replace(block, id=f"b-{number:08x}") for number, block in enumerate(blocks)
    )


REPORTS = st.builds(
    Report,
    TEXTS,
    st.just(SOURCE),
    subtitles=st.lists(TEXTS, max_size=2).map(tuple),
    meta=st.lists(st.builds(Meta, TEXTS, TEXTS, TEXTS), max_size=2).map(tuple),
    blocks=st.lists(BLOCKS, max_size=6).map(numbered),
)


@given(REPORTS)
def test_ids_are_unique(report):
    edition = read(report, ANNOTATOR)
    spoken = [speakable.id for speakable in edition.speakables]
    sentences = [s.id for p in edition.passages.values() for s in p.sentences]
    assert len(spoken) == len(set(spoken))
    assert len(sentences) == len(set(sentences))


@given(REPORTS)
def test_sentences_hold_every_visible_character_once(report):
    for passage in read(report, ANNOTATOR).passages.values():
        parts = [passage.text[s.start : s.end] for s in passage.sentences]
        assert bare("".join(parts)) == bare(passage.text)
        assert not any(set(part) & set("\n\t") for part in parts)


@given(REPORTS)
def test_words_joined_are_the_text(report):
    for passage in read(report, ANNOTATOR).passages.values():
        assert "".join(word.text for word in passage.words) == passage.text


@given(REPORTS)
def test_every_speakable_shows_its_place(report):
    edition = read(report, ANNOTATOR)
    for spoken in edition.speakables:
        if spoken.kind != "alt":
            text = edition.passages[spoken.block].text
            assert text[spoken.start : spoken.end] == spoken.text[spoken.lead :]


@given(REPORTS)
def test_every_block_and_speakable_is_in_one_section(report):
    edition = read(report, ANNOTATOR)
    blocks = [block for section in edition.sections for block in section.blocks]
    assert blocks == [block.id for block in report.blocks]
    spoken = [id for section in edition.sections for id in section.speakables]
    assert spoken == [speakable.id for speakable in edition.speakables]
    assert {s.section for s in edition.speakables} <= {s.id for s in edition.sections}


@given(REPORTS)
def test_json_brings_the_edition_back(report):
    edition = read(report, ANNOTATOR)
    assert load_edition(report, edition_json(edition)) == edition


@given(REPORTS)
def test_utterances_point_into_their_texts(report):
    edition = read(report, ANNOTATOR)
    for id, said in utterances_of(edition, ANNOTATOR):
        assert said.text == edition.by_id[id].text
        assert all(0 <= t.start < t.end <= len(said.text) for t in said.tokens)


@given(REPORTS, st.sampled_from([r"[^\n\t]+", r"[^。\n\t]*。|[^。\n\t]+", r"[^\n\t]"]))
@settings(max_examples=50)
def test_a_new_splitter_breaks_no_link(report, pattern):
    old = read(report, ANNOTATOR)
    new = read(report, PlainAnnotator(re.compile(pattern)), previous=old)
    named = {s.id for p in old.passages.values() for s in p.sentences}
    today = {s.id for p in new.passages.values() for s in p.sentences}
    assert named <= today | set(new.former)
    assert set(new.former.values()) <= today and not set(new.former) & today


@given(st.text("a甲\U00020000", max_size=20))
def test_offsets_are_turned_into_utf_16_units(text):
    offsets = range(len(text) + 1)
    units = [len(text[:offset].encode("utf-16-le")) // 2 for offset in offsets]
    assert list(utf16(text, offsets)) == units
