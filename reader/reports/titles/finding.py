"""Which line is the title: what the source declares, else how titles look."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..lines import marks, metadata
from ..lines.furniture import furniture
from ..lines.text import is_text
from ..pieces import Line, Manuscript, Piece, Sheet
from ..rulebook import pattern, words
from .likeliest import likeliest
from .wording import Title, bare, goes_on, is_issue, is_site, joined, segments

_SURE = 8
_CUT_SHORT = re.compile(r"(?:\.{3,}|\u2026+)$")


def find_title(manuscript: Manuscript, pieces: Sequence[Piece]) -> Title:
    """Return the title, without a note's mark, and the lines that print it."""
    found = _find(manuscript, pieces)
    return replace(found, text=pattern("titles", "note_mark").sub("", found.text))


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
    return likeliest(manuscript, pieces, end, floor)


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
    ends = pattern("titles", "words")
    while stop < end and goes_on(pieces[stop - 1], pieces[stop]):
        if whole and not ends.search(pieces[stop].text.strip()):
            break
        stop += 1
    return Title(joined(pieces[start:stop]), start, stop)


def _last_words(declared: str) -> list[str]:
    """Return what a window's title may be behind the site and the column."""
    site, *rest = declared.split()
    ends = range(len(rest)) if is_site(site) else ()
    return [bare("".join(rest[start:])) for start in ends]


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
    known = text in parts or text == whole or text in _last_words(declared)
    begins = short and len(whole) >= 8 and text.startswith(whole)
    likely = len(text) >= 8 and whole.startswith(text)
    if not (known or begins or likely) or is_site(joined(pieces)):
        return 0
    return len(text)
