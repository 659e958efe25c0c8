"""A table's cells in print order, each with its place and its headers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..reports.document import Cell, Inlines, Table


@dataclass(frozen=True, slots=True)
class PrintedCell:
    """A cell as printed; `start` is where it stands in the table's text.

    `headers` are the texts of the header cells that govern it: those of its
    row, outermost first, then those of its column.
    """

    text: str
    inlines: Inlines
    header: bool
    start: int
    headers: tuple[str, ...]


def printed_cells(table: Table) -> Iterator[PrintedCell]:
    """Yield the table's cells as printed, row by row."""
    grid = _grid(table)
    start = 0
    for y, row in enumerate(table.rows):
        for x, cell in _placed(grid, y, row):
            headers = () if cell.header else tuple(_headers(grid, y, x, table))
            yield PrintedCell(cell.text, cell.inlines, cell.header, start, headers)
            start += len(cell.text) + 1


def _grid(table: Table) -> dict[tuple[int, int], Cell]:
    """Return each place's cell, spans expanded."""
    grid: dict[tuple[int, int], Cell] = {}
    for y, row in enumerate(table.rows):
        x = 0
        for cell in row:
            while (y, x) in grid:
                x += 1
            for down in range(min(cell.rowspan, len(table.rows) - y)):
                for across in range(cell.colspan):
                    grid.setdefault((y + down, x + across), cell)
            x += cell.colspan
    return grid


def _placed(
    grid: dict[tuple[int, int], Cell], y: int, row: tuple[Cell, ...]
) -> Iterator[tuple[int, Cell]]:
    """Yield each cell of a printed row with its column."""
    x = 0
    for cell in row:
        while grid[y, x] is not cell:
            x += 1
        yield x, cell
        x += 1


def _headers(
    grid: dict[tuple[int, int], Cell], y: int, x: int, table: Table
) -> Iterator[str]:
    """Yield the texts of the headers of a place; an equal neighbour once."""
    row = [grid.get((y, left)) for left in range(min(x, table.header_cols))]
    column = [grid.get((up, x)) for up in range(min(y, table.header_rows))]
    last: Cell | None = None
    for cell in (*row, *column):
        if cell is not None and cell is not last and cell.text.strip():
            yield cell.text
        last = cell
