"""Lines that belong to a table or a picture, and charts that the source lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..rulebook import pattern
from .numbering import number_of
from .pieces import Line, Picture, Piece, Sheet


def caption(pieces: Sequence[Piece]) -> list[Piece]:
    """Give tables and pictures their captions, and lost charts a picture."""
    found: list[Piece] = []
    for index, piece in enumerate(pieces):
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        if isinstance(piece, Sheet):
            found.append(_with_caption(piece, found))
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
    for name in ("unit", "caption"):
        last = before[-1] if before else None
        if not isinstance(last, Line) or last.level or last.role != "body":
            continue
        text = last.text.strip()
        if len(text) <= 80 and pattern("roles", name).fullmatch(text):
            if not (name == "caption" and number_of(text)):
                before.pop()
                lines.insert(0, text)
    return replace(sheet, caption=" ".join([*lines, sheet.caption]).strip())


def _captions(line: Line, before: list[Piece]) -> bool:
    last = before[-1] if before else None
    if not isinstance(last, Picture) or last.caption or len(line.text) > 120:
        return False
    known = pattern("roles", "figure_caption").fullmatch(line.text)
    return bool(known or (last.alt and line.text == last.alt))


def _is_lost_chart(line: Line, before: list[Piece], following: Piece | None) -> bool:
    """A chart's title with no chart, or a photograph's credit with no photograph."""
    if line.level or isinstance(following, Sheet | Picture):
        return False
    if before and isinstance(before[-1], Picture) and not before[-1].caption:
        return False
    text = line.text.strip()
    if pattern("roles", "photo_credit").fullmatch(text):
        return True
    chart = pattern("roles", "lost_chart").fullmatch(text)
    return bool(chart and not number_of(text) and not isinstance(following, type(None)))
