"""Amounts after the sign or code of a currency: ￥500, US$5000万, RMB100.

Zeros that end such an amount are silent: ¥12.50 is twelve and a half.
"""

from __future__ import annotations

import re

from .numbers import NUMBER, number
from .rule import Rule

_CURRENCIES = {
    "￥": "元",
    "¥": "元",
    "$": "美元",
    "US$": "美元",
    "HK$": "港元",
    "NT$": "新台币",
    "A$": "澳元",
    "C$": "加元",
    "€": "欧元",
    "£": "英镑",
    "USD": "美元",
    "HKD": "港元",
    "EUR": "欧元",
    "RMB": "元人民币",
    "CNY": "元人民币",
}
_SIGN = r"((?:US|HK|NT|A|C)?\$|[￥¥€£]|USD|HKD|EUR)"
_SIGNS = "￥¥$€£UHNACE"


def _sum(match: re.Match[str]) -> str:
    """Say an amount after a currency's sign, without zeros that end it."""
    text = match[2]
    amount = text.rstrip("0").rstrip(".") if "." in text else text
    return "两" if amount == "2" else number(amount)


def _money(match: re.Match[str]) -> str:
    return _sum(match) + match[3] + _CURRENCIES[match[1]]


def _coded(match: re.Match[str]) -> str:
    """Say an amount in front of its currency's code: 100USD."""
    amount = "两" if match[1] == "2" else number(match[1])
    return amount + match[2] + _CURRENCIES[match[3]]


MONEY = (
    Rule(
        rf"{_SIGN}\s?({NUMBER})(?=[万亿千百]*(?:美元|港元|欧元|英镑|元))",
        _sum,
        _SIGNS,
    ),
    Rule(rf"{_SIGN}\s?({NUMBER})([万亿千百]*)", _money, _SIGNS),
    Rule(
        rf"(?:RMB|CNY)\s?({NUMBER})",
        lambda m: f"人民币{number(m[1])}",
        "RC",
        "^|[^A-Za-z]",
    ),
    Rule("(?:RMB|CNY)(?![A-Za-z])", lambda m: "人民币", "RC", "^|[^A-Za-z]"),
    Rule(rf"({NUMBER})([万亿]*)\s?(USD|HKD|EUR|RMB|CNY)(?![A-Za-z])", _coded),
)
