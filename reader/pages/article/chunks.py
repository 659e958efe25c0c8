"""Pinyin in pieces: the phrases that script exchanges, a chunk at a time."""

from __future__ import annotations

from ...reading import Edition
from .phrases import Phrase
from .shown import UNWRAPPED, Shower

# Characters of text in a chunk; one longer phrase makes a chunk by itself.
LONGEST = 2_000


def plan_chunks(edition: Edition) -> tuple[tuple[str, ...], ...]:
    """Return the ids of each chunk's phrases, in reading order."""
    chunks: list[list[str]] = []
    room = 0
    for unit in edition.speakables:
        if unit.kind in UNWRAPPED or unit.block.startswith("attachment-"):
            continue
        length = unit.end - unit.start
        if length > room or not chunks:
            chunks.append([])
            room = LONGEST
        chunks[-1].append(unit.id)
        room -= length
    return tuple(map(tuple, chunks))


def chunk(edition: Edition, level: str, ids: tuple[str, ...]) -> tuple[Phrase, ...]:
    """Return the phrases of a chunk, with the readings of the level."""
    shower = Shower(edition, level)
    keys = dict.fromkeys(edition.by_id[named].block for named in ids)
    blocks = {block.id: block for block in edition.report.blocks}
    found: dict[str, Phrase] = {}
    for key in keys:
        shown = shower.block(blocks[key]).every if key in blocks else shower.text(key)
        found.update({phrase.id: phrase for phrase in shown})
    return tuple(found[named] for named in ids)
