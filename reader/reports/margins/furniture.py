"""Toolbar words, breadcrumbs and the rest that stands around a report.

Only what stands before the title or after the last line of the report is
judged here; inside it, nothing is ever taken for furniture.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from ..formats.links import file_type
from ..outline.numbering import number_of
from ..outline.pieces import Items, Line, Piece
from ..rulebook import pattern, words
from . import metadata

_LONGEST_ROW = 120
# What a site says of itself in sentences: rights, privacy, its helper.
_LONGEST_NOTICE = 400
_FEW = 160
_WEAK = 3
_SEVERAL = 2
_LITTLE = 0.2
_SIGNED = 5
# A list of related reading prints its days in figures alone.
_WRITTEN_DAY = re.compile("\u6708")
_LABELLED = re.compile("[\u4e00-\u9fff]{2,6}[\uff1a:]")
_PROSE = re.compile("[\u3002\uff1b\uff0c\uff01]")


@lru_cache(maxsize=4_096)
def furniture(text: str) -> str:
    """Return why the line is furniture: a reason's name, "" for no furniture."""
    text = text.strip()
    if not text or pattern("furniture", "marks").match(text):
        return "mark"
    if len(text) <= _LONGEST_NOTICE and pattern("furniture", "notices").match(text):
        return "toolbar"
    if pattern("furniture", "breadcrumb").match(text):
        return "breadcrumb"
    if _is_row(text):
        return "toolbar"
    if len(text) <= _LONGEST_ROW and pattern("furniture", "lines").match(text):
        return "toolbar"
    return ""


def _is_row(text: str) -> bool:
    """Say whether toolbar words, and marks between them, make up the line."""
    if len(text) > _LONGEST_ROW:
        return False
    tokens = words("furniture", "tokens")
    longest = max(map(len, tokens))
    edge = pattern("furniture", "edge")
    reached = {0}
    for start in range(len(text)):
        if start not in reached:
            if max(reached) < start:
                return False
            continue
        if edge.fullmatch(text[start]):
            reached.add(start + 1)
        for end in range(start + 1, min(start + longest, len(text)) + 1):
            if text[start:end] in tokens:
                reached.add(end)
    return len(text) in reached


def is_prose(text: str) -> bool:
    """Say whether a line reads like the text of a report."""
    return len(text) >= 30 and bool(_PROSE.search(text))


def _may_follow(text: str) -> int:
    """Return how much prose may stand behind a line that opens the tail.

    0 where it opens none; a mark or a single word says little by itself.
    """
    text = text.strip()
    if number_of(text) and _PROSE.search(text):
        return 0
    if pattern("furniture", "openers").match(text) or metadata.closes(text):
        return _FEW
    reason = furniture(text)
    if not reason:
        return 0
    return 1 if reason == "mark" or len(text) <= _WEAK else _FEW


def tail_start(pieces: Sequence[Piece]) -> int:
    """Return where the part after the report begins; its length if nowhere.

    It begins at the first line that may open it with hardly any prose behind:
    at most a fifth of the whole, so that a heading such as "related reading"
    in the middle of a report cuts nothing off.
    """
    prose = [len(piece.text) if is_prose(piece.text) else 0 for piece in pieces]
    total = sum(prose)
    noted = _notes_start(pieces)
    before = 0
    for index, piece in enumerate(pieces):
        left = total - before
        if index < noted:
            before += prose[index]
            continue
        near = left < max(_FEW, _LITTLE * total)
        if near and isinstance(piece, Line) and (before or not total):
            few = _may_follow(piece.text)
            opens = few and left < max(few, _LITTLE * total * (few > 1))
            if opens and not _is_signed(pieces[index : index + _SIGNED]):
                return index
        before += prose[index]
    end = len(pieces)
    while end > 1 and before and _leads_elsewhere(pieces[end - 1]):
        end -= 1
    return end


def _is_signed(pieces: Sequence[Piece]) -> bool:
    """Say whether a labelled line has the signature of its report under it.

    An invitation may end with who holds the event, as the footer of a site does.
    """
    if not _LABELLED.match(pieces[0].text.strip()):
        return False
    agency, day = pattern("roles", "agency_word"), pattern("roles", "dated")
    return any(
        isinstance(one, Line)
        and agency.search(one.text.strip())
        and not furniture(one.text)
        and not _LABELLED.match(one.text.strip())
        and day.fullmatch(other.text.strip())
        and _WRITTEN_DAY.search(other.text)
        for one, other in pairwise(pieces[1:])
    )


def _notes_start(pieces: Sequence[Piece]) -> int:
    """Return where a report's own notes begin, which may follow such a line."""
    notes = pattern("roles", "notes")
    for index in range(len(pieces) - 1, 0, -1):
        piece = pieces[index]
        if isinstance(piece, Line) and notes.fullmatch(piece.text.strip()):
            return index
    return 0


def _leads_elsewhere(piece: Piece) -> bool:
    """A list of nothing but links to pages, as related reading is given."""
    if not isinstance(piece, Items) or len(piece.items) < _SEVERAL:
        return False
    inlines = [inline for item in piece.items for inline in item if inline.text.strip()]
    return all(inline.href and not file_type("", inline.href) for inline in inlines)
