"""A table's cells for the page: their ids, scopes and headers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...reports import printed
from ...reports.document import Cell, Table
from .alignment import Alignment


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell as printed, with its attributes; `start` is in the table's text."""

    cell: Cell
    start: int
    id: str
    scope: str
    headers: str
    alignment: str


def placed_rows(
    table: Table, named: Mapping[int, str]
) -> Iterator[tuple[PlacedCell, ...]]:
    """Yield the printed rows; `named` gives a cell's id by its start.

    Where one header row and one header column suffice, `scope` says all; else
    each cell names the ids of its headers (WCAG techniques H63 and H43).
    """
    plain = _is_plain(table)
    places = list(printed(table))
    alignment = Alignment([place for place, _ in places])
    ids = {place.origin: named.get(start, "") for place, start in places}
    rows: list[list[PlacedCell]] = [[] for _ in table.rows]
    for place, start in places:
        y = place.origin[0]
        heads = filter(None, (ids.get(head, "") for head in place.governing))
        headers = "" if plain else " ".join(heads)
        scope = _scope(table, y) if place.cell.header and plain else ""
        id = ids[place.origin]
        stands = alignment.of(place)
        rows[y].append(PlacedCell(place.cell, start, id, scope, headers, stands))
    yield from map(tuple, rows)


def _is_plain(table: Table) -> bool:
    heads = [cell for row in table.rows for cell in row if cell.header]
    spans = any(cell.colspan > 1 or cell.rowspan > 1 for cell in heads)
    return table.header_rows <= 1 and table.header_cols <= 1 and not spans


def _scope(table: Table, y: int) -> str:
    return "col" if y < table.header_rows else "row"
