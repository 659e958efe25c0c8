"""How the cells of a table stand in their columns: figures, labels, running text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from ...reports import Place
from ...reports.document import Table

FIGURE = re.compile(r"[-+−]?\d[\d,，\u00a0 ]*(\.\d+)?\s*[%％‰]?")
NOTHING = re.compile(r"[-—–－/]*")
# From this length on a cell is read as text, and centred lines would be ragged.
LONG = 13


class Alignment:
    """Give each cell's alignment: `figure`, `label`, `text`, or none: centred.

    Figures stand under each other where a column holds two or more; one alone,
    or one that spans columns, stands under the middle of its header.
    """

    def __init__(self, table: Table, places: Iterable[Place]) -> None:
        rows = table.rows
        self._has_data = [not all(cell.header for cell in row) for row in rows]
        self._figures = Counter(
            place.origin[1]
            for place in places
            if _is_single(place) and FIGURE.fullmatch(place.cell.text.strip())
        )

    def of(self, place: Place) -> str:
        y, x = place.origin
        text = place.cell.text.strip()
        if place.cell.header:
            is_label = place.cell.rowspan == 1 and self._has_data[y]
            return "label" if is_label else ""
        is_figure = FIGURE.fullmatch(text) or NOTHING.fullmatch(text)
        if is_figure and _is_single(place) and self._figures[x] > 1:
            return "figure"
        return "text" if len(text) >= LONG else ""


def _is_single(place: Place) -> bool:
    return place.cell.colspan == 1 and not place.cell.header
