"""Which line is the title: what the source declares, and how titles look."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..outline.numbering import is_addressee, is_article, number_of
from ..outline.pieces import Line, Manuscript, Piece
from ..rulebook import pattern
from . import metadata
from .furniture import furniture, is_prose

_LONGEST = 120
_SHORTEST = 4
_SURE = 8
_IGNORED = re.compile(r"[^\w]|_")
_SEPARATORS = re.compile(
    r"\s*[_|\u2014\u2013\uff0d\u4e28]+\s*|\s+-+\s*|\s*-+\s+|\s{2,}|-{2,}"
)
# Blanks in a Chinese title only space it out.
_INNER_BLANK = re.compile(
    "(?<=[\u3000-\u9fff\uff00-\uffef])[ \u3000]+(?=[\u3001-\u9fff])"
)
_CUT_SHORT = re.compile(r"(?:\.{3,}|\u2026+)$")


@dataclass(frozen=True, slots=True)
class Title:
    """A title, and the lines that print it: `start` to `end` of the pieces."""

    text: str
    start: int
    end: int


def bare(text: str) -> str:
    """Return what of a title counts when two are compared."""
    return _IGNORED.sub("", text)


def same_title(text: str, title: str) -> bool:
    """Say whether the text prints the title, maybe with its agency before it."""
    one, other = bare(text), bare(title)
    if not one or not other:
        return False
    return one == other or (
        one.endswith(other)
        and len(other) >= 8
        and bool(pattern("roles", "title_agency").match(one[: -len(other)]))
    )


def find_title(manuscript: Manuscript, pieces: Sequence[Piece]) -> Title:
    """Return the title and the last place before the text that prints it."""
    floor = len(manuscript.before)
    end = max(floor, _text_start(pieces, floor))
    for declared in (manuscript.title, manuscript.page_title):
        found = _declared(declared, pieces, end, exact=declared == manuscript.title)
        if found and _agree(found.text, manuscript.title):
            return found
    if manuscript.title:
        return Title(manuscript.title, floor, floor)
    return _likeliest(manuscript, pieces, end, floor)


def _agree(printed: str, declared: str) -> bool:
    """What the window's title finds may not go against a declared one."""
    one, other = bare(printed), bare(declared)
    return not other or one in other or other in one


def _text_start(pieces: Sequence[Piece], floor: int) -> int:
    """Return the first piece from `floor` on that is text for certain."""
    for index, piece in enumerate(pieces):
        if index < floor or not piece.text:
            continue
        if not isinstance(piece, Line) or is_text(piece.text):
            return index
    return len(pieces)


def is_text(text: str) -> bool:
    """Say whether a line is text of a report for certain."""
    if metadata.parse(text) or furniture(text):
        return False
    numbered = number_of(text) or is_article(text)
    opening = pattern("roles", "salutation").fullmatch(text) or is_addressee(text)
    return bool(numbered or opening or (is_prose(text) and _reads_on(text)))


def _reads_on(text: str) -> bool:
    """A title may hold a comma, but no full stop, and is not long."""
    return len(text) > _LONGEST or bool(pattern("numbering", "closing").search(text))


def _declared(
    declared: str, pieces: Sequence[Piece], end: int, exact: bool
) -> Title | None:
    """Find the lines that print a declared title, or stand in the page's one."""
    best: tuple[int, int, int] | None = None
    for start in range(end):
        if not isinstance(pieces[start], Line):
            continue
        for stop in range(start + 1, min(start + 4, end) + 1):
            weight = _matches(declared, pieces[start:stop], exact)
            if weight < _SURE and not exact and not _stands_out(pieces, start):
                continue
            # Of equal ones the last stands nearest to the text.
            if weight and (best is None or weight >= best[0]):
                best = (weight, start, stop)
    if best is None:
        return None
    _, start, stop = best
    if exact:
        return Title(declared, start, stop)
    while stop < end and _continues(pieces[stop - 1], pieces[stop]):
        stop += 1
    return Title(joined(pieces[start:stop]), start, stop)


def _stands_out(pieces: Sequence[Piece], index: int) -> bool:
    """A short line may be a word of the menu: a title looks like one."""
    line = pieces[index]
    shown = isinstance(line, Line) and (line.level or line.align == "center")
    following = (
        piece.text
        for piece in pieces[index + 1 : index + 4]
        if not furniture(piece.text)
    )
    after = next(following, "")
    return bool(shown or metadata.is_moment(after) or metadata.parse(after))


def _matches(declared: str, pieces: Sequence[Piece], exact: bool) -> int:
    if any(not isinstance(piece, Line) for piece in pieces):
        return 0
    text = bare(joined(pieces))
    whole = bare(_CUT_SHORT.sub("", declared))
    if not text or not whole:
        return 0
    if exact:
        return int(text == whole)
    segments = [bare(_CUT_SHORT.sub("", part)) for part in _segments(declared)]
    short = _CUT_SHORT.search(declared) is not None
    known = text in segments or text == whole
    begins = short and len(whole) >= 8 and text.startswith(whole)
    likely = len(text) >= 8 and whole.startswith(text)
    if not (known or begins or likely) or _is_site(joined(pieces)):
        return 0
    return len(text)


def _segments(title: str) -> list[str]:
    return [part for part in _SEPARATORS.split(title) if part]


def _is_site(text: str) -> bool:
    return bool(pattern("roles", "site_name").fullmatch(text.strip()))


def joined(pieces: Sequence[Piece]) -> str:
    """Join the lines of a title; only foreign words keep a blank between."""
    text = ""
    for piece in pieces:
        part = piece.text.replace("\n", "").strip()
        blank = text[-1:].isascii() and text[-1:].isalnum() and part[:1].isascii()
        text += (" " if blank and part[:1].isalnum() else "") + part
    return _INNER_BLANK.sub("", text)


def _likeliest(
    manuscript: Manuscript, pieces: Sequence[Piece], end: int, floor: int
) -> Title:
    """Weigh the lines before the text; the page's title is the last resort."""
    best: tuple[int, int] | None = None
    first_meta = _first_meta(pieces, end)
    for index in range(end):
        piece = pieces[index]
        if isinstance(piece, Line) and _may_be_title(piece.text):
            weight = _weigh(piece, pieces, index, end)
            weight -= 3 * (index < floor and not piece.level)
            nearer = best is not None and weight == best[0] and index <= first_meta
            if best is None or weight > best[0] or nearer:
                best = (weight, index)
    if best is None or (best[0] <= 0 and manuscript.page_title):
        parts = _segments(manuscript.page_title)
        text = next((part for part in parts if not _is_site(part)), "")
        return Title(text or manuscript.page_title, floor, floor)
    return _whole(pieces, best[1], end)


def _first_meta(pieces: Sequence[Piece], end: int) -> int:
    for index in range(end):
        text = pieces[index].text
        if metadata.is_moment(text) or metadata.parse(text):
            return index
    return end


def _may_be_title(text: str) -> bool:
    text = text.strip()
    if not _SHORTEST <= len(text) <= _LONGEST or furniture(text):
        return False
    named = metadata.is_moment(text) or metadata.is_number(text)
    subtitle = pattern("roles", "subtitle").fullmatch(text)
    return not (named or subtitle or metadata.is_speaker(text) or metadata.parse(text))


def _weigh(line: Line, pieces: Sequence[Piece], index: int, end: int) -> int:
    text = line.text.strip()
    again = sum(bare(other.text) == bare(text) for other in pieces[:end])
    near = pieces[index + 1 : index + 4]
    dated = any(
        metadata.is_moment(piece.text) or metadata.parse(piece.text) for piece in near
    )
    return (
        3 * bool(pattern("roles", "title_words").search(text))
        + 2 * bool(pattern("roles", "title_start").match(text))
        + 4 * (line.level == 1)
        + 2 * (line.level > 1)
        + 2 * (line.align == "center")
        + line.strong
        + 2 * (again > 1)
        + dated
        + (len(text) >= 8)
        - 4 * bool(pattern("numbering", "closing").search(text))
        - 3 * _is_site(text)
        - 2 * any(pattern("furniture", "sign").match(piece.text) for piece in near[:1])
    )


def _whole(pieces: Sequence[Piece], index: int, end: int) -> Title:
    """Join the lines of a title that was printed on several."""
    start, stop = index, index + 1
    while start and _continues(pieces[start - 1], pieces[start]):
        start -= 1
    while stop < end and _continues(pieces[stop - 1], pieces[stop]):
        stop += 1
    return Title(joined(pieces[start:stop]), start, stop)


def _continues(piece: Piece, after: Piece) -> bool:
    """Say whether a line of a title goes on in the next one."""
    if not isinstance(piece, Line) or not isinstance(after, Line):
        return False
    if not (_may_be_title(piece.text) and _may_be_title(after.text)):
        return False
    printed = (piece.level, piece.align, piece.strong)
    if printed != (after.level, after.align, after.strong):
        return False
    if pattern("roles", "title_unfinished").search(piece.text.strip()):
        return True
    ends = pattern("roles", "title_words")
    shown = bool(piece.level or piece.strong) and piece.align == "center"
    return shown and not ends.search(piece.text) and bool(ends.search(after.text))
