"""Which line of an undeclared title looks most like one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..lines import marks, metadata
from ..lines.furniture import furniture
from ..pieces import Line, Manuscript, Piece
from ..rulebook import pattern
from .wording import (
    Title,
    bare,
    goes_on,
    is_issue,
    is_site,
    joined,
    may_be_title,
    segments,
)

_SHORT = 8
_HARDLY = -3
_ROW = 4


def likeliest(
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
        heading = _heading(pieces, end) or _occasion(pieces, end)
        return heading or Title("", floor, floor)
    named = _page_name(manuscript.page_title, pieces[:end])
    least = 0 if named else _HARDLY
    if best is None or (best[0] <= least and manuscript.page_title):
        return Title(named or manuscript.page_title, floor, floor)
    return _whole(pieces, best[1], end)


def _page_name(page_title: str, pieces: Sequence[Piece]) -> str:
    """Return what a window's title names: neither the site nor the column."""
    crumbs = [
        piece.text for piece in pieces if furniture(piece.text) and ">" in piece.text
    ]
    for part in segments(page_title):
        column = any(part in crumb.split() for crumb in crumbs)
        if not (is_site(part) or column):
            return part
    return ""


def _heading(pieces: Sequence[Piece], end: int) -> Title | None:
    """What the source marks as the heading of all, though sites have such buttons."""
    for index, piece in enumerate(pieces[:end]):
        if isinstance(piece, Line) and piece.level == 1:
            return Title(joined([piece]), index, index + 1)
    return None


def _occasion(pieces: Sequence[Piece], end: int) -> Title | None:
    """A speech may be called by its occasion, which is a subtitle elsewhere."""
    for index, piece in enumerate(pieces[:end]):
        if isinstance(piece, Line) and pattern("titles", "words").search(piece.text):
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
        3 * bool(pattern("titles", "words").search(text))
        + 2 * bool(pattern("titles", "start").match(text))
        + 4 * (line.level == 1)
        + 2 * (line.level > 1)
        + 2 * (line.align == "center")
        + line.strong
        + dated
        + 2 * (again or any(metadata.tells_meta(piece.text) for piece in near[:1]))
        + 2 * any(marks.is_number(piece.text) for piece in near[:1])
        + (len(text) >= 8)
        - 2 * bool(pattern("numbering", "closing").search(text))
        - 2 * bool(pattern("titles", "no_end").search(text))
        - 4 * _is_menu(text)
        - 3 * (not line.level and _leads_elsewhere(line))
        - 3 * is_site(text)
        - 9 * any(is_issue(piece.text) for piece in near[:1])
        - 2 * any(pattern("furniture", "sign").match(piece.text) for piece in near[:1])
    )


def _is_menu(text: str) -> bool:
    """Several short words in a row are links, as those of a menu."""
    parts = text.split()
    return len(parts) >= _ROW and all(len(part) <= _SHORT for part in parts)


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
