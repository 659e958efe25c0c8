"""Lists and tables of a page, as far as they hold data and no layout."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ..document import Cell, Inline, Inlines, plain
from ..document.grid import MAX_CELLS, MAX_SPAN
from ..formats.runs import visible
from ..formats.tables import Rows, to_sheet
from ..pieces import Items, Line, Piece, Sheet
from ..source.limits import too_large
from .node import Node

Read = Callable[[Node], list[Piece]]
_MORE = frozenset("ul ol table img h1 h2 h3 h4 h5 h6".split())
_MOST_LINES = 3
_LONGEST_ITEM = 400
_WORD = re.compile(r"\w")
_BLANKS = re.compile(r"[ \t\n\xa0]+")


def read_items(node: Node, read: Read) -> Items | None:
    """Return a list; None for one whose items hold more than text."""
    # Told without reading it: lists in lists would be read twice a level.
    if any(inner.tag in _MORE for inner in node.nodes() if inner is not node):
        return None
    nodes = [c for c in node.children if isinstance(c, Node) and c.tag == "li"]
    found: list[Inlines] = []
    for item in nodes:
        part = _part(item, read)
        if part is None:
            return None
        if part:
            found.append(part)
    if node.tag == "ol":
        found = [_numbered(part, number) for number, part in enumerate(found, 1)]
    return Items(tuple(found), node.tag == "ol") if nodes else None


def _part(item: Node, read: Read) -> Inlines | None:
    pieces = read(item)
    if any(not isinstance(piece, Line) or piece.level for piece in pieces):
        return None
    long = any(len(piece.text) > _LONGEST_ITEM for piece in pieces)
    return None if long or len(pieces) > _MOST_LINES else joined(pieces)


def joined(pieces: Sequence[Piece]) -> Inlines:
    """Join the lines of a cell or item by breaks."""
    found: list[Inline] = []
    for piece in pieces:
        lines = piece.items if isinstance(piece, Items) else ()
        if isinstance(piece, Line):
            lines = (piece.inlines,)
        for line in lines:
            found += [Inline("\n", "break"), *line] if found else line
    return tuple(found)


def _numbered(item: Inlines, number: int) -> Inlines:
    """Print the number that the page would show, if the text has none."""
    if re.match(r"\W?[\d\u4e00-\u5341]{1,3}[.\u3001\uff0e)\uff09]", plain(item)):
        return item
    return (Inline(f"{number}. "), *item)


def read_sheet(table: Node, read: Read) -> Sheet | None:
    """Return a table of data; None for one that lays out a page.

    Raises SourceTooLargeError for one that no page could show.
    """
    if any(node.tag == "table" for node in table.nodes() if node is not table):
        return None
    rows: list[tuple[Cell, ...]] = []
    count = 0
    for row in _below(table, "tr"):
        cells = [
            _cell(node, read)
            for node in row.children
            if isinstance(node, Node) and node.tag in ("td", "th") and not node.hidden
        ]
        count += sum(cell.colspan * cell.rowspan for cell in cells)
        if count > MAX_CELLS:
            raise too_large("cells", MAX_CELLS)
        rows.append(tuple(cells))
    found = _without_spacers(rows)
    if not holds_data(found):
        return None
    told = next(_below(table, "caption"), None)
    return to_sheet(found, plain(joined(read(told))) if told else "")


def holds_data(rows: Rows) -> bool:
    """Say whether the rows are data, and not the layout of a page."""
    filled = [cell for row in rows for cell in row if _WORD.search(cell.text)]
    if len(filled) < 2 or max((len(row) for row in rows), default=0) < 2:
        return False
    longest = max(len(cell.text) for cell in filled)
    whole = sum(len(cell.text) for cell in filled)
    return not (longest > 400 and longest > 0.7 * whole)


def _without_spacers(rows: Sequence[tuple[Cell, ...]]) -> Rows:
    """Leave out empty rows above and below a table, which only set its widths."""
    filled = [any(cell.text.strip() for cell in row) for row in rows]
    if True not in filled:
        return ()
    first = filled.index(True)
    last = len(filled) - filled[::-1].index(True)
    return tuple(rows[first:last])


def _below(table: Node, tag: str) -> Iterator[Node]:
    return (node for node in table.nodes() if node.tag == tag and not node.hidden)


def _cell(node: Node, read: Read) -> Cell:
    inlines = _simple(node) if _is_simple(node) else joined(read(node))
    colspan, rowspan = _span(node, "colspan"), _span(node, "rowspan")
    return Cell(inlines, colspan, rowspan, node.tag == "th")


def _is_simple(node: Node) -> bool:
    """Most cells hold one short text, which needs no reading of its own."""
    children = node.children
    return not children or (len(children) == 1 and isinstance(children[0], str))


def _simple(node: Node) -> Inlines:
    text = _BLANKS.sub(" ", visible(node.text())).strip(" \u3000")
    return (Inline(text),) if text else ()


def _span(node: Node, name: str) -> int:
    match = re.match(r"\s*(\d{1,6})", node.get(name))
    return max(1, min(int(match[1]), MAX_SPAN)) if match else 1
