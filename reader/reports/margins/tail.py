"""Where the part of a page that stands after a report begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ..formats.links import file_type
from ..lines.furniture import furniture
from ..lines.metadata import closes
from ..lines.numbering import number_of
from ..lines.text import has_stop, is_prose
from ..pieces import Items, Line, Piece
from ..rulebook import pattern

# The most prose, in characters or as a share of all, that may follow such a line.
_FEW = 160
_LITTLE = 0.2
# A furniture line this short says as little as a mark.
_WEAK = 3
# The fewest links that make a list of related reading.
_SEVERAL = 2
# Lines, with the labelled one, in which its signature stands.
_SIGNED = 5
# A list of related reading prints its days in figures alone.
_WRITTEN_DAY = re.compile("\u6708")
_LABELLED = re.compile("[\u4e00-\u9fff]{2,6}[\uff1a:]")


def _may_follow(text: str) -> int:
    """Return how much prose may stand behind a line that opens the tail.

    0 where it opens none; a mark or a single word says little by itself.
    """
    text = text.strip()
    if number_of(text) and has_stop(text):
        return 0
    if pattern("furniture", "openers").match(text) or closes(text):
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
    total = left = sum(prose)
    noted = _notes_start(pieces)
    for index, length in enumerate(prose):
        if index >= noted and _opens(pieces, index, left, total):
            return index
        left -= length
    end = len(pieces)
    while end > 1 and total and _leads_elsewhere(pieces[end - 1]):
        end -= 1
    return end


def _opens(pieces: Sequence[Piece], index: int, left: int, total: int) -> bool:
    """Say whether the tail begins here: of `total` prose `left` stands behind."""
    line = pieces[index]
    none_before = total and left == total
    if not isinstance(line, Line) or none_before or left >= max(_FEW, _LITTLE * total):
        return False
    few = _may_follow(line.text)
    if not few or left >= max(few, _LITTLE * total * (few > 1)):
        return False
    return not _is_signed(pieces[index : index + _SIGNED])


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
