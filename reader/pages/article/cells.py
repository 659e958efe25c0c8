"""A table's cells for the page: their ids, scopes and headers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...reports import Place, grid
from ...reports.document import Cell, Table


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell as printed, with its attributes; `start` is in the table's text."""

    cell: Cell
    start: int
    id: str
    scope: str
    headers: str


def placed_rows(
    table: Table, named: Mapping[int, str]
) -> Iterator[tuple[PlacedCell, ...]]:
    """Yield the printed rows; `named` gives a cell's id by its start.

    Where one header row and one header column suffice, `scope` says all; else
    each cell names the ids of its headers (WCAG techniques H63 and H43).
    """
    plain = _is_plain(table)
    rows = [list(_printed(row, y, table)) for y, row in enumerate(grid(table))]
    starts = {}
    start = 0
    for place in (place for row in rows for place in row):
        starts[place.origin] = start
        start += len(place.cell.text) + 1
    ids = {origin: named.get(start, "") for origin, start in starts.items()}
    for row in rows:
        cells = []
        for place in row:
            cell, origin = place.cell, place.origin
            heads = filter(None, (ids.get(head, "") for head in place.governing))
            headers = "" if plain else " ".join(heads)
            scope = _scope(table, origin[0]) if cell.header and plain else ""
            cells.append(PlacedCell(cell, starts[origin], ids[origin], scope, headers))
        yield tuple(cells)


def _printed(row: tuple[Place, ...], y: int, table: Table) -> Iterator[Place]:
    """Yield the places where the row's own cells begin, gaps left out."""
    cells = iter(table.rows[y])
    following = next(cells, None)
    for x, place in enumerate(row):
        if place.origin == (y, x) and place.cell is following:
            yield place
            following = next(cells, None)


def _is_plain(table: Table) -> bool:
    heads = [cell for row in table.rows for cell in row if cell.header]
    spans = any(cell.colspan > 1 or cell.rowspan > 1 for cell in heads)
    return table.header_rows <= 1 and table.header_cols <= 1 and not spans


def _scope(table: Table, y: int) -> str:
    return "col" if y < table.header_rows else "row"
