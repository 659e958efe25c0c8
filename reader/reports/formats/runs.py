"""Inlines in the making: runs of one kind joined, breaks and blanks settled."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from ..document import Inline, InlineKind, Inlines

# Zero-width characters, marks of direction, soft hyphens and stray BOMs.
_INVISIBLE = re.compile("[\u200b-\u200f\u2028-\u202e\u2060-\u2064\xad\ufeff]")
# Blanks beside a Chinese character only space a word out.
_WIDE = "[\u2014-\u201d\u3001-\u9fff\uff01-\uff60]"
_FITTING = re.compile(rf"(?<={_WIDE})\s+|\s+(?={_WIDE})")


def visible(text: str) -> str:
    """Return the text without the characters that nobody sees."""
    return _INVISIBLE.sub("", text)


def unbroken(inlines: Inlines) -> Inlines:
    """Return a short text without the breaks and blanks that fit it to a column."""
    if any(inline.kind not in ("text", "strong", "break") for inline in inlines):
        return inlines
    runs = Runs()
    for inline in inlines:
        if inline.kind == "break":
            runs.soft()
        else:
            runs.add(inline.text, inline.kind)
    return tuple(
        replace(inline, text=_FITTING.sub("", inline.text)) for inline in runs.inlines()
    )


class Runs:
    """Collects the inlines of one line."""

    def __init__(self) -> None:
        self._found: list[Inline] = []
        self._blank = False

    def add(self, text: str, kind: InlineKind = "text", href: str = "") -> None:
        """Add text; it joins the run before if that is of the same kind."""
        if not text:
            return
        if self._blank and self._found:
            text = self._between(text) + text
        self._blank = False
        last = self._found[-1] if self._found else None
        if last and (last.kind, last.href) == (kind, href):
            self._found[-1] = Inline(last.text + text, kind, href)
        else:
            self._found.append(Inline(text, kind, href))

    def soft(self) -> None:
        """Note a blank of the source, which only foreign words keep."""
        self._blank = True

    def blank(self) -> None:
        """Add a blank that the source prints; of several, one."""
        last = self._found[-1] if self._found else None
        if last and not last.text[-1:].isspace():
            self._found[-1] = Inline(last.text + " ", last.kind, last.href)

    def newline(self) -> None:
        """Add a line break that the source prints."""
        self._blank = False
        self._found.append(Inline("\n", "break"))

    def inlines(self) -> Inlines:
        return tuple(self._found)

    def _between(self, text: str) -> str:
        before = self._found[-1].text[-1:]
        keeps = before.strip() and text[:1].strip()
        return " " if keeps and not (_is_wide(before) and _is_wide(text[0])) else ""


def _is_wide(character: str) -> bool:
    """Chinese is set without blanks, also where the source broke a line."""
    return unicodedata.east_asian_width(character) in "WFA"
