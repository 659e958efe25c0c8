"""Parts of a page that hold a report whatever their density.

A container that systems name, a form's cell, a table, a picture told in words.
"""

from __future__ import annotations

from itertools import pairwise

from ...rulebook import rules, words
from ..node import Node
from .density import Density

# The least text of a known container, and of prose where none is known.
LEAST = 80
LEAST_PROSE = 30
# The least that tells anything: prose beside a title, what is told of a picture.
SOME = 15
# The longest label in a form of records.
_LABEL = 8
# A table that is a report by itself: its least cells, its largest share of links.
_CELLS = 12
_LINKED = 0.2


def known_container(top: Node, density: Density) -> Node | None:
    """Return the container with most text of those that systems name."""
    best: Node | None = None
    for node in top.nodes():
        if node.hidden or not _is_container(node):
            continue
        length = density.length(node)
        enough = length >= LEAST or density.prose(node) >= SOME
        if enough and (best is None or length > density.length(best)):
            best = node
    return best


def _is_container(node: Node) -> bool:
    identity = node.get("id")
    table = rules("containers")
    if identity and (
        identity in words("containers", "ids")
        or identity.startswith(tuple(table["id_starts"]))
    ):
        return True
    return bool(set(node.get("class").split()) & words("containers", "classes"))


def form_cell(top: Node, density: Density) -> Node | None:
    """Return the cell that a form of records labels as the text.

    It holds most of what the page says: a report's own table may have such a row.
    """
    labels = words("containers", "text_labels")
    found = [
        cell
        for row in top.nodes()
        if row.tag == "tr" and not row.hidden
        for label, cell in pairwise(_cells(row))
        # Told by its length first: reading every cell would read nested ones often.
        if density.length(label) <= _LABEL
        and "".join(label.text().split()).strip("\uff1a:") in labels
    ]
    one = found[0] if len(found) == 1 else None
    if one is None or density.prose(one) < LEAST_PROSE:
        return None
    return one if 2 * density.prose(one) >= density.prose(top) else None


def _cells(row: Node) -> list[Node]:
    return [c for c in row.children if isinstance(c, Node) and c.tag in ("td", "th")]


def table_of_data(top: Node, density: Density) -> Node | None:
    """Return what holds the largest table of data: some reports are one table."""
    best: Node | None = None
    for table in top.nodes():
        if table.tag != "table" or table.hidden or density.linked(table) > _LINKED:
            continue
        inner = [node.tag for node in table.nodes()]
        cells = inner.count("td")
        flat = inner.count("table") == 1 and cells >= _CELLS
        if flat and (best is None or density.length(table) > density.length(best)):
            best = table
    return best.parent if best else None


def picture_in_words(top: Node) -> Node | None:
    """Return a container that shows a picture which is told in words."""
    for node in top.nodes():
        if not node.hidden and _is_container(node):
            images = (inner for inner in node.nodes() if inner.tag == "img")
            if any(len(image.get("alt")) >= SOME for image in images):
                return node
    return None
