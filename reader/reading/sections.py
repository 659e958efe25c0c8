"""Sections: a report's blocks from one heading to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from ..reports.document import Heading, Report
from .edition import Section, Speakable

TOP = "top"
# Passages that come after all blocks, by how their keys begin.
AFTER = ("attachment-", "correction-")
# A section's manifest stays under 20 KB: a row is an id and a key, some 40 bytes.
LONGEST = 300


def block_of(key: str) -> str:
    """Return the block that a passage belongs to, or the key itself."""
    return key.removesuffix("-caption")


def divide(
    report: Report, speakables: Sequence[Speakable]
) -> tuple[tuple[Section, ...], tuple[Speakable, ...]]:
    """Return the sections, and the speakables with their sections filled in.

    Title, metadata and what stands before the first heading are `top`;
    attachments and notes belong to the last section. A section of more than LONGEST
    speakables is divided before a block.
    """
    spoken = {
        key: list(found)
        for key, found in groupby(speakables, lambda found: block_of(found.block))
    }
    known = {block.id for block in report.blocks}
    opening = [key for key in spoken if key not in known]
    plan: list[tuple[str, int, list[str]]] = [(TOP, 0, [])]
    count = 0
    for block in report.blocks:
        size = len(spoken.get(block.id, ()))
        if isinstance(block, Heading):
            plan.append((block.id, block.level, []))
            count = 0
        elif count and count + size > LONGEST:
            plan.append((block.id, 0, []))
            count = 0
        plan[-1][2].append(block.id)
        count += size
    return _fill(plan, opening, spoken)


def _fill(
    plan: list[tuple[str, int, list[str]]],
    others: list[str],
    spoken: dict[str, list[Speakable]],
) -> tuple[tuple[Section, ...], tuple[Speakable, ...]]:
    """Make the sections; `others` are the passages outside of the blocks."""
    sections = []
    placed: list[Speakable] = []
    before = [key for key in others if not key.startswith(AFTER)]
    after = [key for key in others if key.startswith(AFTER)]
    for number, (section, level, blocks) in enumerate(plan, 1):
        keys = (before if number == 1 else []) + blocks
        keys += after if number == len(plan) else []
        found = [item for key in keys for item in spoken.get(key, ())]
        ids = tuple(item.id for item in found)
        sections.append(Section(section, level, tuple(blocks), ids))
        placed.extend(replace(item, section=section) for item in found)
    return tuple(sections), tuple(placed)
