"""Which rows and columns of a table are headers: those that hold no data."""

from __future__ import annotations

from collections.abc import Sequence

from ..document.grid import Row, is_band
from ..rulebook import pattern

# The longest text of a header, in characters, and the most of them in a table.
_LONGEST_HEADER = 60
_MOST_HEADER_ROWS = 6
_MOST_HEADER_COLS = 4
# In a table of keys and values: the longest key, and what only a value exceeds.
_SHORT = 12
_LONG = 20


def header_rows(places: tuple[Row, ...]) -> int:
    """Return how many leading rows are headers."""
    if not places or len(places) < 2:
        return 0
    if _is_key_value(places):
        return 0
    top = 0
    while top < min(len(places) - 1, _MOST_HEADER_ROWS):
        row = places[top]
        if _all_marked(row) and len(row) > 1:
            top += 1
        elif _has_data(row) or (top and not _divides(places, top)):
            break
        else:
            top += 1
    return top


def _all_marked(row: Row) -> bool:
    return all(place.cell.header for place in row)


def _divides(places: tuple[Row, ...], y: int) -> bool:
    """A row under headers is one too where it divides a span or follows a band."""
    above, row = places[y - 1], places[y]
    if is_band(above):
        return not is_band(row) or y == 1
    rests = any(place.origin[0] < y for place in row)
    spans = any(
        one.origin == other.origin for one, other in zip(above, above[1:], strict=False)
    )
    return rests or (spans and not _same_division(above, row))


def _same_division(above: Row, row: Row) -> bool:
    """Body rows often repeat the header's spans; headers divide them."""
    return [p.origin[1] for p in above] == [p.origin[1] for p in row]


def _has_data(row: Row) -> bool:
    texts = [place.cell.text.strip() for place in row]
    if all(not text for text in texts):
        return True
    distinct = {place.origin: place.cell.text.strip() for place in row}
    if len(distinct) == 1:
        return len(next(iter(distinct.values()))) > _LONGEST_HEADER
    return any(_is_data(text) or len(text) > _LONGEST_HEADER for text in texts if text)


def _is_data(text: str) -> bool:
    return bool(pattern("tables", "data").fullmatch(text.strip()))


def _is_key_value(places: tuple[Row, ...]) -> bool:
    """Two columns of names and values have no row of headers."""
    if any(len(row) != 2 for row in places) or any(map(_all_marked, places[:1])):
        return False
    first = places[0]
    if is_band(first) or _is_data(first[0].cell.text):
        return False
    values = [row[1].cell.text.strip() for row in places]
    said = pattern("tables", "key")
    keys = [row[0].cell.text.strip() for row in places]
    short = all(0 < len(key) <= _SHORT for key in keys)
    told = short and any(len(value) > _LONG for value in values)
    return told or any(said.search(key) for key in keys) or _is_data(values[0])


def header_cols(places: tuple[Row, ...], top: int) -> int:
    """Return how many leading columns are headers, `top` rows being so."""
    rows = [row for row in places[top:] if row and not is_band(row)]
    if not rows or len(rows[0]) < 2:
        return 0
    width = len(rows[0])
    left = count = 0
    while left < width - 1 and _is_header_column(rows, left):
        # Several places of the grid are one column where no cell parts them.
        count += any(row[left].origin[1] == left for row in rows)
        if count > _MOST_HEADER_COLS:
            break
        if left and _tells_rows(rows, left) and not _is_unit(places[:top], left):
            break
        left += 1
    if left and not _has_any_data(rows, left):
        # All text: the first column names the rows if it names each once.
        return int(_names_rows(rows))
    return left


def _is_header_column(rows: Sequence[Row], x: int) -> bool:
    texts = [row[x].cell.text.strip() for row in rows]
    if all(row[x].cell.header for row in rows):
        return True
    return all(
        text and not _is_data(text) and len(text) <= _LONGEST_HEADER for text in texts
    )


def _has_any_data(rows: Sequence[Row], left: int) -> bool:
    rest = [place.cell.text.strip() for row in rows for place in row[left:]]
    return any(not text or _is_data(text) for text in rest)


def _names_rows(rows: Sequence[Row]) -> bool:
    names = {row[0].origin: row[0].cell.text for row in rows}
    return len(set(names.values())) == len(names)


def _tells_rows(rows: Sequence[Row], left: int) -> bool:
    """Say whether the columns before `left` tell every row from the others."""
    if any(row[left - 1].origin == row[left].origin for row in rows):
        return False
    names = {tuple(place.cell.text for place in row[:left]) for row in rows}
    return len(names) == len(rows)


def _is_unit(heads: Sequence[Row], x: int) -> bool:
    said = pattern("tables", "unit")
    return any(said.fullmatch(row[x].cell.text.strip()) for row in heads)


def later_heads(places: tuple[Row, ...], top: int) -> set[int]:
    """Return the rows below the top that head a part of the table."""
    heads: set[int] = set()
    for y in range(top, len(places)):
        row = places[y]
        text = row[0].cell.text.strip() if row else ""
        if is_band(row):
            if text and len(text) <= _LONGEST_HEADER and not _is_data(text):
                heads.add(y)
            continue
        after_band = y > 0 and is_band(places[y - 1])
        said = len(row) > 1 and _all_marked(row)
        if said or (
            after_band and top > 1 and not _has_data(row) and not _is_empty(row)
        ):
            heads.add(y)
    return heads


def _is_empty(row: Row) -> bool:
    return any(not place.cell.text.strip() for place in row)
