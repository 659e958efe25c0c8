"""Which lines before the text are taken, and as what."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..document import Dropped, Meta, plain
from ..lines import marks, metadata
from ..lines.furniture import furniture
from ..lines.labels import label_for
from ..lines.numbering import number_of
from ..lines.text import is_text
from ..pieces import Items, Line, Piece, Sheet
from ..rulebook import pattern
from .record import Front
from .unlabelled import take_moment, take_order, take_unlabelled

_SHORT = 12
_AHEAD = 4
_LONGEST_VALUE = 30
_COLON = re.compile("[\uff1a:]")
_SENTENCE = re.compile("[\u3002\uff0c\uff1a\uff01\uff1f:]")


def take_table(front: Front, piece: Piece) -> bool:
    """Take a list or table of nothing but metadata."""
    rows: list[str] = []
    if isinstance(piece, Items):
        rows = [plain(item) for item in piece.items]
    elif isinstance(piece, Sheet):
        rows = ["\t".join(cell.text for cell in row) for row in piece.rows]
    found = [metadata.parse(row) for row in rows]
    if not found or not all(found):
        return False
    front.meta.extend(meta for row in found for meta in row if meta.value)
    return True


def take_meta(
    front: Front, text: str, pending: Meta | None
) -> tuple[Meta | None, bool]:
    """Take a line of metadata; a label without value waits for the next line."""
    found = metadata.parse(text)
    if found and not _is_switch(text):
        for meta in found:
            _keep(front, meta)
        last = found[-1]
        waits = not last.value and not metadata.is_counter(last)
        return (last if waits else None), True
    if pending and _may_be_value(pending, text):
        front.meta.append(Meta(pending.key, pending.label, text.strip()))
        return None, True
    if marks.is_moment(text):
        label = label_for("published")
        front.meta.append(Meta("published", label, text.strip()))
        return pending, True
    return pending, False


def _keep(front: Front, meta: Meta) -> None:
    """Keep a value; a counter without a number is the page's, not the report's."""
    if metadata.is_counter(meta) and not metadata.counts_visits(meta):
        front.dropped.append(Dropped(f"{meta.label} {meta.value}".strip(), "toolbar"))
    elif meta.value:
        front.meta.append(meta)


def _may_be_value(pending: Meta, text: str) -> bool:
    """A value on the next line is short, and neither sentence nor heading."""
    text = text.strip()
    if pending.key == "published":
        return marks.is_moment(text)
    if len(text) > _LONGEST_VALUE or furniture(text) or number_of(text):
        return False
    return not _SENTENCE.search(text)


def _is_switch(text: str) -> bool:
    """A label such as type size belongs to the toolbar, not to the report."""
    return furniture(text) == "toolbar" and not any(
        meta.value for meta in metadata.parse(text)
    )


def take_line(front: Front, pieces: Sequence[Piece], index: int, outside: bool) -> bool:
    """Take a line that is no text of the report; False where the text begins."""
    text = pieces[index].text.strip()
    if take_unlabelled(front, text) or take_order(front, pieces, index):
        return True
    abstract = pattern("metadata_lines", "abstract").fullmatch(text)
    if abstract and any(
        furniture(piece.text) for piece in pieces[index + 1 : index + 2]
    ):
        front.meta.append(Meta(abstract[1], abstract[1], abstract[2]))
        return True
    reason = furniture(text)
    if reason:
        front.dropped.append(Dropped(text, reason))
        return True
    if _is_aside(text) and (outside or _opening_follows(pieces, index)):
        front.subtitles.append(text)
        return True
    if not is_text(text) and _is_title_part(text) and _meta_follows(pieces, index):
        front.subtitles.append(text)
        return True
    source = marks.source_beside(text)
    told = outside or source or marks.tells_time(text)
    if told and not front.is_dated and marks.moment_in(text):
        take_moment(front, text)
        return True
    if outside or (len(text) <= _SHORT and _furniture_follows(pieces, index)):
        front.dropped.append(Dropped(text, "before_text"))
        return True
    return False


def _is_aside(text: str) -> bool:
    return bool(pattern("roles", "aside").fullmatch(text))


def _opening_follows(pieces: Sequence[Piece], index: int) -> bool:
    """Say whether speaker, salutation or a block of metadata comes next."""
    for piece in pieces[index + 1 : index + 2]:
        if isinstance(piece, Line):
            greeted = pattern("roles", "salutation").fullmatch(piece.text)
            return bool(greeted) or marks.is_speaker(piece.text)
        return take_table(Front(""), piece)
    return False


def _is_title_part(text: str) -> bool:
    closed = pattern("numbering", "closing").search(text)
    told = marks.moment_in(text) or len(_COLON.findall(text)) > 1
    return _SHORT / 2 < len(text) <= 80 and not closed and not told


def _furniture_follows(pieces: Sequence[Piece], index: int) -> bool:
    """A few words before the toolbar or metadata belong to them."""
    if is_text(pieces[index].text):
        return False
    return any(
        isinstance(piece, Line)
        and (
            furniture(piece.text)
            or marks.is_moment(piece.text)
            or metadata.parse(piece.text)
        )
        for piece in pieces[index + 1 : index + 2]
    )


def _meta_follows(pieces: Sequence[Piece], index: int) -> bool:
    for piece in pieces[index + 1 : index + 1 + _AHEAD]:
        if not isinstance(piece, Line) or is_text(piece.text):
            return False
        if _has_publishing(piece.text):
            return True
    return False


def _has_publishing(text: str) -> bool:
    if marks.is_moment(text) or marks.tells_time(text):
        return True
    return any(meta.key in ("published", "source") for meta in metadata.parse(text))
