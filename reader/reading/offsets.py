"""Offsets for the browser: Unicode code points turned into UTF-16 units."""

from __future__ import annotations

from collections.abc import Iterable


def utf16(text: str, offsets: Iterable[int]) -> tuple[int, ...]:
    """Return each code point offset of `text` in UTF-16 units, in the given order."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return tuple(offsets)
    units = [0]
    for character in text:
        units.append(units[-1] + (2 if character > "\uffff" else 1))
    return tuple(units[offset] for offset in offsets)
