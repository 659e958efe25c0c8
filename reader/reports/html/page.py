"""A saved page to pieces: its report, and the lines around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape

from ..document import Cell, Inline, Inlines, Meta
from ..formats.pictures import Pictures
from ..lines import metadata
from ..lines.labels import label_for
from ..lines.marks import day_in_address
from ..pieces import Items, Line, Manuscript, Piece, Sheet
from ..rulebook import pattern, rules
from ..titles.wording import segments
from .body import find_body
from .flow import Flow
from .markup import Markup, parse

_MARKUP = re.compile(r"<[^>]{0,200}>")
_WORD = re.compile(r"[^\W\d_]")
_NUMBER = re.compile(r"\d+\. ")


def read_page(text: str, pictures: Pictures) -> Manuscript:
    """Return the manuscript of a page; one without pieces if it holds no report."""
    markup = parse(text)
    if markup is None:
        return Manuscript(())
    title = _page_title(markup.title)
    body, hidden = find_body(markup.body, segments(title)), False
    if body is None:
        markup, hidden = _all_shown(text, markup), True
        body = find_body(markup.body, segments(title))
    if body is None:
        return Manuscript(())
    around = Flow(None, stop=body, hidden=hidden)
    around.read(markup.body)
    inside = Flow(pictures, hidden=hidden).read(body)
    declared = _declared(markup)
    return Manuscript(
        tuple(inside),
        before=tuple(_lines(around.pieces[: around.stopped])),
        after=tuple(_lines(around.pieces[around.stopped :])),
        title=_title(declared.pop("title", "")),
        page_title=title,
        day=markup.time or day_in_address(markup.address),
        declared=tuple(
            Meta(key, label_for(key), value)
            for key, value in declared.items()
            if key != "site"
        ),
    )


def _all_shown(text: str, markup: Markup) -> Markup:
    """Return a page with nothing in it hidden, and what it shows where no script runs.

    Some pages show their text only when a script has run, or when none runs.
    """
    markup = parse(text, scriptless=True) or markup
    for node in markup.body.nodes():
        node.hidden = False
    return markup


def _declared(markup: Markup) -> dict[str, str]:
    """Return what the government's meta tags say, by key."""
    table = rules("metadata")["declared"].items()
    keys = {name: key for key, names in table for name in names}
    found: dict[str, str] = {}
    for name, content in markup.declared:
        value = " ".join(unescape(content).split())
        if name in keys and (keys[name] == "published" or _WORD.search(value)):
            found.setdefault(keys[name], _unlabelled(keys[name], value))
    return found


def _unlabelled(key: str, value: str) -> str:
    """Return a declared value without the label that some systems repeat in it."""
    parsed = metadata.parse(value)
    alone = len(parsed) == 1 and parsed[0].key == key and parsed[0].value
    return parsed[0].value if alone else value


def _title(text: str) -> str:
    return " ".join(_MARKUP.sub("", unescape(text)).split())


def _page_title(text: str) -> str:
    """Return the window's title; templates that were not filled in have none."""
    title = _title(text)
    return "" if pattern("titles", "no_title").fullmatch(title) else title


def _lines(pieces: Iterable[Piece]) -> Iterator[Line]:
    """Return the lines around a report; a row of a table is one, tabs between."""
    for piece in pieces:
        match piece:
            case Line():
                yield piece
            case Items():
                yield from (Line(_unnumbered(item)) for item in piece.items)
            case Sheet():
                yield from _rows(piece)


def _unnumbered(item: Inlines) -> Inlines:
    """Leave out the number of an item: around a report, no page shows it."""
    return item[1:] if item and _NUMBER.fullmatch(item[0].text) else item


def _rows(sheet: Sheet) -> Iterator[Line]:
    for row in sheet.rows:
        whole = _row(row)
        if metadata.parse(whole.text):
            yield whole
        else:
            yield from (Line(cell.inlines) for cell in row if cell.text.strip())


def _row(row: Sequence[Cell]) -> Line:
    found: list[Inline] = []
    for cell in row:
        found += [Inline("\t"), *cell.inlines] if found else cell.inlines
    return Line(tuple(found))
