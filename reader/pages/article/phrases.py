"""A passage cut up for the page: phrases with ids, and runs of one look.

What goes in is an edition's passage with its inlines; what comes out holds
every character of the asked stretch exactly once, in order.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...reading import Passage, Speakable
from ...reports import Correction
from ...reports.document import Inline, InlineKind, Inlines
from .rubies import Piece, Rubies

# Two Latin words or more in a row are taken for English; a lone abbreviation
# (PPP, WAP) is part of the Chinese sentence (WCAG 3.1.2 excepts it).
ENGLISH = re.compile(
    r"(?<![A-Za-z0-9@/.:])[A-Za-z]{2,}(?:[,']? (?:[A-Za-z'-]+|&))+(?![A-Za-z0-9@/])"
)
UNRUBIED = ("break", "noteref")
# A figure and what it counts: no line of a heading ends between the two.
FIGURE = re.compile(r"\u7b2c?\d[\d.,]*[%\uff05]?[\u4e00-\u9fff]?")


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces of one look: a link, strong, foreign, corrected, kept whole, or plain."""

    kind: InlineKind
    pieces: tuple[Piece, ...]
    href: str = ""
    lang: str = ""
    id: str = ""
    corrected: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """What one speakable shows; text between two of them has no id."""

    id: str
    runs: tuple[Run, ...]
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """All that cuts one passage up; units and links in order of their starts.

    In a heading a figure is kept whole with its unit. Words are not: a screen reader
    may stop at each of them.
    """

    passage: Passage
    units: Sequence[Speakable] = ()
    links: Sequence[Speakable] = ()
    corrections: Sequence[Correction] = ()
    rubies: Rubies = Rubies()
    heading: bool = False

    def phrases(self, inlines: Inlines, offset: int = 0) -> Iterator[Phrase]:
        """Yield the phrases of inlines that begin at `offset` of the passage."""
        last = offset + sum(len(inline.text) for inline in inlines)
        at = offset
        first = bisect_right(self.units, offset, key=lambda unit: unit.end)
        for unit in self.units[first:]:
            if unit.start >= last:
                break
            if at < unit.start:
                yield Phrase("", self._runs(inlines, offset, at, unit.start))
            start, at = max(unit.start, at), min(unit.end, last)
            runs = self._runs(inlines, offset, start, at)
            yield Phrase(unit.id, runs, self._corrected(start, at))
        if at < last:
            yield Phrase("", self._runs(inlines, offset, at, last))

    def _corrected(self, start: int, end: int) -> tuple[Correction, ...]:
        return tuple(c for c in self.corrections if start < c.end <= end)

    def _runs(
        self, inlines: Inlines, offset: int, start: int, end: int
    ) -> tuple[Run, ...]:
        runs: list[Run] = []
        for inline in inlines:
            first, offset = offset, offset + len(inline.text)
            low, high = max(first, start), min(offset, end)
            if low < high:
                runs.extend(self._stretches(inline, first, low, high))
        return tuple(runs)

    def _stretches(
        self, inline: Inline, first: int, low: int, high: int
    ) -> Iterator[Run]:
        """Cut an inline where a correction or a foreign part begins or ends."""
        foreign = [found.span() for found in self._foreign(inline, low, high)]
        corrected = [(c.start, c.end) for c in self.corrections]
        figures = [found.span() for found in self._figures(inline, low, high)]
        pairs = (*foreign, *corrected, *figures)
        cuts = {cut for pair in pairs for cut in pair} | {low, high}
        steps = sorted(cut for cut in cuts if low <= cut <= high)
        named = self._link_id(first) if low == first else ""
        for start, end in zip(steps, steps[1:], strict=False):
            lang = inline.lang or ("en" if _inside(start, foreign) else "")
            pieces = self._pieces(inline, start, end)
            marked = _inside(start, corrected)
            whole = _inside(start, figures)
            yield Run(inline.kind, pieces, inline.href, lang, named, marked, whole)
            named = ""

    def _foreign(self, inline: Inline, low: int, high: int) -> Iterator[re.Match[str]]:
        # A link is not cut in two, so that it stays one stop.
        if inline.lang or inline.kind == "link":
            return iter(())
        return ENGLISH.finditer(self.passage.text, low, high)

    def _figures(self, inline: Inline, low: int, high: int) -> Iterator[re.Match[str]]:
        if not self.heading or inline.kind != "text":
            return iter(())
        return FIGURE.finditer(self.passage.text, low, high)

    def _link_id(self, start: int) -> str:
        return next((link.id for link in self.links if link.start == start), "")

    def _pieces(self, inline: Inline, start: int, end: int) -> tuple[Piece, ...]:
        if inline.kind in UNRUBIED:
            return (Piece(self.passage.text[start:end]),)
        return tuple(self.rubies.cut(self.passage.text, start, end))


def _inside(at: int, ranges: Sequence[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in ranges)
