"""The day that a text names, in digits or in hanzi."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

_DAY = re.compile(r"(\d{4})\D{0,3}?(\d{1,2})\D{1,3}?(\d{1,2})(?!\d)")
_COMPACT_DAY = re.compile(r"(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)")
# The digits of dates in words, as in an official document's last line.
_ZEROS = "\u3007\u25cb\u25ef\u96f6\u039f"
_DIGITS = "\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d"
_TEN = "\u5341"


def read_date(text: str) -> date | None:
    """Return the first day that a text names, in digits or in hanzi."""
    text = _in_digits(unicodedata.normalize("NFKC", text))
    for pattern in (_DAY, _COMPACT_DAY):
        for match in pattern.finditer(text):
            year, month, day = map(int, match.groups())
            try:
                return date(year, month, day)
            except ValueError:
                continue
    return None


def _in_digits(text: str) -> str:
    for zero in _ZEROS:
        text = text.replace(zero, "0")
    digits = {hanzi: str(value) for value, hanzi in enumerate(_DIGITS, 1)}

    def number(match: re.Match[str]) -> str:
        return "".join(digits.get(hanzi, hanzi) for hanzi in _ten(match[0]))

    return re.sub(f"[{_DIGITS}{_TEN}0]+", number, text)


def _ten(number: str) -> str:
    """Write the ten of 1 to 99 as place value: twenty-ten-three is 23."""
    if _TEN not in number:
        return number
    tens, _, ones = number.partition(_TEN)
    return (tens or _DIGITS[0]) + (ones or "0")
