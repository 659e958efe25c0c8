"""Repairs of lost characters: confirmed or refused by a person, never silent.

The report keeps the original text for ever; `as_read` gives the text that
page and voice use, with the confirmed repairs in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..errors import UnknownRepairError
from .document import (
    Block,
    Cell,
    Figure,
    Heading,
    Inline,
    Inlines,
    List,
    Paragraph,
    Repair,
    RepairState,
    Report,
    Rule,
    Table,
    plain,
)


@dataclass(frozen=True, slots=True)
class Correction:
    """A confirmed repair as read: `start` to `end` in the corrected text."""

    repair: str
    block: str
    start: int
    end: int
    original: str


@dataclass(frozen=True, slots=True)
class AsRead:
    """A report with its confirmed repairs applied, and where they stand."""

    report: Report
    corrections: tuple[Correction, ...]


def confirm_repair(report: Report, repair_id: str) -> Report:
    """Return the report with the repair confirmed. Raises UnknownRepairError."""
    return _decide(report, repair_id, "confirmed")


def refuse_repair(report: Report, repair_id: str) -> Report:
    """Return the report with the repair refused. Raises UnknownRepairError."""
    return _decide(report, repair_id, "refused")


def _decide(report: Report, repair_id: str, state: RepairState) -> Report:
    if all(repair.id != repair_id for repair in report.repairs):
        raise UnknownRepairError(slug=report.slug, repair=repair_id)
    return replace(
        report,
        repairs=tuple(
            replace(repair, state=state) if repair.id == repair_id else repair
            for repair in report.repairs
        ),
    )


def as_read(report: Report) -> AsRead:
    """Return the report as page and voice read it.

    Proposed and refused repairs change nothing; a confirmed one puts its
    proposal in the place of the original, and gives a correction with
    offsets into the corrected block's text.
    """
    confirmed: dict[str, list[Repair]] = {}
    for repair in sorted(report.repairs, key=lambda repair: repair.start):
        if repair.state == "confirmed":
            confirmed.setdefault(repair.block, []).append(repair)
    blocks = tuple(
        apply_repairs(block, confirmed.get(block.id, ())) for block in report.blocks
    )
    corrections = [
        correction
        for block in report.blocks
        for correction in _corrections(confirmed.get(block.id, ()))
    ]
    return AsRead(replace(report, blocks=blocks), tuple(corrections))


def _corrections(repairs: Iterable[Repair]) -> Iterable[Correction]:
    shift = 0
    for repair in repairs:
        start = repair.start + shift
        end = start + len(repair.proposed)
        yield Correction(repair.id, repair.block, start, end, repair.original)
        shift += len(repair.proposed) - (repair.end - repair.start)


def apply_repairs(block: Block, repairs: Iterable[Repair]) -> Block:
    """Return the block with the proposals in the place of the originals."""
    runs = list(_runs(block))
    for repair in sorted(repairs, key=lambda repair: -repair.start):
        offset = 0
        for index, run in enumerate(runs):
            length = len(plain(run))
            if offset <= repair.start and repair.end <= offset + length:
                runs[index] = _exchange(run, repair, offset)
                break
            offset += length + 1  # runs are joined by one tab or line feed
    return _with_runs(block, runs)


def _exchange(run: Inlines, repair: Repair, offset: int) -> Inlines:
    """Put the proposal into the first inline that the original touches."""
    found: list[Inline] = []
    proposed = repair.proposed
    for inline in run:
        end = offset + len(inline.text)
        start, stop = max(repair.start, offset), min(repair.end, end)
        if start < stop:
            before = inline.text[: start - offset]
            after = inline.text[stop - offset :]
            inline = replace(inline, text=before + proposed + after)
            proposed = ""
        offset = end
        if inline.text:
            found.append(inline)
    return tuple(found)


def _runs(block: Block) -> Iterable[Inlines]:
    """Yield the rows of inlines whose texts, joined, are the block's text."""
    match block:
        case Heading() | Paragraph():
            yield block.inlines
        case List():
            yield from block.items
        case Table():
            yield from (cell.inlines for row in block.rows for cell in row)
        case Figure():
            yield (Inline(block.caption),)
        case Rule():
            return


def _with_runs(block: Block, runs: list[Inlines]) -> Block:
    match block:
        case Heading() | Paragraph():
            return replace(block, inlines=runs[0])
        case List():
            return replace(block, items=tuple(runs))
        case Table():
            return replace(block, rows=_rows(block, runs))
        case Figure():
            return replace(block, caption=plain(runs[0]))
        case Rule():
            return block


def _rows(table: Table, runs: list[Inlines]) -> tuple[tuple[Cell, ...], ...]:
    waiting = iter(runs)
    return tuple(
        tuple(replace(cell, inlines=next(waiting)) for cell in row)
        for row in table.rows
    )
