"""How the cells of a table stand in their columns: figures, labels, running text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ...reports import Place

FIGURE = re.compile(r"[-+−]?\d[\d,，\u00a0 ]*(\.\d+)?\s*[%％‰]?")
NOTHING = re.compile(r"[-—–－/]*")
# From this length on a cell is read as text, and centred lines would be ragged;
# up to the other, two lines would leave a character alone. A header that would be
# two characters and one stays in a line.
LONG, SHORT, ODD = 13, 4, 3


class Alignment:
    """Give each cell's alignment: `figure`, `label`, `text`, else centred.

    Figures stand under each other where a column holds two or more; one alone,
    or one that spans columns, stands under the middle of its header.
    """

    def __init__(self, places: Sequence[Place]) -> None:
        self._data = {p.origin for p in places if not p.cell.header}
        self._figures = Counter(
            place.origin[1]
            for place in places
            if _is_single(place) and FIGURE.fullmatch(place.cell.text.strip())
        )

    def of(self, place: Place) -> str:
        y, x = place.origin
        text = place.cell.text.strip()
        if place.cell.header:
            # The innermost of a row's headers: what it says stands beside it.
            if (y, x + place.cell.colspan) in self._data:
                return "label"
            return "short" if len(text) == ODD else ""
        is_figure = FIGURE.fullmatch(text) or NOTHING.fullmatch(text)
        if is_figure and _is_single(place) and self._figures[x] > 1:
            return "figure"
        if len(text) >= LONG:
            return "text"
        return "short" if 1 < len(text) <= SHORT and not is_figure else ""


def _is_single(place: Place) -> bool:
    return place.cell.colspan == 1 and not place.cell.header
