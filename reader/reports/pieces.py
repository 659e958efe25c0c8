"""What every format is turned into before it has an outline: pieces in order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from .document import Cell, Inline, Inlines, Meta, Role, plain, plain_items, plain_rows

Align = Literal["", "center", "right"]


@dataclass(frozen=True, slots=True)
class Line:
    """One printed paragraph. `level` is 1 to 6 where the source says heading.

    `indent` counts the blanks before it, in half widths; `strong` says that
    all of it is printed bold.
    """

    inlines: Inlines
    align: Align = ""
    indent: int = 0
    level: int = 0
    strong: bool = False
    role: Role = "body"

    @property
    def text(self) -> str:
        return plain(self.inlines)


@dataclass(frozen=True, slots=True)
class Items:
    """A list that the source marks as one."""

    items: tuple[Inlines, ...]
    ordered: bool = False

    @property
    def text(self) -> str:
        return plain_items(self.items)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table that holds data, its header cells marked."""

    rows: tuple[tuple[Cell, ...], ...]
    caption: str = ""
    header_rows: int = 0
    header_cols: int = 0

    @property
    def text(self) -> str:
        return plain_rows(self.rows)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: the sha256 of an asset that was found, else empty."""

    asset: str = ""
    alt: str = ""
    caption: str = ""

    @property
    def text(self) -> str:
        return self.caption


@dataclass(frozen=True, slots=True)
class Divider:
    """A line across the page."""

    @property
    def text(self) -> str:
        return ""


Piece = Line | Items | Sheet | Picture | Divider


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A source in pieces, and what the format itself says of it.

    `before` and `after` are the lines of the page around the report; where
    the format cannot tell, they are empty and `pieces` holds everything.
    `title` is the title that the source declares, `page_title` the one of its
    window, which often carries the site's name too, `day` (ISO) what the page
    tells programs of its publishing.
    """

    pieces: tuple[Piece, ...]
    before: tuple[Line, ...] = ()
    after: tuple[Line, ...] = ()
    title: str = ""
    page_title: str = ""
    day: str = ""
    declared: tuple[Meta, ...] = ()
    lang: str = "zh-CN"


def cut(inlines: Inlines, start: int, end: int | None = None) -> Inlines:
    """Return the inlines from `start` to `end` of their text."""
    found: list[Inline] = []
    offset = 0
    for inline in inlines:
        length = len(inline.text)
        stop = length if end is None else min(length, end - offset)
        text = inline.text[max(0, start - offset) : max(0, stop)]
        if text:
            found.append(replace(inline, text=text))
        offset += length
    return tuple(found)


def trim(inlines: Inlines) -> Inlines:
    """Return the inlines without the blanks at both ends."""
    text = plain(inlines)
    start = len(text) - len(text.lstrip())
    return cut(inlines, start, len(text.rstrip()))
