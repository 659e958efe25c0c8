"""Places where a source lost characters, and what most likely stood there.

Copied pages lose the mark between two runs of markup: a year's, a month's,
a bracket. Only what has one reading is proposed; a person decides.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Iterable, Iterator

from .document import Block, Repair, Rule
from .rulebook import pattern, rules

_PAIRS = {"\u3014": "\u3015", "[": "]", "\uff3b": "\uff3d", "\ufe5d": "\ufe5e"}
_OPENINGS = {closing: opening for opening, closing in _PAIRS.items()}


def propose(blocks: Iterable[Block]) -> tuple[Repair, ...]:
    """Return the proposals for all blocks, in order."""
    return tuple(
        Repair(f"r-{secrets.token_hex(4)}", block.id, start, end, original, proposed)
        for block in blocks
        if not isinstance(block, Rule)
        for start, end, original, proposed in damages(block.text)
    )


def damages(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Yield start, end, original and proposal; places never overlap."""
    found = [
        (match.start(), match.end(), match[0], proposed)
        for name, mend in _RULES
        for match in pattern("damage", name).finditer(text)
        if (proposed := mend(match))
    ]
    reached = 0
    for place in sorted(found):
        if place[0] >= reached:
            yield place
            reached = place[1]


def _mark(name: str) -> str:
    mark: str = rules("damage")["marks"][name]
    return mark


def _day(year: str, month: str, day: str) -> str:
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return ""
    return year + _mark("year") + month + _mark("month") + day + _mark("day")


def _run_together(match: re.Match[str]) -> str:
    """Part month and day where only one parting gives a day without leading 0."""
    year, digits = match[1], match[2]
    partings = {
        _day(year, digits[:at], digits[at:])
        for at in range(1, len(digits))
        if len(digits[:at]) <= 2 and len(digits[at:]) <= 2
        if len(digits) == 4 or "0" not in (digits[0], digits[at])
    } - {""}
    return partings.pop() if len(partings) == 1 else ""


def _three_parts(match: re.Match[str]) -> str:
    return _day(match[1], match[2], match[3])


def _no_close(match: re.Match[str]) -> str:
    return match[1] + match[2] + _PAIRS[match[1]] + match[3] + _mark("number")


def _no_open(match: re.Match[str]) -> str:
    return _OPENINGS[match[2]] + match[1] + match[2] + match[3] + _mark("number")


def _no_number(match: re.Match[str]) -> str:
    return match[0] + _mark("number")


_RULES: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    ("run_together", _run_together),
    ("no_month", _run_together),
    ("no_year", _three_parts),
    ("no_day", _three_parts),
    ("no_close", _no_close),
    ("no_open", _no_open),
    ("no_number", _no_number),
)
