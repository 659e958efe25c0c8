"""Units written as letters and signs, alone or after a number."""

from __future__ import annotations

import re
import unicodedata

from .numbers import DASH, NUMBER, number
from .rule import TWO, WORDS, Rule

_NAMES: dict[str, str] = WORDS["units"]
_PER: dict[str, str] = {**_NAMES, **WORDS["per"]}
_LATIN_PER = {
    name: _PER[name] for name in _PER if not re.match("[\u4e00-\u9fff]", name)
}


def _any(names: dict[str, str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


_END = r"(?![A-Za-z0-9²³]|·[A-Za-z])"
_UNIT = rf"(?:{_any(_NAMES)})(?:/(?:{_any(_PER)}))?{_END}"
# Never anything but a unit, wherever it stands.
_SIGNS = r"[㎞㎝㎜㎢㎡㎠㎥㎏㎎℃℉Ω]|[°][CF]|[kch]?m[²³]|Nm³|[μµ][mgLl]"
_LATIN = "km|kg|mm|cm|mg|mL|kWh|kW·h|kW|kV|dB|MPa|kPa|GHz|MHz|Hz"
_SURE = rf"(?:{_SIGNS}|{_LATIN}){_END}"
_COMPOUND = rf"(?:{_any(_NAMES)})/(?:{_any(_PER)}){_END}"
_COUNTED_BEFORE = r"(?:[\d万亿千百余多数几每⁴-⁹][ ]?)"


def say_unit(unit: str) -> str:
    """Say a unit: 微克每立方米 for μg/m³."""
    name, _, per = unit.partition("/")
    if unit in _NAMES:
        return _NAMES[unit]
    return f"{_NAMES[name]}每{_PER[per]}" if per else _NAMES[name]


def _amount(text: str, name: str) -> str:
    """Say a number in front of a unit: 两公里, but 二摄氏度 and 二毫克每升."""
    counted = text == "2" and "每" not in name and TWO.match(name)
    return "两" if counted else number(text)


def _measure(match: re.Match[str]) -> str:
    name = say_unit(match[2])
    return _amount(match[1], name) + name


def _from_to(match: re.Match[str]) -> str:
    name = say_unit(match[4])
    first = _amount(match[1], name) + (say_unit(match[2]) if match[2] else "")
    return f"{first}到{_amount(match[3], name)}{name}"


def _minus(match: re.Match[str]) -> str:
    first = f"零下{number(match[1])}" + ("摄氏度" if match[2] or not match[4] else "")
    if not match[4]:
        return first
    below = "零下" if match[3] else ""
    return f"{first}到{below}{number(match[4])}摄氏度"


def _down(match: re.Match[str]) -> str:
    above = number(match[1]) + ("摄氏度" if match[2] else "")
    return f"{above}到零下{number(match[3])}摄氏度"


def _angle(match: re.Match[str]) -> str:
    said = f"{number(match[1])}度"
    said += f"{number(match[2])}分" if match[2] else ""
    return said + (f"{number(match[3])}秒" if match[3] else "")


def _unit(match: re.Match[str]) -> str:
    return say_unit(match[0])


_CELSIUS = r"(?:℃|°\s?C)"
_STARTS = "A-Za-zμµ㎞㎝㎜㎢㎡㎠㎥㎏㎎℃℉°Ω"

UNITS = (
    Rule(
        rf"[-−](?:({NUMBER})\s?({_CELSIUS})?\s?[-–—~～至到]\s?([-−])?({NUMBER})"
        rf"\s?{_CELSIUS})",
        _minus,
        "−-",
    ),
    Rule(rf"[-−]({NUMBER})(?=度)", lambda m: f"零下{number(m[1])}", "−-"),
    Rule(rf"[-−]({NUMBER})()()()\s?{_CELSIUS}", _minus, "−-", r"^|[^\d℃%]"),
    Rule(
        rf"({NUMBER})°({NUMBER})?(?:[′'’])?(?:({NUMBER})[″\"”])?(?!\s?[CF])",
        _angle,
    ),
    # 10℃~-2℃
    Rule(
        rf"({NUMBER})\s?({_CELSIUS})?\s?[-—–~～至到]\s?[-−]({NUMBER})\s?{_CELSIUS}",
        _down,
    ),
    Rule(rf"({NUMBER})\s?({_UNIT})?\s?{DASH}\s?({NUMBER})\s?({_UNIT})", _from_to),
    # 24h×7d
    Rule(r"(\d)d(?![A-Za-z])", lambda m: f"{number(m[1])}天", before=r"h[×*]"),
    Rule(rf"({NUMBER})\s?({_UNIT})", _measure),
    # 4×109/L, the ninth power that a copied page has lost
    Rule(
        r"10(?:\^)?([3-9]|1[0-2]|[³⁴⁵⁶⁷⁸⁹])\s?/\s?L(?![A-Za-z])",
        lambda m: f"十的{number(unicodedata.normalize('NFKC', m[1]))}次方每升",
        before=r"[×xX*]\s?",
    ),
    # 2h10min
    Rule(
        r"(\d{1,2})h\s?(\d{1,2})min(?![A-Za-z])",
        lambda m: f"{_amount(m[1], '小时')}小时{number(m[2])}分钟",
    ),
    # 12V100Ah
    Rule(rf"({NUMBER})[Vv](?=\d+A[hH])", lambda m: f"{number(m[1])}伏"),
    # A is ampere beside volts and hertz only: 5A is rather a grade.
    Rule(
        rf"({NUMBER})A{_END}",
        lambda m: f"{number(m[1])}安",
        before=r"(?:电流|空开|开关|插座|保险丝)[^\d，。；]{0,3}|\d\s?(?:V|Hz)[、，,/ ]",
    ),
    Rule(_COMPOUND, _unit, _STARTS, r"^|[^A-Za-z]"),
    Rule(_SURE, _unit, _STARTS, r"^|[^A-Za-z]"),
    Rule(_UNIT, _unit, _STARTS, _COUNTED_BEFORE),
    Rule(rf"{_UNIT}(?=[）)])", _unit, _STARTS, "[（(：:]"),
    Rule(
        rf"/((?:{_any(_LATIN_PER)}){_END})",
        lambda m: f"每{_PER[m[1]]}",
        "/",
        r"[\u4e00-\u9fff]|CFU|MPN|cfu|mpn|IU|\d ?U",
    ),
)
