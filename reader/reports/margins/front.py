"""What stands before a report's text: title, subtitles, metadata, furniture."""

from __future__ import annotations

from collections.abc import Sequence

from ..document import Dropped, Meta
from ..lines import marks, metadata
from ..lines.furniture import furniture
from ..pieces import Line, Manuscript, Piece
from ..titles.finding import find_title
from ..titles.wording import Title, is_issue, same_title
from .intake import take_line, take_meta, take_table
from .record import Front
from .unlabelled import take_moment

_AHEAD = 4


def read_front(manuscript: Manuscript) -> Front:
    """Read everything before the text, and say where the text begins."""
    pieces: list[Piece] = [*manuscript.before, *manuscript.pieces]
    floor = len(manuscript.before)
    title = find_title(manuscript, pieces)
    text, day = marks.without_day(title.text)
    front = Front(text, meta=list(manuscript.declared))
    if day:
        front.add("published", day)
    _read_before_title(front, pieces[: title.start])
    start = _read_after_title(front, pieces, title, floor)
    front.start = max(0, start - floor)
    return front


def _read_before_title(front: Front, pieces: Sequence[Piece]) -> None:
    pending: Meta | None = None
    previous = ""
    printed = False
    for piece in pieces:
        if not piece.text:
            continue
        pending, taken = take_meta(front, piece.text, pending)
        if taken:
            continue
        if previous and is_issue(previous) and marks.source_beside(piece.text):
            take_moment(front, piece.text)
            continue
        # Between two printings of the title stands the head of its document.
        if printed and marks.is_number(piece.text):
            front.add("number", piece.text.strip())
            continue
        previous = piece.text
        repeated = same_title(piece.text, front.title)
        printed = printed or repeated
        reason = "repeated_title" if repeated else furniture(piece.text)
        front.dropped.append(Dropped(piece.text, reason or "before_title"))


def _read_after_title(
    front: Front, pieces: Sequence[Piece], title: Title, floor: int
) -> int:
    """Take line by line until one is text; return where that stands."""
    pending: Meta | None = None
    index = title.end
    while index < len(pieces):
        piece = pieces[index]
        if not piece.text and (index < floor or isinstance(piece, Line)):
            index += 1
            continue
        if not isinstance(piece, Line):
            if not take_table(front, piece):
                break
            index += 1
            continue
        repeat = _repeated(front.title, pieces, index)
        if repeat > index:
            joined = "".join(line.text for line in pieces[index:repeat])
            front.dropped.append(Dropped(joined, "repeated_title"))
            index = repeat
            continue
        pending, taken = take_meta(front, piece.text, pending)
        if not taken and not take_line(front, pieces, index, index < floor):
            break
        index += 1
    return index


def _repeated(title: str, pieces: Sequence[Piece], index: int) -> int:
    """Return the end of the lines that only print the title again."""
    joined = ""
    for end, piece in enumerate(pieces[index : index + _AHEAD], index + 1):
        if not isinstance(piece, Line) or metadata.parse(piece.text):
            return index
        if len(joined) > len(title) + 40:
            return index
        joined += piece.text
        if same_title(joined, title):
            return end
    return index
