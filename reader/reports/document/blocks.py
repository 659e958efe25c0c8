"""The blocks of a report and the inlines in them, with no HTML.

Offsets count Unicode code points of a block's `text`. In it, list items are
joined by a line feed, table cells by a tab and rows by a line feed, and a
line break inside a paragraph is a line feed; no sentence crosses either.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

InlineKind = Literal["text", "strong", "link", "break", "noteref"]
Role = Literal[
    "body",
    "lead",
    "salutation",
    "addressee",
    "article",
    "signature",
    "date",
    "note",
]


@dataclass(frozen=True, slots=True)
class Inline:
    """A run of text of one kind; `href` for links and note references.

    A break's text is a line feed. `lang` is a BCP 47 tag where the source
    marked a foreign part, else empty.
    """

    text: str
    kind: InlineKind = "text"
    href: str = ""
    lang: str = ""


Inlines = tuple[Inline, ...]


def plain(inlines: Inlines) -> str:
    """Return the text of a row of inlines."""
    return "".join(inline.text for inline in inlines)


def plain_items(items: Iterable[Inlines]) -> str:
    """Return the text of a list: a line an item."""
    return "\n".join(map(plain, items))


def plain_rows(rows: Iterable[Iterable[Cell]]) -> str:
    """Return the text of a table: a line a row, its cells parted by tabs."""
    return "\n".join("\t".join(cell.text for cell in row) for row in rows)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; its text begins with `label` (一、（一） 1.) where it has one.

    `run_in` says that the source ran it into the paragraph that follows.
    """

    id: str
    level: int
    inlines: Inlines
    label: str = ""
    run_in: bool = False

    @property
    def text(self) -> str:
        return plain(self.inlines)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `role` tells the parts that an official document has by custom."""

    id: str
    inlines: Inlines
    role: Role = "body"

    @property
    def text(self) -> str:
        return plain(self.inlines)


@dataclass(frozen=True, slots=True)
class List:
    """A list; an item keeps its printed label (1. （一） 一是) in its text."""

    id: str
    items: tuple[Inlines, ...]
    ordered: bool = False

    @property
    def text(self) -> str:
        return plain_items(self.items)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; it spans so many columns and rows, at least one."""

    inlines: Inlines
    colspan: int = 1
    rowspan: int = 1
    header: bool = False

    @property
    def text(self) -> str:
        return plain(self.inlines)


@dataclass(frozen=True, slots=True)
class Table:
    """A table as printed: a cell stands in the row where its span begins."""

    id: str
    rows: tuple[tuple[Cell, ...], ...]
    caption: str = ""
    header_rows: int = 0
    header_cols: int = 0

    @property
    def text(self) -> str:
        return plain_rows(self.rows)


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture: `asset` is the sha256 of its bytes, empty when `missing`."""

    id: str
    asset: str = ""
    alt: str = ""
    caption: str = ""
    missing: bool = False

    @property
    def text(self) -> str:
        return self.caption


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the page."""

    id: str

    @property
    def text(self) -> str:
        return ""


Block = Heading | Paragraph | List | Table | Figure | Rule
