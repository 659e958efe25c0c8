"""Pasted text to pieces: a line is a paragraph, page furniture included."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from ..document import Cell, Inline
from ..document.grid import MAX_CELLS
from ..lines import metadata
from ..pieces import Line, Manuscript, Piece
from ..source.limits import too_large
from .runs import visible
from .tables import to_sheet

_BLANK = " \t\u3000\xa0\u2002\u2003\u2009\u200b\ufeff\x85"
_WIDE_BLANKS = "\u3000\u2003"
_OPENING = "\u201c\uff08(\u300a\u3010\u300c\u3014"
_CLOSING = "\u201d\uff09)\u300b\u3011\u300d\u3015"
_ENDS = "\u3002\uff01\uff1f\uff1b\uff1a!?;:\u2026\u201d\uff09"
_STOPS = "\u3002\uff0c\uff1b\u3001\uff01\uff1f\uff1a"
_LEAST_ROWS = 2
_SHORT = 6
_LONG = 20
_WIDEST = 120


def read_text(text: str) -> Manuscript:
    """Return the manuscript of a plain text; it cannot tell body from page."""
    lines = visible(text).split("\n")
    return Manuscript(tuple(_pieces(_mend(_unwrap(lines)))))


def _pieces(lines: list[str]) -> Iterator[Piece]:
    """Yield lines, and tables where cells were copied with tabs between them."""
    start = 0
    while start < len(lines):
        end = max(start + 1, _table_end(lines, start))
        rows = lines[start:end]
        # Tabs before a text only indent it.
        if sum("\t" in row and row[0] != "\t" for row in rows) < _LEAST_ROWS:
            yield from map(_line, rows)
        else:
            yield to_sheet(tuple(tuple(_cells(row)) for row in rows))
        start = end


def _table_end(lines: list[str], start: int) -> int:
    """Return the end of the rows of as many cells; metadata is no table.

    Raises SourceTooLargeError for one that no page could show.
    """
    end, width = start, 0
    while end < len(lines):
        count = lines[end].count("\t") + 1
        if count < 2 or (width and count != width) or metadata.parse(lines[end]):
            break
        width = count
        end += 1
    if width * (end - start) > MAX_CELLS:
        raise too_large("cells", MAX_CELLS)
    return end


def _cells(line: str) -> Iterator[Cell]:
    for cell in line.split("\t"):
        text = tidy(cell)
        yield Cell((Inline(text),) if text else ())


def _line(text: str) -> Line:
    lead = text[: len(text) - len(text.lstrip(_BLANK))]
    indent = sum(2 if blank in _WIDE_BLANKS else 1 for blank in lead)
    return Line((Inline(tidy(text)),), indent=indent)


def tidy(text: str) -> str:
    """Return the text without outer blanks; inner no-break ones are common."""
    return text.strip(_BLANK + "\n").replace("\xa0", " ").replace("\t", " ")


def _mend(lines: list[str]) -> list[str]:
    """Join what the copying broke: an opening bracket waits for its closing."""
    filled = [line for line in lines if line.strip(_BLANK)]
    found: list[str] = []
    for index, line in enumerate(filled):
        text = line.strip(_BLANK)
        after = filled[index + 1].strip(_BLANK) if index + 1 < len(filled) else ""
        if found and _is_broken(found[-1].strip(_BLANK), text, after):
            found[-1] = found[-1].rstrip(_BLANK) + text
        else:
            found.append(line)
    return found


def _is_broken(line: str, following: str, after: str) -> bool:
    if line in _OPENING:
        return True
    if len(line) < _LONG or line.endswith(tuple(_ENDS)):
        return False
    stub = len(following) <= _SHORT and after.startswith(tuple(_STOPS))
    return _open(line) or stub or following.startswith(tuple(_STOPS))


def _open(line: str) -> bool:
    return any(
        line.count(opening) > line.count(closing)
        for opening, closing in zip(_OPENING, _CLOSING, strict=True)
    )


def _unwrap(lines: list[str]) -> list[str]:
    """Join lines of a text that was broken at a fixed width.

    It was where most lines are as long as the longest and end in the middle
    of a sentence.
    """
    if any(len(line) > _WIDEST for line in lines):
        return lines
    widths = sorted(_width(line) for line in lines if line.strip(_BLANK))
    if len(widths) < 8 or not 40 <= widths[-1] <= 120:
        return lines
    full = [_width(line) >= widths[-1] - 4 for line in lines]
    broken = sum(
        whole and not line.rstrip(_BLANK).endswith(tuple(_ENDS))
        for whole, line in zip(full, lines, strict=True)
    )
    if broken < 0.4 * len(widths):
        return lines
    found: list[str] = []
    goes_on = False
    for whole, line in zip(full, lines, strict=True):
        if goes_on and line.strip(_BLANK) and line[0] not in _BLANK:
            found[-1] += line.strip(_BLANK)
        else:
            found.append(line)
        goes_on = whole
    return found


def _width(text: str) -> int:
    if len(text) > _WIDEST:
        return 2 * _WIDEST
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
