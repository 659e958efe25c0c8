"""Which line is the title: what the source declares, else how titles look."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..outline.pieces import Line, Manuscript, Piece, Sheet
from ..rulebook import pattern, words
from . import marks, metadata
from .furniture import furniture
from .wording import (
    bare,
    goes_on,
    is_issue,
    is_site,
    is_text,
    joined,
    may_be_title,
    segments,
)

_SURE = 8
_ROW = 4
_CUT_SHORT = re.compile(r"(?:\.{3,}|\u2026+)$")


@dataclass(frozen=True, slots=True)
class Title:
    """A title, and the lines that print it: `start` to `end` of the pieces."""

    text: str
    start: int
    end: int


def find_title(manuscript: Manuscript, pieces: Sequence[Piece]) -> Title:
    """Return the title, without a note's mark, and the lines that print it."""
    found = _find(manuscript, pieces)
    return replace(found, text=pattern("roles", "note_mark").sub("", found.text))


def _find(manuscript: Manuscript, pieces: Sequence[Piece]) -> Title:
    floor = len(manuscript.before)
    end = max(floor, _text_start(pieces, floor))
    title = manuscript.title or _labelled(pieces[:end])
    for declared in (title, manuscript.page_title):
        found = _declared(declared, pieces, end, exact=declared == title)
        if found and _agree(found.text, title):
            return found
    if title:
        return Title(title, floor, floor)
    return _likeliest(manuscript, pieces, end, floor)


def _labelled(pieces: Sequence[Piece]) -> str:
    """Return the title that the index of an official document gives."""
    labels = words("metadata_lines", "titles")
    texts = (line for piece in pieces for line in _rows(piece))
    found = (meta for text in texts for meta in metadata.parse(text))
    return next((meta.value for meta in found if meta.label in labels), "")


def _rows(piece: Piece) -> list[str]:
    if isinstance(piece, Sheet):
        return ["\t".join(cell.text for cell in row) for row in piece.rows]
    return piece.text.split("\n")


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


def _declared(
    declared: str, pieces: Sequence[Piece], end: int, exact: bool
) -> Title | None:
    """Find the lines that print a declared title, or stand in the page's one."""
    best: tuple[bool, int, int, int] | None = None
    for start in range(end if declared else 0):
        if not isinstance(pieces[start], Line):
            continue
        for stop in range(start + 1, min(start + 4, end) + 1):
            weight = _matches(declared, pieces[start:stop], exact)
            if weight < _SURE and not exact and not _stands_out(pieces, start):
                continue
            # An agency is rather the site's name. Of equal ones the last
            # stands nearest to the text.
            own = not pattern("roles", "agency_word").search(pieces[stop - 1].text)
            if weight and (best is None or (own, weight) >= best[:2]):
                best = (own, weight, start, stop)
    if best is None:
        return None
    _, _, start, stop = best
    if exact:
        return Title(declared, start, stop)
    # A window may be named after a title's first line: the next one ends it.
    whole = bare(joined(pieces[start:stop])) in map(bare, segments(declared))
    ends = pattern("roles", "title_words")
    while stop < end and goes_on(pieces[stop - 1], pieces[stop]):
        if whole and not ends.search(pieces[stop].text.strip()):
            break
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
    return bool(shown or marks.is_moment(after) or metadata.parse(after))


def _matches(declared: str, pieces: Sequence[Piece], exact: bool) -> int:
    if any(not isinstance(piece, Line) for piece in pieces):
        return 0
    if is_issue(pieces[0].text) or not bare(pieces[-1].text):
        return 0
    text = bare(joined(pieces))
    whole = bare(_CUT_SHORT.sub("", declared))
    if not text or not whole:
        return 0
    if exact:
        return int(text == whole)
    parts = [bare(_CUT_SHORT.sub("", part)) for part in segments(declared)]
    short = _CUT_SHORT.search(declared) is not None
    known = text in parts or text == whole
    begins = short and len(whole) >= 8 and text.startswith(whole)
    likely = len(text) >= 8 and whole.startswith(text)
    if not (known or begins or likely) or is_site(joined(pieces)):
        return 0
    return len(text)


def _likeliest(
    manuscript: Manuscript, pieces: Sequence[Piece], end: int, floor: int
) -> Title:
    """Weigh the lines before the text; the page's title is the last resort."""
    best: tuple[int, int] | None = None
    first_meta = _first_meta(pieces, end)
    printed = Counter(bare(piece.text) for piece in pieces[:end])
    for index in range(end):
        piece = pieces[index]
        if isinstance(piece, Line) and may_be_title(piece.text):
            again = printed[bare(piece.text)] > 1
            weight = _weigh(piece, pieces, index, again)
            weight -= 3 * (index < floor and not piece.level)
            nearer = best is not None and weight == best[0] and index <= first_meta
            if best is None or weight > best[0] or nearer:
                best = (weight, index)
    if best is None and not manuscript.page_title:
        return _occasion(pieces, end) or Title("", floor, floor)
    if best is None or (best[0] <= 0 and manuscript.page_title):
        parts = segments(manuscript.page_title)
        text = next((part for part in parts if not is_site(part)), "")
        return Title(text or manuscript.page_title, floor, floor)
    return _whole(pieces, best[1], end)


def _occasion(pieces: Sequence[Piece], end: int) -> Title | None:
    """A speech may be called by its occasion, which is a subtitle elsewhere."""
    for index, piece in enumerate(pieces[:end]):
        if isinstance(piece, Line) and pattern("roles", "title_words").search(
            piece.text
        ):
            return Title(joined([piece]), index, index + 1)
    return None


def _first_meta(pieces: Sequence[Piece], end: int) -> int:
    for index in range(end):
        text = pieces[index].text
        if marks.is_moment(text) or metadata.parse(text):
            return index
    return end


def _weigh(line: Line, pieces: Sequence[Piece], index: int, again: bool) -> int:
    text = line.text.strip()
    near = pieces[index + 1 : index + 4]
    dated = any(metadata.tells_meta(piece.text) for piece in near)
    return (
        3 * bool(pattern("roles", "title_words").search(text))
        + 2 * bool(pattern("roles", "title_start").match(text))
        + 4 * (line.level == 1)
        + 2 * (line.level > 1)
        + 2 * (line.align == "center")
        + line.strong
        + 2 * again
        + dated
        + 2 * any(marks.is_number(piece.text) for piece in near[:1])
        + (len(text) >= 8)
        - 2 * bool(pattern("numbering", "closing").search(text))
        - 2 * bool(pattern("roles", "no_title_end").search(text))
        - 4 * _is_menu(text)
        - 3 * (not line.level and _leads_elsewhere(line))
        - 3 * is_site(text)
        - 9 * any(is_issue(piece.text) for piece in near[:1])
        - 2 * any(pattern("furniture", "sign").match(piece.text) for piece in near[:1])
    )


def _is_menu(text: str) -> bool:
    """Several short words in a row are links, as those of a menu."""
    parts = text.split()
    return len(parts) >= _ROW and all(len(part) <= _SURE for part in parts)


def _leads_elsewhere(line: Line) -> bool:
    """A line that is all link names another page rather than its own."""
    return all(one.href for one in line.inlines if one.text.strip())


def _whole(pieces: Sequence[Piece], index: int, end: int) -> Title:
    """Join the lines of a title that was printed on several."""
    start, stop = index, index + 1
    while start and goes_on(pieces[start - 1], pieces[start]):
        start -= 1
    while stop < end and goes_on(pieces[stop - 1], pieces[stop]):
        stop += 1
    return Title(joined(pieces[start:stop]), start, stop)
