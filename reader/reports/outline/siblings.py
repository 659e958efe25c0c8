"""Lines in a row with numbers of one kind: a list, or headings with their text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..document import plain
from ..formats.links import file_type
from ..lines.numbering import ITEMS_ONLY, number_of
from ..pieces import Divider, Items, Line, Piece, cut, trim
from ..rulebook import pattern
from .drafts import Draft, Ranked

LONGEST_HEADING = 60
LONGEST_RUN_IN = 30
_SEVERAL = 3


def siblings_end(pieces: Sequence[Piece], start: int, rank: int) -> int:
    """Return the end of the lines in a row with a number of this rank."""
    end = start
    while end < len(pieces):
        piece = pieces[end]
        if not isinstance(piece, Line) or piece.level:
            break
        number = number_of(piece.text)
        if not number or number.rank != rank:
            break
        end += 1
    return end


def siblings(lines: list[Line], following: Sequence[Piece]) -> Iterator[Draft]:
    """Judge lines in a row with numbers of one rank: headings, a list, or both.

    `following` is the piece behind them, if any: the last may be its heading.
    """
    enumerates = pattern("numbering", "enumerates")
    if any(enumerates.search(line.text) for line in lines):
        yield _as_list(lines)
        return
    splits = [_run_in(line) for line in lines]
    if len(lines) >= _SEVERAL and 2 * sum(map(bool, splits)) < len(lines):
        # A few short first sentences in a row of long ones are no headings.
        splits = [None] * len(lines)
    waiting: list[Line] = []
    for line, split in zip(lines, splits, strict=True):
        if not split:
            waiting.append(line)
            continue
        yield from without_content(waiting)
        waiting = []
        yield from split
    content = any(map(_is_content, following))
    if content and waiting and _may_stand_alone(waiting):
        yield from without_content(waiting[:-1])
        yield _as_heading(waiting[-1])
        return
    yield from without_content(waiting)


def _may_stand_alone(waiting: list[Line]) -> bool:
    """A short line with text under it is a heading, the end of a list is not."""
    *others, last = waiting
    number = number_of(last.text)
    if number is None or number.rank >= ITEMS_ONLY or len(last.text) > LONGEST_HEADING:
        return False
    if pattern("numbering", "not_heading").search(last.text):
        return False
    if any(file_type(inline.text, inline.href) for inline in last.inlines):
        return False
    return all(len(other.text) > LONGEST_HEADING for other in others)


def without_content(lines: list[Line]) -> Iterator[Draft]:
    """Yield numbered lines with nothing under them: several are a list."""
    if len(lines) == 1:
        yield lines[0]
    elif lines:
        yield _as_list(lines)


def _as_list(lines: list[Line]) -> Items:
    return Items(tuple(line.inlines for line in lines), ordered=True)


def _as_heading(line: Line) -> Ranked:
    number = number_of(line.text)
    assert number is not None
    return Ranked(line.inlines, number.rank, number.label.strip())


def _run_in(line: Line) -> tuple[Ranked, Line] | None:
    """Part a heading from the paragraph that the source ran it into."""
    number = number_of(line.text)
    if number is None or number.rank >= ITEMS_ONLY or "\n" in line.text:
        return None
    end = _first_sentence(line.text, len(number.label))
    body = trim(cut(line.inlines, end))
    ends_full = line.text[:end].rstrip("\u201d\u2019\uff09)")[-1:] == "\u3002"
    short = end - len(number.label) <= LONGEST_RUN_IN + 1
    if not (short and ends_full and plain(body)):
        return None
    heading = Ranked(cut(line.inlines, 0, end), number.rank, number.label.strip(), True)
    return heading, Line(body)


def _first_sentence(text: str, start: int) -> int:
    """Return where the first sentence after `start` ends."""
    match = pattern("numbering", "sentence_end").search(text, start)
    return match.end() if match else len(text)


def _is_content(piece: Piece) -> bool:
    if not isinstance(piece, Line):
        return not isinstance(piece, Divider)
    if piece.align == "right" or piece.indent >= 16:
        return False
    return not pattern("roles", "dated").fullmatch(piece.text)
