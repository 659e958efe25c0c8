"""What stands before a report's text: title, subtitles, metadata, furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..document import Dropped, Meta
from ..outline.numbering import number_of
from ..outline.pieces import Line, Manuscript, Piece
from ..rulebook import pattern
from . import metadata
from .furniture import furniture
from .title import Title, find_title, is_text, same_title

_SHORT = 12
_AHEAD = 4
_LONGEST_VALUE = 30
_SENTENCE = re.compile("[\u3002\uff0c\uff1a\uff01\uff1f:]")


@dataclass(slots=True)
class Front:
    """What was read before the text, which begins at `start` of the pieces."""

    title: str
    subtitles: list[str] = field(default_factory=list)
    meta: list[Meta] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    start: int = 0


def read_front(manuscript: Manuscript) -> Front:
    """Read everything before the text, and say where the text begins."""
    pieces: list[Piece] = [*manuscript.before, *manuscript.pieces]
    floor = len(manuscript.before)
    title = find_title(manuscript, pieces)
    front = Front(title.text, meta=list(manuscript.declared))
    _read_before_title(front, pieces[: title.start])
    start = _read_after_title(front, pieces, title, floor)
    front.start = max(0, start - floor)
    return front


def _read_before_title(front: Front, pieces: Sequence[Piece]) -> None:
    pending: Meta | None = None
    for piece in pieces:
        if not piece.text:
            continue
        pending, taken = _take_meta(front, piece.text, pending)
        if taken:
            continue
        repeated = same_title(piece.text, front.title)
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
        if not piece.text and (index < floor or not _is_picture(piece)):
            index += 1
            continue
        if not isinstance(piece, Line):
            break
        repeat = _repeated(front.title, pieces, index)
        if repeat > index:
            joined = "".join(line.text for line in pieces[index:repeat])
            front.dropped.append(Dropped(joined, "repeated_title"))
            index = repeat
            continue
        pending, taken = _take_meta(front, piece.text, pending)
        if not taken and not _take_line(front, pieces, index, index < floor):
            break
        index += 1
    return index


def _is_picture(piece: Piece) -> bool:
    return not isinstance(piece, Line)


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


def _take_meta(
    front: Front, text: str, pending: Meta | None
) -> tuple[Meta | None, bool]:
    """Take a line of metadata; a label without value waits for the next line."""
    found = metadata.parse(text)
    if found and not _is_switch(text):
        complete = [meta for meta in found if meta.value]
        front.meta.extend(complete)
        last = found[-1]
        waits = not last.value and not metadata.is_counter(last)
        return (last if waits else None), True
    if pending and _may_be_value(pending, text):
        front.meta.append(Meta(pending.key, pending.label, text.strip()))
        return None, True
    if metadata.is_moment(text):
        label = metadata.label_for("published")
        front.meta.append(Meta("published", label, text.strip()))
        return pending, True
    return pending, False


def _may_be_value(pending: Meta, text: str) -> bool:
    """A value on the next line is short, and neither sentence nor heading."""
    text = text.strip()
    if pending.key == "published":
        return metadata.is_moment(text)
    if len(text) > _LONGEST_VALUE or furniture(text) or number_of(text):
        return False
    return not _SENTENCE.search(text)


def _is_switch(text: str) -> bool:
    """A label such as type size belongs to the toolbar, not to the report."""
    return furniture(text) == "toolbar" and not any(
        meta.value for meta in metadata.parse(text)
    )


def _take_line(
    front: Front, pieces: Sequence[Piece], index: int, outside: bool
) -> bool:
    """Take a line that is no text of the report; False where the text begins."""
    text = pieces[index].text.strip()
    if _take_named(front, text):
        return True
    reason = furniture(text)
    if reason:
        front.dropped.append(Dropped(text, reason))
        return True
    if not is_text(text) and _is_title_part(text) and _meta_follows(pieces, index):
        front.subtitles.append(text)
        return True
    if outside and not _is_dated(front) and metadata.moment_in(text):
        _add(front, "published", metadata.moment_in(text))
        return True
    if outside or (len(text) <= _SHORT and _furniture_follows(pieces, index)):
        front.dropped.append(Dropped(text, "before_text"))
        return True
    return False


def _is_dated(front: Front) -> bool:
    return any(meta.key == "published" for meta in front.meta)


def _is_title_part(text: str) -> bool:
    closed = pattern("numbering", "closing").search(text)
    return _SHORT / 2 < len(text) <= 80 and not closed


def _furniture_follows(pieces: Sequence[Piece], index: int) -> bool:
    """A few words before the toolbar or metadata belong to them."""
    if is_text(pieces[index].text):
        return False
    return any(
        isinstance(piece, Line)
        and (
            furniture(piece.text)
            or metadata.is_moment(piece.text)
            or metadata.parse(piece.text)
        )
        for piece in pieces[index + 1 : index + 2]
    )


def _take_named(front: Front, text: str) -> bool:
    """Take a document number, a speaker or a subtitle."""
    if metadata.is_number(text):
        _add(front, "number", text)
        return True
    if metadata.is_speaker(text):
        _add(front, "speaker", text)
        return True
    subtitle, speaker = _parted(text)
    if not subtitle:
        return False
    front.subtitles.append(subtitle)
    if speaker:
        _add(front, "speaker", speaker)
    return True


def _add(front: Front, key: str, value: str) -> None:
    front.meta.append(Meta(key, metadata.label_for(key), value))


def _parted(text: str) -> tuple[str, str]:
    """Part a subtitle from the speaker who may share its line."""
    for name in ("subtitle", "promulgated"):
        if len(text) <= 400 and pattern("roles", name).fullmatch(text):
            return text, ""
    for at, character in enumerate(text):
        if not character.isspace():
            continue
        head, rest = text[:at], text[at:].strip()
        if pattern("roles", "subtitle").fullmatch(head) and metadata.is_speaker(rest):
            return head, rest
    return "", ""


def _meta_follows(pieces: Sequence[Piece], index: int) -> bool:
    for piece in pieces[index + 1 : index + 1 + _AHEAD]:
        if not isinstance(piece, Line) or is_text(piece.text):
            return False
        if metadata.is_moment(piece.text) or _has_publishing(piece.text):
            return True
    return False


def _has_publishing(text: str) -> bool:
    return any(meta.key in ("published", "source") for meta in metadata.parse(text))
