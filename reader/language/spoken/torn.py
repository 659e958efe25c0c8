"""Figures that a copied page has torn apart: 202 6 年, 9 时 0 0 分, 201711日."""

from __future__ import annotations

import re

from .numbers import cardinal, digits
from .rule import Rule, each_digit

_YEAR = r"(?:1 ?9|2 ?0) ?\d ?\d"


def _year(match: re.Match[str]) -> str | None:
    return digits(match[0]) if " " in match[0] else None


def _years(match: re.Match[str]) -> str | None:
    return f"{digits(match[1])}到{digits(match[2])}" if " " in match[0] else None


def _part(match: re.Match[str]) -> str:
    """Say a month, a day, an hour or minutes: 0 0 and 0 5 with their zero."""
    said = match[1] + match[2]
    return digits(said) if said.startswith("0") else cardinal(said)


TORN = (
    Rule(rf"({_YEAR})\s?[-—–至到]{{1,2}}\s?({_YEAR})(?=\s?年)", _years),
    Rule(rf"{_YEAR}(?=\s?年)", _year),
    Rule(r"([0-5]) (\d)(?=\s?[月日时分])", _part, before=r"[年月日时至到]\s?"),
    # A damaged date: nothing is made up.
    Rule(r"20[0-4]\d{3,5}(?=日)", each_digit),
)
