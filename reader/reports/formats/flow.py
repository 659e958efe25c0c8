"""Nodes of a page to pieces: paragraphs, breaks, lists, tables, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...errors import SourceTooLargeError
from ...messages import message
from ..document import Cell, Inline, InlineKind, Inlines, plain
from ..grid import MAX_CELLS, MAX_SPAN
from ..outline.pieces import Align, Divider, Items, Line, Piece, Sheet, trim
from .links import safe_address
from .markup import Node
from .pictures import Pictures
from .runs import Runs
from .tables import holds_data, to_sheet

_BLOCKS = frozenset(
    "root html body p div section article aside header footer main nav center form"
    " fieldset legend address blockquote pre dl dt dd figure figcaption details"
    " summary h1 h2 h3 h4 h5 h6 li ul ol table caption thead tbody tfoot tr td th"
    " hr hgroup marquee dir menu".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_THIN = re.compile(r"font-weight\s*:\s*(?:normal|[1-4]00)", re.IGNORECASE)
_ALIGN = re.compile(r"text-align\s*:\s*(center|right|left|justify)", re.IGNORECASE)
_INVISIBLE = re.compile("[\u200b-\u200f\u2028-\u202e\u2060-\u2064\xad]")
_SPACES = re.compile(r"[ \t\n]+|\xa0+")
_ICON = re.compile(
    r"icon|/ico/|filetype|arrow|dot\.|blank\.|spacer|logo", re.IGNORECASE
)
_SMALL = 40
_JOINS = "\uff0c\u3001"


@dataclass(frozen=True, slots=True)
class Style:
    """How a node's text is printed, as far as its outline depends on it."""

    align: Align = ""
    level: int = 0
    strong: bool = False
    href: str = ""

    @property
    def kind(self) -> InlineKind:
        if self.href:
            return "link"
        return "strong" if self.strong and not self.level else "text"


class Flow:
    """Collects the pieces of one part of a page.

    `stop` is a node that is passed over; where it stood is `stopped`.
    """

    def __init__(
        self, pictures: Pictures | None, stop: Node | None = None, hidden: bool = False
    ) -> None:
        self.pieces: list[Piece] = []
        self.stopped = -1
        self._pictures = pictures
        self._stop = stop
        self._hidden = hidden
        self._runs = Runs()
        self._indent = 0
        self._style = Style()
        self._after_break = False

    def read(self, node: Node, style: Style = Style()) -> list[Piece]:
        """Return the pieces of the node and all below it."""
        self._walk(node, style)
        self._end()
        return self.pieces

    def _walk(self, node: Node, style: Style) -> None:
        if node is self._stop:
            self._end()
            self.stopped = len(self.pieces)
            return
        if node.hidden and not self._hidden:
            return
        style = _styled(node, style)
        if node.tag == "br":
            self._break()
        elif node.tag == "img":
            self._picture(node)
        elif node.tag == "hr":
            self._end()
            self.pieces.append(Divider())
        elif node.tag in ("ul", "ol"):
            self._list(node, style)
        elif node.tag == "table":
            self._table(node, style)
        elif node.tag in _BLOCKS:
            self._end()
            self._style = style
            self._children(node, style)
            self._end()
        else:
            self._children(node, style)

    def _children(self, node: Node, style: Style) -> None:
        for child in node.children:
            if isinstance(child, str):
                self._text(child, style)
            else:
                self._walk(child, style)

    def _text(self, text: str, style: Style) -> None:
        text = _INVISIBLE.sub("", text)
        at = 0
        for match in _SPACES.finditer(text):
            self._word(text[at : match.start()], style)
            self._space(match[0])
            at = match.end()
        self._word(text[at:], style)

    def _word(self, text: str, style: Style) -> None:
        if not self._runs.inlines():
            bare = text.lstrip("\u3000")
            self._indent += 2 * (len(text) - len(bare))
            text = bare
            self._style = style if text else self._style
        self._runs.add(text, style.kind, style.href)

    def _space(self, space: str) -> None:
        if space[0] == "\xa0" and not self._runs.inlines():
            self._indent += len(space)
        elif "\n" in space:
            self._runs.soft()
        elif self._runs.inlines():
            self._runs.blank()

    def _break(self) -> None:
        """A break ends a line, but for one inside a title or after a comma."""
        text = plain(self._runs.inlines())
        if self._style.level and text:
            self._runs.soft()
        elif text.endswith(tuple(_JOINS)) and not self._after_break:
            self._runs.soft()
        else:
            style = self._style
            self._end()
            self._style = style
        self._after_break = True

    def _end(self) -> None:
        """End the line; one without text leaves nothing."""
        inlines = trim(self._runs.inlines())
        if inlines:
            self.pieces.append(self._line(inlines))
        self._runs = Runs()
        self._indent = 0
        self._after_break = False

    def _line(self, inlines: Inlines) -> Line:
        words = [inline for inline in inlines if inline.text.strip()]
        strong = all(inline.kind == "strong" for inline in words)
        if strong:
            inlines = tuple(replace(inline, kind="text") for inline in inlines)
            inlines = (Inline(plain(inlines)),)
        style = self._style
        return Line(inlines, style.align, self._indent, style.level, strong)

    def _picture(self, node: Node) -> None:
        if self._pictures is None or _is_icon(node):
            return
        line = self._runs.inlines()
        if line and plain(line).strip():
            self._end()
        alt = " ".join((node.get("alt") or node.get("title")).split())
        self.pieces.append(self._pictures.find(node.get("src"), _told(alt)))

    def _list(self, node: Node, style: Style) -> None:
        self._end()
        items = [c for c in node.children if isinstance(c, Node) and c.tag == "li"]
        parts = [_part(item, style, self._hidden) for item in items]
        if not items or any(part is None for part in parts) or self._holds_stop(node):
            self._children(node, style)
            self._end()
            return
        found = [part for part in parts if part]
        if node.tag == "ol":
            found = [_numbered(part, n) for n, part in enumerate(found, 1)]
        if found:
            self.pieces.append(Items(tuple(found), node.tag == "ol"))

    def _table(self, node: Node, style: Style) -> None:
        self._end()
        sheet = None if self._holds_stop(node) else _sheet(node, self._hidden)
        if sheet is not None:
            self.pieces.append(sheet)
            return
        for child in node.children:
            if isinstance(child, Node):
                self._walk(child, replace(style, align=""))
        self._end()

    def _holds_stop(self, node: Node) -> bool:
        above = self._stop
        while above is not None:
            if above is node:
                return True
            above = above.parent
        return False


def _styled(node: Node, style: Style) -> Style:
    css = node.get("style")
    align = _ALIGN.search(css)
    aligned = (align[1] if align else node.get("align")).lower()
    if node.tag == "center":
        aligned = "center"
    if aligned in ("center", "right"):
        style = replace(style, align="center" if aligned == "center" else "right")
    elif aligned:
        style = replace(style, align="")
    if node.tag in _HEADINGS:
        style = replace(style, level=int(node.tag[1]))
    if node.tag in ("b", "strong") or _BOLD.search(css):
        style = replace(style, strong=True)
    elif _THIN.search(css):
        style = replace(style, strong=False)
    if node.tag == "a":
        style = replace(style, href=safe_address(node.get("href")))
    return style


def _told(alt: str) -> str:
    """Return an alt text that tells something: no file's name."""
    return "" if re.fullmatch(r"[\w.()\- ]*\.(?:jpe?g|png|gif|bmp|webp)", alt) else alt


def _is_icon(node: Node) -> bool:
    """Say whether an image is small, or named like an ornament of the page."""
    for side in ("width", "height"):
        size = re.match(r"\s*(\d+)\s*(?:px)?\s*$", node.get(side))
        if size and int(size[1]) <= _SMALL:
            return True
    return bool(not node.get("src") or _ICON.search(node.get("src")))


def _part(item: Node, style: Style, hidden: bool) -> Inlines | None:
    """Return an item's text; None for one that holds more than text."""
    pieces = Flow(None, hidden=hidden).read(item, replace(style, level=0))
    if any(not isinstance(piece, Line) or piece.level for piece in pieces):
        return None
    if len(pieces) > 3 or any(len(piece.text) > 400 for piece in pieces):
        return None
    return joined(pieces)


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


def _sheet(table: Node, hidden: bool) -> Sheet | None:
    """Return a table of data; None for one that lays out a page."""
    if any(node.tag == "table" for node in table.nodes() if node is not table):
        return None
    rows = []
    count = 0
    for row in _below(table, "tr"):
        cells = [
            _cell(node, hidden)
            for node in row.children
            if isinstance(node, Node) and node.tag in ("td", "th")
        ]
        count += sum(cell.colspan * cell.rowspan for cell in cells)
        if count > MAX_CELLS:
            raise too_many_cells()
        rows.append(tuple(cells))
    if not holds_data(tuple(rows)):
        return None
    caption = joined(
        Flow(None).read(next(_below(table, "caption"), Node("p", {}, None)))
    )
    return to_sheet(tuple(rows), plain(caption))


def too_many_cells() -> SourceTooLargeError:
    """Return the error for a table that no page could show."""
    what = message("importing.limits.cells")
    return SourceTooLargeError(what=what, limit=MAX_CELLS)


def _below(table: Node, tag: str) -> Iterator[Node]:
    return (node for node in table.nodes() if node.tag == tag)


def _cell(node: Node, hidden: bool) -> Cell:
    inlines = joined(Flow(None, hidden=hidden).read(node))
    colspan, rowspan = _span(node, "colspan"), _span(node, "rowspan")
    return Cell(inlines, colspan, rowspan, node.tag == "th")


def _span(node: Node, name: str) -> int:
    match = re.match(r"\s*(\d{1,6})", node.get(name))
    return max(1, min(int(match[1]), MAX_SPAN)) if match else 1
