"""A manuscript becomes a report: front, text, tail, outline, repairs."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import unquote, urlsplit

from ..document import Asset, Attachment, Dropped, Inline, Inlines, Meta, Report, Source
from ..margins import metadata
from ..margins.front import Front, read_front
from ..margins.furniture import furniture, tail_start
from ..rulebook import words
from .captions import caption
from .damage import propose
from .pieces import Items, Line, Manuscript, Piece, Sheet
from .roles import assign
from .sections import outline, to_blocks

_LEAST = 10
_READABLE = re.compile(r"\w")


class NothingFound(Exception):
    """The source holds no text that could be a report."""


def compose(
    manuscript: Manuscript, source: Source, assets: Mapping[str, Asset]
) -> Report:
    """Compose the report. Raises NothingFound where no text is left."""
    front = read_front(manuscript)
    rest = manuscript.pieces[front.start :]
    end = tail_start(rest)
    text, tail = rest[:end], [*rest[end:], *manuscript.after]
    if len(_READABLE.findall("".join(piece.text for piece in text))) < _LEAST:
        raise NothingFound
    _read_tail(front, tail)
    blocks = to_blocks(assign(outline(caption(text))))
    used = {getattr(block, "asset", "") for block in blocks}
    return Report(
        title=front.title or source.name,
        source=source,
        subtitles=tuple(front.subtitles),
        lang=manuscript.lang,
        meta=metadata.gather(front.meta),
        blocks=blocks,
        attachments=attachments([*text, *tail]),
        assets={key: asset for key, asset in assets.items() if key in used},
        repairs=propose(blocks),
        dropped=tuple(front.dropped),
    )


def _read_tail(front: Front, tail: Sequence[Piece]) -> None:
    """Keep the metadata that stands after the text; the rest is dropped."""
    pending = None
    for piece in tail:
        text = piece.text.strip()
        if not text:
            continue
        found = metadata.parse(text)
        if pending and not found and not furniture(text) and len(text) <= 20:
            found = (Meta(pending.key, pending.label, text),)
        pending = found[-1] if found and not found[-1].value else None
        if found:
            front.meta.extend(found)
        else:
            front.dropped.append(Dropped(text, furniture(text) or "after_text"))


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
