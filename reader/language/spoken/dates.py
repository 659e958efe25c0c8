"""Dates of year, month and day, in all spellings."""

from __future__ import annotations

import re

from .numbers import DASH, cardinal, digits
from .rule import COUNTED, Rule, rest

_YEAR = r"(?:18|19|20)\d\d"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"


def _date(year: str, month: str, day: str = "") -> str:
    said = f"{digits(year)}年{cardinal(month)}月"
    return said + (f"{cardinal(day)}日" if day else "")


def _full_date(match: re.Match[str]) -> str:
    said = _date(match["year"], match["month"], match["day"])
    if not match["last"]:
        return said.removesuffix("日") if rest(match).startswith("日") else said
    month = f"{cardinal(match['to'])}月" if match["to"] else ""
    return f"{said}到{month}{cardinal(match['last'])}日"


def _month_of_year(match: re.Match[str]) -> str:
    said = _date(match["year"], match["month"])
    return said + (f"到{cardinal(match['to'])}月" if match["to"] else "")


DATES = (
    Rule(
        rf"(?P<year>{_YEAR})(?P<sign>[-./])(?P<month>{_MONTH})(?P=sign)(?P<day>{_DAY})"
        rf"(?:{DASH}(?:(?P<to>{_MONTH})(?P=sign))?(?P<last>{_DAY})(?![\d.年/-]))?"
        r"(?!\d|(?P=sign)\d)",
        _full_date,
    ),
    Rule(
        r"(?P<year>20[0-4]\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])"
        r"(?P<to>)(?P<last>)(?=日)",
        _full_date,
    ),
    Rule(
        r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\d.,%‰])",
        lambda m: None if COUNTED.match(rest(m)) else digits(m[0]),
    ),
    # 05-12 alone, as beside a headline
    Rule(
        rf"(0[1-9]|1[0-2])-({_DAY})(?=\s*(?:[）)\]】]|\Z))",
        lambda m: f"{cardinal(m[1])}月{cardinal(m[2])}日",
        before=r"(?:^|[（(\[【])\s*",
    ),
    Rule(
        r"(20[0-4]\d)(1[0-2]|[1-9])(?=月)",
        lambda m: digits(m[1]) + cardinal(m[2]),
    ),
    Rule(
        rf"(?P<year>{_YEAR})[-./](?P<month>0[1-9]|1[0-2])"
        rf"(?:{DASH}(?P<to>0[1-9]|1[0-2])(?!\d))?(?![\d.%‰万亿元个倍]|-(?!{_YEAR}))",
        _month_of_year,
    ),
    Rule(
        rf"(?P<year>{_YEAR})[./](?P<month>[1-9])(?P<to>)"
        rf"(?=[）)\]〕】，。；、]|{DASH}{_YEAR}|\s*\Z|[至到以起])",
        _month_of_year,
    ),
    Rule(r"0\d(?=\s?[月日时](?![A-Za-z]))", lambda m: cardinal(m[0])),
)
