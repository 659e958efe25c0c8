"""The text as read: a report with its confirmed repairs applied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..reports.document import (
    Block,
    Cell,
    Figure,
    Inlines,
    List,
    Repair,
    Report,
    Rule,
    Table,
)
from .edition import Correction


def correct(report: Report) -> tuple[Report, tuple[Correction, ...]]:
    """Return the report as read, and where its text differs from the source.

    A confirmed repair whose place no longer holds its original is left out.
    """
    confirmed = defaultdict(list)
    for repair in report.repairs:
        if repair.state == "confirmed":
            confirmed[repair.block].append(repair)
    blocks = []
    corrections: list[Correction] = []
    for block in report.blocks:
        repairs = fitting(block, confirmed[block.id])
        corrections.extend(_places(repairs))
        blocks.append(_correct_block(block, repairs) if repairs else block)
    return replace(report, blocks=tuple(blocks)), tuple(corrections)


def fitting(block: Block, repairs: Sequence[Repair]) -> list[Repair]:
    """Return the repairs whose originals stand in the block, in order, apart."""
    found: list[Repair] = []
    for repair in sorted(repairs, key=lambda repair: repair.start):
        stands = block.text[repair.start : repair.end] == repair.original
        if stands and (not found or found[-1].end <= repair.start):
            found.append(repair)
    return found


def _places(repairs: Sequence[Repair]) -> Iterator[Correction]:
    shift = 0
    for repair in repairs:
        start = repair.start + shift
        end = start + len(repair.proposed)
        yield Correction(
            repair.id, repair.block, start, end, repair.original, repair.proposed
        )
        shift += len(repair.proposed) - len(repair.original)


def _correct_block(block: Block, repairs: Sequence[Repair]) -> Block:
    if isinstance(block, (Rule, Figure)):
        return block
    if isinstance(block, List):
        starts = _starts([item.text for item in _cells(block.items)])
        return replace(
            block,
            items=tuple(
                _correct_inlines(item, start, repairs)
                for item, start in zip(block.items, starts, strict=True)
            ),
        )
    if isinstance(block, Table):
        return _correct_table(block, repairs)
    return replace(block, inlines=_correct_inlines(block.inlines, 0, repairs))


def _cells(items: tuple[Inlines, ...]) -> list[Cell]:
    return [Cell(item) for item in items]


def _starts(texts: Sequence[str]) -> list[int]:
    """Return where each text begins when one separator stands between them."""
    starts = [0]
    for text in texts:
        starts.append(starts[-1] + len(text) + 1)
    return starts[:-1]


def _correct_table(table: Table, repairs: Sequence[Repair]) -> Table:
    starts = iter(_starts([cell.text for row in table.rows for cell in row]))
    rows = tuple(
        tuple(
            replace(cell, inlines=_correct_inlines(cell.inlines, next(starts), repairs))
            for cell in row
        )
        for row in table.rows
    )
    return replace(table, rows=rows)


def _correct_inlines(
    inlines: Inlines, offset: int, repairs: Sequence[Repair]
) -> Inlines:
    """Apply the repairs; `offset` is where the inlines begin in the block.

    Where a repair spans several inlines, the first takes the corrected text.
    """
    corrected = []
    for inline in inlines:
        end = offset + len(inline.text)
        text = inline.text
        for repair in reversed(repairs):
            if repair.end <= offset or repair.start >= end:
                continue
            new = repair.proposed if repair.start >= offset else ""
            first = max(repair.start - offset, 0)
            text = text[:first] + new + text[min(repair.end, end) - offset :]
        offset = end
        if text or not inline.text:
            corrected.append(replace(inline, text=text))
    return tuple(corrected)
