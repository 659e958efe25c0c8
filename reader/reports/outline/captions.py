"""Lines that belong to a table or a picture, and charts that the source lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lines.numbering import number_of
from ..pieces import Line, Picture, Piece, Sheet
from ..rulebook import pattern

_LONGEST = 80


def caption(pieces: Sequence[Piece]) -> list[Piece]:
    """Give tables and pictures their captions, and lost charts a picture."""
    found: list[Piece] = []
    for index, piece in enumerate(pieces):
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        if isinstance(piece, Sheet):
            found.append(_with_caption(piece, found))
        elif isinstance(piece, Picture):
            found.append(_takes_caption(piece, found))
        elif isinstance(piece, Line) and _is_lost_chart(piece, found, following):
            found.append(Picture(caption=piece.text))
        elif isinstance(piece, Line) and _captions(piece, found):
            found.append(replace(_last_picture(found), caption=piece.text))
        else:
            found.append(piece)
    return found


def _last_picture(found: list[Piece]) -> Picture:
    picture = found.pop()
    assert isinstance(picture, Picture)
    return picture


def _with_caption(sheet: Sheet, before: list[Piece]) -> Sheet:
    """Take the unit line and the caption line off what stands before."""
    lines: list[str] = []
    for name in ("unit", "table"):
        last = before[-1] if before else None
        if isinstance(last, Line) and _belongs(last, name):
            before.pop()
            lines.insert(0, last.text.strip())
    return replace(sheet, caption=" ".join([*lines, sheet.caption]).strip())


def _belongs(line: Line, name: str) -> bool:
    """Say whether a line is the unit of a table, or its caption."""
    text = line.text.strip()
    if line.level or line.role != "body" or len(text) > _LONGEST:
        return False
    if pattern("captions", name).fullmatch(text):
        return name == "unit" or not number_of(text)
    # A table's name is set over its middle; so are headings, but with numbers.
    named = name == "table" and line.align == "center" and not number_of(text)
    return named and bool(pattern("captions", "table_name").fullmatch(text))


def _takes_caption(picture: Picture, before: list[Piece]) -> Picture:
    """Take the caption off what stands before a picture, as of a scanned table."""
    last = before[-1] if before else None
    if picture.caption or not isinstance(last, Line) or last.level:
        return picture
    text = last.text.strip()
    if len(text) > _LONGEST or not pattern("captions", "numbered").match(text):
        return picture
    before.pop()
    return replace(picture, caption=text)


def _captions(line: Line, before: list[Piece]) -> bool:
    last = before[-1] if before else None
    if not isinstance(last, Picture) or last.caption or len(line.text) > 120:
        return False
    known = pattern("captions", "figure").fullmatch(line.text)
    return bool(known or _is_below(line) or (last.alt and line.text == last.alt))


def _is_below(line: Line) -> bool:
    """A short line set under the middle of a picture tells what it shows."""
    plain = line.align == "center" and not line.strong and not line.level
    short = len(line.text) <= _LONGEST and not number_of(line.text)
    announces = pattern("numbering", "not_heading").search(line.text)
    return plain and short and not announces


def _is_lost_chart(line: Line, before: list[Piece], following: Piece | None) -> bool:
    """A chart's title with no chart, or a photograph's credit with no photograph."""
    if line.level or isinstance(following, Sheet | Picture):
        return False
    if before and isinstance(before[-1], Picture) and not before[-1].caption:
        return False
    text = line.text.strip()
    if pattern("captions", "photo_credit").fullmatch(text):
        return True
    chart = pattern("captions", "lost_chart").fullmatch(text)
    return bool(chart and not number_of(text) and not isinstance(following, type(None)))
