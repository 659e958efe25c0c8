"""Read a sentence by the table of rules: source spans and what is said."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ..annotation import Span
from .addresses import ADDRESSES
from .amounts import AMOUNTS
from .codes import CODES
from .crosses import CROSSES
from .dates import DATES
from .doors import DOORS
from .letters import LETTERS, NAMES
from .money import MONEY
from .named_days import NAMED_DAYS
from .phones import PHONES
from .rule import Rule
from .strokes import STROKES
from .symbols import SYMBOLS, said_alone
from .times import TIMES
from .torn import TORN
from .units import UNITS
from .years import YEARS

# The first rule that reads what stands at a place wins.
TABLE: tuple[Rule, ...] = (
    *ADDRESSES,
    *CODES,
    *DOORS,
    *PHONES,
    *DATES,
    *TORN,
    *YEARS,
    *NAMED_DAYS,
    *TIMES,
    *UNITS,
    *NAMES,
    *MONEY,
    *AMOUNTS,
    *LETTERS,
    *CROSSES,
    *STROKES,
    *SYMBOLS,
)

# Digits, Latin letters and signs, full-width to half-width one to one, and so the
# digits below the line (CO₂); commas,
# colons, stops and brackets keep their width, which tells lists from numbers.
_WIDE = {
    ord(wide): chr(ord(wide) - 0xFEE0)
    for wide in map(chr, range(0xFF01, 0xFF5F))
    if chr(ord(wide) - 0xFEE0).isalnum() or wide in "％＋－＝＜＞／＠＃＄＆＊．＇＿"
}
_WIDE |= {ord("₀") + digit: str(digit) for digit in range(10)} | {ord("ₓ"): "x"}
_IS_WIDE = re.compile("[" + "".join(map(chr, _WIDE)) + "]")
# Anything but hanzi and punctuation that always stand for themselves.
_TRIGGER = re.compile(
    r"（(?=0\d|\+?86-)|[^\u4e00-\u9fff，。、；：！？“”‘（）《》〈〉【】〔〕「」『』…]"
)


@cache
def _rules_for(char: str) -> tuple[Rule, ...]:
    return tuple(rule for rule in TABLE if rule.starts_with(char))


def _plain(text: str, start: int, end: int, offset: int) -> Iterable[Span]:
    first, last = offset + start, offset + end
    return map(Span, range(first, last), range(first + 1, last + 1), text[start:end])


def _read(text: str, at: int, offset: int) -> tuple[int, Iterable[Span]]:
    """Return where what stands at `at` ends, and its spans."""
    for rule in _rules_for(text[at]):
        found = rule.read(text, at)
        if found is None:
            continue
        end, said = found
        if said == text[at:end]:
            return end, _plain(text, at, end, offset)
        return end, (Span(offset + at, offset + end, said),)
    return at + 1, (Span(offset + at, offset + at + 1, said_alone(text, at)),)


def spoken_spans(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Return what is said for each character of a sentence, exactly once each.

    Offsets are those of `text`. A plain character has a span of its own; what
    is not said has the spoken text "". No digit is left in the spoken text.
    """
    piece = text[start:end]
    if _IS_WIDE.search(piece):
        piece = piece.translate(_WIDE)
    spans: list[Span] = []
    at = 0
    while found := _TRIGGER.search(piece, at):
        spans.extend(_plain(piece, at, found.start(), start))
        at, read = _read(piece, found.start(), start)
        spans.extend(read)
    spans.extend(_plain(piece, at, len(piece), start))
    return tuple(spans)
