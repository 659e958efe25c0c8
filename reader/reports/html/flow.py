"""Nodes of a page to pieces: paragraphs, breaks, lists, tables, pictures."""

from __future__ import annotations

import re
from dataclasses import replace

from ..document import Inline, Inlines, plain
from ..formats.pictures import Pictures
from ..formats.runs import Runs, visible
from ..lines.metadata import tells_meta
from ..pieces import Divider, Line, Piece, trim
from . import images
from .node import Node
from .sheets import read_items, read_sheet
from .style import Style, styled

_BLOCKS = frozenset(
    "root html body p div section article aside header footer main nav center form"
    " fieldset legend address blockquote pre dl dt dd figure figcaption details"
    " summary h1 h2 h3 h4 h5 h6 li ul ol table caption thead tbody tfoot tr td th"
    " hr hgroup dir menu".split()
)
_APART = frozenset("a span em i label time".split())
_SPACES = re.compile(r"[ \t\n]+|\xa0+")
_JOINS = "\uff0c\u3001"


class Flow:
    """Collects the pieces of one part of a page.

    `stop` is a node that is passed over; where it stood is `stopped`. With one,
    neighbouring elements are kept apart: around a report, each is a word of its
    own, whatever the blanks between them.
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
        self._heavy = True

    def read(self, node: Node) -> list[Piece]:
        """Return the pieces of the node and all below it."""
        self._walk(node, Style())
        self._end()
        return self.pieces

    def _walk(self, node: Node, style: Style) -> None:
        if node is self._stop:
            self._end()
            self.stopped = len(self.pieces)
            return
        if node.hidden and not self._hidden:
            return
        style = styled(node, style)
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
            read = self._row if node.tag == "tr" else self._children
            read(node, style)
            self._end()
        else:
            if self._stop is not None and not style.level and node.tag in _APART:
                self._runs.blank()
            self._children(node, style)

    def _children(self, node: Node, style: Style) -> None:
        for child in node.children:
            if isinstance(child, str):
                self._text(child, style)
            else:
                self._walk(child, style)

    def _text(self, text: str, style: Style) -> None:
        text = visible(text)
        if self._after_break and self._style.level and tells_meta(text):
            self._end()
            style = replace(style, level=0)
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
        self._heavy = self._heavy and (style.heavy or not text.strip())
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
        self._heavy = True

    def _line(self, inlines: Inlines) -> Line:
        words = [inline for inline in inlines if inline.text.strip()]
        strong = all(inline.kind == "strong" for inline in words)
        if strong:
            inlines = tuple(replace(inline, kind="text") for inline in inlines)
            inlines = (Inline(plain(inlines)),)
        style = self._style
        heavy = strong or self._heavy
        return Line(inlines, style.align, self._indent, style.level, heavy)

    def _picture(self, node: Node) -> None:
        if self._pictures is None or images.is_ornament(node):
            return
        line = self._runs.inlines()
        if line and plain(line).strip():
            self._end()
        alt = " ".join((node.get("alt") or node.get("title")).split())
        self.pieces.append(self._pictures.find(images.address(node), images.told(alt)))

    def _list(self, node: Node, style: Style) -> None:
        self._end()
        items = None if node.holds(self._stop) else read_items(node, self._apart)
        if items is None:
            self._children(node, style)
            self._end()
        elif items.items:
            self.pieces.append(items)

    def _table(self, node: Node, style: Style) -> None:
        self._end()
        sheet = None if node.holds(self._stop) else read_sheet(node, self._apart)
        if sheet is not None:
            self.pieces.append(sheet)
            return
        for child in node.children:
            if isinstance(child, Node):
                self._walk(child, replace(style, align=""))
        self._end()

    def _row(self, node: Node, style: Style) -> None:
        """Keep a row of labels and values around a report together."""
        cells = [child for child in node.children if isinstance(child, Node)]
        text = "\t".join(" ".join(cell.text().split()) for cell in cells)
        if self._stop is None or node.holds(self._stop) or not tells_meta(text):
            self._children(node, style)
        else:
            self.pieces.append(Line((Inline(text),)))

    def _apart(self, node: Node) -> list[Piece]:
        """Read a part by itself: an item, a cell."""
        return Flow(None, hidden=self._hidden).read(node)
