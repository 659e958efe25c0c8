"""An edition: a report ready to read, with its words, sentences and speakables.

Offsets count Unicode code points. A passage is a text that the page shows, by
its key: a block's id, `<id>-caption` for a table, or `title`, `subtitle-1`,
`meta-1`, `attachment-1` and so on, counted from 1. The note of a correction is
`correction-` and its repair's id.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from ..language.annotation import Reading, Word
from ..reports import Correction, Report

Kind = Literal[
    "title", "meta", "sentence", "cell", "header", "link", "alt", "caption", "note"
]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a passage; it holds no line feed or tab."""

    id: str
    start: int
    end: int


@dataclass(frozen=True)
class Passage:
    """A text, its sentences and its words; words are decoded when first asked."""

    text: str
    sentences: tuple[Sentence, ...]
    coded_words: str

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words, which leave no character of the text out."""
        return decode_words(self.text, self.coded_words)


@dataclass(frozen=True, slots=True)
class Speakable:
    """Whatever can be read aloud by itself.

    `start` to `end` of the passage `block` is what the page shows of it, and
    stands at `lead` in `text`: before it go a cell's headers or a label. An
    alt text is shown nowhere: both offsets are 0. `section` is a section's id.
    """

    id: str
    kind: Kind
    text: str
    block: str
    section: str
    start: int
    end: int
    lead: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """A row of blocks that begins with a heading, except the first.

    The id is that of its first block, or `top`. `level` is the heading's, 0
    where there is none: at the top, and where a long section was divided.
    """

    id: str
    level: int
    blocks: tuple[str, ...]
    speakables: tuple[str, ...]


@dataclass(frozen=True)
class Edition:
    """A report as read: confirmed repairs applied, `corrections` saying where.

    `revision` is a short hash of all that a page shows of it. `former` leads
    from ids that once named a sentence to the one that has its place now.
    """

    report: Report
    language: str
    passages: Mapping[str, Passage]
    sections: tuple[Section, ...]
    speakables: tuple[Speakable, ...]
    corrections: tuple[Correction, ...] = ()
    former: Mapping[str, str] = field(default_factory=dict)
    revision: str = ""

    @cached_property
    def by_id(self) -> Mapping[str, Speakable]:
        """The speakables by id; former ids of sentences lead to today's."""
        found = {speakable.id: speakable for speakable in self.speakables}
        former = {old: found[new] for old, new in self.former.items() if new in found}
        return {**former, **found}


def encode_words(words: tuple[Word, ...]) -> str:
    """Return words as compact JSON: length, 1 for a name, then the readings."""
    rows = [
        [word.end - word.start, int(word.proper), *map(_encode_reading, word.readings)]
        for word in words
    ]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def decode_words(text: str, coded: str) -> tuple[Word, ...]:
    """Return the words that `encode_words` wrote for this text."""
    words = []
    start = 0
    for length, proper, *readings in json.loads(coded):
        end = start + length
        said = tuple(map(_decode_reading, readings))
        words.append(Word(start, end, text[start:end], bool(proper), said))
        start = end
    return tuple(words)


def _encode_reading(reading: Reading | None) -> object:
    if reading is None:
        return 0
    if reading.confidence == 1.0 and not reading.others:
        return reading.pinyin
    return [reading.pinyin, reading.confidence, *reading.others]


def _decode_reading(coded: object) -> Reading | None:
    if isinstance(coded, str):
        return Reading(coded)
    if isinstance(coded, list):
        pinyin, confidence, *others = coded
        return Reading(pinyin, confidence, tuple(others))
    return None
