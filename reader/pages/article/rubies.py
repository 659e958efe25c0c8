"""Which characters of a passage carry pinyin at a level: pieces with readings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...language.annotation import Reading, Word
from .levels import LEVELS


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of one word; with readings, one for each, it becomes a ruby."""

    text: str
    readings: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class Rubies:
    """The annotated stretches of a passage, in order: starts and pieces."""

    starts: tuple[int, ...] = ()
    pieces: tuple[Piece, ...] = ()

    def cut(self, text: str, start: int, end: int) -> Iterator[Piece]:
        """Yield `start` to `end` of the text, plain and annotated in turn."""
        at = start
        # The piece before may reach into this stretch.
        first = max(bisect_left(self.starts, start) - 1, 0)
        for place, piece in zip(self.starts[first:], self.pieces[first:], strict=True):
            if place >= end:
                break
            low, high = max(place, start), min(place + len(piece.text), end)
            if low >= high:
                continue
            if at < low:
                yield Piece(text[at:low])
            inner = slice(low - place, high - place)
            yield Piece(piece.text[inner], piece.readings[inner])
            at = high
        if at < end:
            yield Piece(text[at:end])


def rubies_of(words: Sequence[Word], level: str) -> Rubies:
    """Return what a level shows: neighbouring characters of a word as one piece."""
    found = [stretch for word in words for stretch in _stretches(word, level)]
    return Rubies(tuple(s for s, _ in found), tuple(p for _, p in found))


def _stretches(word: Word, level: str) -> Iterator[tuple[int, Piece]]:
    shown = LEVELS[level]
    start = word.start
    readings: list[Reading] = []
    for place, (character, reading) in enumerate(
        zip(word.text, word.readings, strict=True), word.start
    ):
        if reading is not None and shown(word, character, reading):
            readings.append(reading)
            continue
        if readings:
            yield start, _piece(word, start, readings)
        start, readings = place + 1, []
    if readings:
        yield start, _piece(word, start, readings)


def _piece(word: Word, start: int, readings: list[Reading]) -> Piece:
    low = start - word.start
    return Piece(word.text[low : low + len(readings)], tuple(readings))
