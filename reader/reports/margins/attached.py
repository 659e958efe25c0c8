"""Files that a report attaches: links under it that lead to no page."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable

from ..document import Attachment, Inline, Inlines
from ..formats.links import file_type
from ..lines.furniture import furniture
from ..pieces import Items, Line, Piece, Sheet
from ..rulebook import words


def attachments(pieces: Iterable[Piece]) -> tuple[Attachment, ...]:
    """Return the files that the links of the pieces name, each once."""
    found: dict[str, Attachment] = {}
    for inline in _inlines(pieces):
        kind = file_type(inline.text, inline.href) if inline.href else ""
        tool = kind in words("files", "pictures") and furniture(inline.text)
        if kind and inline.href not in found and not tool:
            name = inline.text.strip() or posixpath.basename(inline.href)
            found[inline.href] = Attachment(name, kind, inline.href)
    return tuple(found.values())


def _inlines(pieces: Iterable[Piece]) -> Iterable[Inline]:
    for piece in pieces:
        rows: Iterable[Inlines] = ()
        match piece:
            case Line():
                rows = (piece.inlines,)
            case Items():
                rows = piece.items
            case Sheet():
                rows = (cell.inlines for row in piece.rows for cell in row)
        for row in rows:
            yield from row
