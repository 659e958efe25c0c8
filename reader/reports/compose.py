"""A manuscript becomes a report: front, text, tail, outline, repairs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from .damage import propose
from .document import Asset, Dropped, Meta, Report, Source
from .lines import marks, metadata
from .lines.furniture import furniture
from .lines.labels import label_for
from .margins.attached import attachments
from .margins.front import read_front
from .margins.record import Front
from .margins.tail import tail_start
from .outline.captions import caption
from .outline.roles import assign
from .outline.sections import outline, to_blocks
from .pieces import Manuscript, Picture, Piece

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
    if len(_READABLE.findall("".join(map(_told, text)))) < _LEAST:
        raise NothingFound
    _read_tail(front, tail)
    day = manuscript.day or marks.day_in_address(source.name)
    front.meta.extend(_dated(front.meta, day))
    blocks = to_blocks(assign(outline(caption(text))))
    used = {getattr(block, "asset", "") for block in blocks}
    return Report(
        title=front.title or Path(source.name).stem,
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


def _dated(metas: Sequence[Meta], day: str) -> list[Meta]:
    """Return a day of publishing that no line gives, where none gives one."""
    told = any(meta.key == "published" for meta in metadata.gather(metas))
    if told or not day:
        return []
    return [Meta("published", label_for("published"), day)]


def _told(piece: Piece) -> str:
    """Return what can be heard of a piece."""
    return piece.alt if isinstance(piece, Picture) else piece.text


def _read_tail(front: Front, tail: Sequence[Piece]) -> None:
    """Keep the metadata that stands after the text; the rest is dropped."""
    pending = named = None
    for piece in tail:
        text = piece.text.strip()
        if not text:
            continue
        found = metadata.parse(text)
        if named and metadata.told_by(named, text):
            found = (Meta(named.key, named.label, text),)
        named = metadata.label_alone(text)
        if pending and not found and not furniture(text) and len(text) <= 20:
            found = (Meta(pending.key, pending.label, text),)
        pending = found[-1] if found and not found[-1].value else None
        if found:
            front.meta.extend(found)
        else:
            front.dropped.append(Dropped(text, furniture(text) or "after_text"))
