"""A table's cells for the page: their ids, scopes, headers, and how they are said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from ...reading import lead_of, utf16
from ...reports import printed
from ...reports.document import Cell, Table
from .alignment import Alignment


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell as printed, with its attributes; `start` is in the table's text.

    Its recording says its headers first: `lead` is where its own text begins
    in that, `fresh` what the cell before had not said, in UTF-16 units.
    """

    cell: Cell
    start: int
    id: str
    scope: str
    headers: str
    alignment: str
    lead: int = 0
    fresh: int = 0


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
    said: tuple[str, ...] = ()
    for place, start in places:
        y = place.origin[0]
        heads = filter(None, (ids.get(head, "") for head in place.governing))
        headers = "" if plain else " ".join(heads)
        scope = _scope(table, y) if place.cell.header and plain else ""
        id = ids[place.origin]
        stands = alignment.of(place)
        lead = fresh = 0
        if not place.cell.header:
            lead, fresh = _said_before(place.headers, said)
            # A cell without text has no recording: its headers are not said.
            said = place.headers if place.cell.text.strip() else said
        cell = PlacedCell(place.cell, start, id, scope, headers, stands, lead, fresh)
        rows[y].append(cell)
    yield from map(tuple, rows)


def _said_before(headers: tuple[str, ...], said: tuple[str, ...]) -> tuple[int, int]:
    lead = lead_of(headers)
    pairs = zip(headers, said, strict=False)
    same = [head for head, _ in takewhile(lambda pair: pair[0] == pair[1], pairs)]
    own, fresh = utf16(lead, (len(lead), sum(len(head) + 1 for head in same)))
    return own, fresh


def _is_plain(table: Table) -> bool:
    heads = [cell for row in table.rows for cell in row if cell.header]
    spans = any(cell.colspan > 1 or cell.rowspan > 1 for cell in heads)
    return table.header_rows <= 1 and table.header_cols <= 1 and not spans


def _scope(table: Table, y: int) -> str:
    return "col" if y < table.header_rows else "row"
