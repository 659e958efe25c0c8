"""Markdown to pieces: the tokens of markdown-it map one to one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ..document import Cell, Inline, InlineKind, Inlines, Meta, plain
from ..document.grid import MAX_CELLS
from ..lines.labels import key_of, label_for
from ..pieces import Divider, Items, Line, Manuscript, Piece, trim
from ..source.limits import too_large
from .links import safe_address
from .pictures import Pictures
from .runs import Runs, visible
from .tables import to_sheet

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_FRONT_MATTER = re.compile(
    r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL
)
_FIELD = re.compile(r"""^([^\s:#][^:]*?)\s*:\s*["']?(.*?)["']?\s*$""", re.MULTILINE)
_INDENT = "\u3000\xa0 \t"


def read_markdown(text: str, pictures: Pictures) -> Manuscript:
    """Return the manuscript; front matter gives title and metadata."""
    if text.count("|") > MAX_CELLS:
        raise too_large("cells", MAX_CELLS)
    fields, text = _front_matter(text)
    title = fields.pop("title", "")
    declared = tuple(_meta(name, value) for name, value in fields.items() if value)
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = parser.parse(_COMMENT.sub("", visible(text)))
    pieces = tuple(_Reader(tokens, pictures).pieces(0, len(tokens)))
    return Manuscript(pieces, title=title, declared=declared)


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    match = _FRONT_MATTER.match(text)
    if not match:
        return {}, text
    return dict(_FIELD.findall(match[1])), text[match.end() :]


def _meta(name: str, value: str) -> Meta:
    key = {"date": "published", "author": "source"}.get(name, key_of(name))
    label = label_for(key) if key != name and name.isascii() else name
    return Meta(key, label, value)


class _Reader:
    """Walks the tokens; a nested list becomes lines of its own item."""

    def __init__(self, tokens: Sequence[Token], pictures: Pictures) -> None:
        self._tokens = tokens
        self._pictures = pictures

    def pieces(self, start: int, end: int) -> Iterator[Piece]:
        at = start
        while at < end:
            token = self._tokens[at]
            close = self._close(at)
            if token.type in ("bullet_list_open", "ordered_list_open"):
                ordered = token.type.startswith("ordered")
                yield Items(tuple(self._items(at + 1, close, ordered)), ordered)
            elif token.type == "table_open":
                yield to_sheet(tuple(self._rows(at + 1, close)))
            elif token.type == "blockquote_open":
                yield from self.pieces(at + 1, close)
            elif token.type == "hr":
                yield Divider()
            elif token.type in ("fence", "code_block"):
                yield from _lines((Inline(token.content.strip("\n")),), 0)
            elif token.type == "heading_open":
                yield from self._block(at + 1, int(token.tag[1:]))
            elif token.type == "paragraph_open":
                yield from self._block(at + 1, 0)
            at = close + 1

    def _close(self, at: int) -> int:
        """Return where the token that opens at `at` is closed."""
        opening = self._tokens[at]
        if opening.nesting != 1:
            return at
        closing = opening.type.replace("_open", "_close")
        for place in range(at + 1, len(self._tokens)):
            token = self._tokens[place]
            if token.type == closing and token.level == opening.level:
                return place
        return len(self._tokens) - 1

    def _block(self, at: int, level: int) -> Iterator[Piece]:
        children = self._tokens[at].children or []
        for child in children:
            if child.type == "image":
                address = str(child.attrGet("src") or "")
                yield self._pictures.find(address, child.content)
        yield from _lines(_inlines(children), level)

    def _items(self, start: int, end: int, ordered: bool) -> Iterator[Inlines]:
        at = start
        while at < end:
            close = self._close(at)
            number = self._tokens[at].info + self._tokens[at].markup
            found = [Inline(f"{number} ")] if ordered else []
            for token in self._tokens[at:close]:
                if token.type == "inline":
                    found += [Inline("\n", "break")] if len(found) > ordered else []
                    found += _inlines(token.children or [])
            yield trim(tuple(found))
            at = close + 1

    def _rows(self, start: int, end: int) -> Iterator[tuple[Cell, ...]]:
        row: list[Cell] = []
        for at in range(start, end):
            token = self._tokens[at]
            if token.type in ("th_open", "td_open"):
                children = self._tokens[at + 1].children or []
                row.append(Cell(trim(_inlines(children)), header=token.tag == "th"))
            elif token.type == "tr_close":
                yield tuple(row)
                row = []


def _lines(inlines: Inlines, level: int) -> Iterator[Line]:
    text = plain(inlines)
    bare = trim(inlines)
    if not bare:
        return
    indent = sum(1 + (blank == "\u3000") for blank in text[: _indent(text)])
    strong = all(inline.kind == "strong" for inline in bare)
    yield Line(bare, indent=indent, level=level, strong=strong)


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(_INDENT))


def _inlines(children: Sequence[Token]) -> Inlines:
    """Return the text of inline tokens; a link that leads nowhere safe is text."""
    runs = Runs()
    strong = 0
    address = ""
    for child in children:
        strong += {"strong_open": 1, "strong_close": -1}.get(child.type, 0)
        if child.type == "link_open":
            address = safe_address(str(child.attrGet("href") or ""))
        elif child.type == "link_close":
            address = ""
        elif child.type in ("text", "code_inline"):
            kind: InlineKind = "link" if address else "strong" if strong else "text"
            runs.add(child.content.replace("\xa0", " "), kind, address)
        elif child.type == "hardbreak":
            runs.newline()
        elif child.type == "softbreak":
            runs.soft()
    return runs.inlines()
