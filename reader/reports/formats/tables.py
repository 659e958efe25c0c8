"""A table of data, its caption and its header cells marked."""

from __future__ import annotations

from dataclasses import replace

from ..document import Cell
from ..document.grid import Row, expand, is_band
from ..pieces import Sheet
from .headers import header_cols, header_rows, later_heads
from .runs import unbroken

Rows = tuple[tuple[Cell, ...], ...]


def to_sheet(rows: Rows, caption: str = "") -> Sheet:
    """Return the table with its header cells marked.

    Leading rows without data are headers, as far as the first one's spans
    reach or the source says; leading columns without data are headers; so are
    bands across the whole table and the row after a band.
    """
    rows = tuple(row for row in rows if row)
    places = expand(rows)
    if not caption and len(places) > 2 and _only_band(places):
        caption, rows = rows[0][0].text.strip(), rows[1:]
        places = expand(rows)
    top = header_rows(places)
    left = header_cols(places, top)
    marked = _headers(places, top, left)
    found = tuple(
        tuple(
            _as_header(cell) if cell.header or origin in marked else cell
            for cell, origin in zip(row, _origins(places, y, len(row)), strict=True)
        )
        for y, row in enumerate(rows)
    )
    return Sheet(found, caption, top, left)


def _headers(places: tuple[Row, ...], top: int, left: int) -> set[tuple[int, int]]:
    """Return where the cells begin that the rows and columns of headers hold."""
    heads = later_heads(places, top)
    return {
        place.origin
        for y, row in enumerate(places)
        for x, place in enumerate(row)
        if y < top or y in heads or (x < left and place.origin[1] < left)
    }


def _as_header(cell: Cell) -> Cell:
    return replace(cell, inlines=unbroken(cell.inlines), header=True)


def _origins(places: tuple[Row, ...], y: int, count: int) -> list[tuple[int, int]]:
    origins = dict.fromkeys(p.origin for p in places[y] if p.origin[0] == y)
    return list(origins)[:count]


def _only_band(places: tuple[Row, ...]) -> bool:
    """A first row across the table is its caption if no other row is like it.

    It is one too above the first part's head, where each part has only one.
    """
    bands = [is_band(row) for row in places]
    pairs = [one and other for one, other in zip(bands, bands[1:], strict=False)]
    return bands[0] and (sum(bands) == 1 or (pairs[0] and sum(pairs) == 1))
