"""A table as a rectangle: spans expanded, each cell with the headers over it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .blocks import Cell, Table

MAX_SPAN = 1_000
MAX_CELLS = 200_000
EMPTY = Cell(())


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the grid; a cell that spans stands in each of its places.

    `origin` is the row and column where the cell begins. `headers` are the
    texts of the header cells that govern it, outermost first: bands across
    the whole table, then row headers, then column headers. `governing` says
    where those cells begin.
    """

    cell: Cell
    origin: tuple[int, int]
    headers: tuple[str, ...] = ()
    governing: tuple[tuple[int, int], ...] = ()


Row = tuple[Place, ...]


def expand(rows: Sequence[Sequence[Cell]]) -> tuple[Row, ...]:
    """Return the rectangle of places; gaps hold empty cells of their own.

    Raises ValueError when it would have more than `MAX_CELLS` places.
    """
    taken: dict[tuple[int, int], Place] = {}
    width = 0
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (y, x) in taken:
                x += 1
            _fill(taken, cell, y, x, len(rows))
            x += min(cell.colspan, MAX_SPAN)
            width = max(width, x)
    width = max([width, *(x + 1 for _, x in taken)]) if taken else 0
    if width * len(rows) > MAX_CELLS:
        raise ValueError("too many cells")
    return tuple(
        tuple(taken.get((y, x)) or Place(EMPTY, (y, x)) for x in range(width))
        for y in range(len(rows))
    )


def _fill(
    taken: dict[tuple[int, int], Place], cell: Cell, y: int, x: int, height: int
) -> None:
    place = Place(cell, (y, x))
    for row in range(y, min(y + min(cell.rowspan, MAX_SPAN), height)):
        for column in range(x, x + min(cell.colspan, MAX_SPAN)):
            taken.setdefault((row, column), place)
    if len(taken) > MAX_CELLS:
        raise ValueError("too many cells")


def is_band(row: Row) -> bool:
    """Say whether one cell fills a row of several places."""
    return len(row) > 1 and len({place.origin for place in row}) == 1


def grid(table: Table) -> tuple[Row, ...]:
    """Return the table's rectangle, each place knowing its headers."""
    rows = expand(table.rows)
    heads = [_is_head(row, y < table.header_rows) for y, row in enumerate(rows)]
    bands: list[Row] = []
    columns: list[Row] = []
    found = []
    for y, row in enumerate(rows):
        if heads[y] and not (y and heads[y - 1]):
            group = list(_group(rows, heads, y))
            # A band alone keeps the header rows above it, and the reverse.
            bands = [head for head in group if is_band(head)] or bands
            columns = [head for head in group if not is_band(head)] or columns
        found.append(_govern(row, heads[y], bands, columns))
    return tuple(found)


def _is_head(row: Row, leading: bool) -> bool:
    return leading or all(place.cell.header for place in row)


def _group(rows: Sequence[Row], heads: list[bool], start: int) -> Iterator[Row]:
    for row, head in zip(rows[start:], heads[start:], strict=True):
        if not head:
            return
        yield row


def _govern(row: Row, head: bool, bands: list[Row], columns: list[Row]) -> Row:
    left: list[Place] = []
    found = []
    for x, place in enumerate(row):
        over = [
            *(band[x] for band in bands),
            *left,
            *(column[x] for column in columns),
        ]
        heads = tuple(_heads(place, over))
        texts = tuple(head.cell.text for head in heads)
        origins = tuple(head.origin for head in heads)
        found.append(Place(place.cell, place.origin, texts, origins))
        if place.cell.header and not head:
            left.append(place)
    return tuple(found)


def _heads(place: Place, over: list[Place]) -> Iterator[Place]:
    seen = {place.origin}
    for header in over:
        # A header stands under those above it in its group, not those below.
        below = place.cell.header and header.origin[0] > place.origin[0]
        if below or header.origin in seen or not header.cell.header:
            continue
        seen.add(header.origin)
        if header.cell.text:
            yield header


def printed(table: Table) -> Iterator[tuple[Place, int]]:
    """Yield the places where cells begin, in print order, gaps left out.

    The number is where the cell stands in the table's text.
    """
    start = 0
    for y, (row, places) in enumerate(zip(table.rows, grid(table), strict=True)):
        cells = iter(row)
        cell = next(cells, None)
        for x, place in enumerate(places):
            if cell is not None and place.origin == (y, x) and place.cell is cell:
                yield place, start
                start += len(cell.text) + 1
                cell = next(cells, None)
        # A row without cells still ends in a line feed.
        start += 0 if row else 1
