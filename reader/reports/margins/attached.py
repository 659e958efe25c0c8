"""Files that a report attaches: links under it that lead to no page."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from urllib.parse import unquote, urlsplit

from ..document import Attachment, Inline, Inlines
from ..outline.pieces import Items, Line, Piece, Sheet
from ..rulebook import words


def attachments(pieces: Iterable[Piece]) -> tuple[Attachment, ...]:
    """Return the files that the links of the pieces name, each once."""
    found: dict[str, Attachment] = {}
    for inline in _inlines(pieces):
        kind = file_type(inline.text, inline.href) if inline.href else ""
        if kind and inline.href not in found:
            name = inline.text.strip() or posixpath.basename(inline.href)
            found[inline.href] = Attachment(name, kind, inline.href)
    return tuple(found.values())


def file_type(name: str, address: str) -> str:
    """Return the type of file that a link leads to, "" for a page."""
    parts = urlsplit(address)
    for text in (parts.path, name.strip(), parts.query):
        ending = posixpath.splitext(unquote(text).lower())[1].lstrip(".")
        if ending in words("files", "attached"):
            return ending
    return ""


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
