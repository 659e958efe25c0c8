"""Latin letters: abbreviations spelled out, words as words, letters with digits.

Two or more capitals are spelled out with spaces, unless they are known as a
word; what has lower-case letters is a word (App, Excel, WiFi). A name of
letters and digits is one whole: A4, C919, PM2.5, IPv6, 5G, B2B.
"""

from __future__ import annotations

import re

from .addresses import spell
from .numbers import digits, in_code, number
from .rule import WORDS, Rule

_AS_WORD = frozenset(WORDS["spoken_as_words"].split())
_SPELLED = frozenset(WORDS["spelled_out"].split())
_CAPITALS = re.compile(r"(?<![A-Za-z])[A-Z]{2,}")


def say_letters(letters: str) -> str:
    """Say a run of letters: GDP is G D P, Excel is Excel, ChatGPT is Chat G P T."""
    if letters in _AS_WORD:
        return letters
    if letters in _SPELLED or letters.isupper():
        return spell(letters)
    if re.fullmatch("[A-Z]{2,}s", letters):
        return spell(letters)
    apart = re.sub(r"(?<=[a-z]{3})(?=[A-Z]{2,}\Z)", " ", letters)
    return _CAPITALS.sub(_spell_capitals, apart)


def _spell_capitals(match: re.Match[str]) -> str:
    whole = match.end() == len(match.string)
    return spell(match[0]) if whole else match[0]


def _letters(match: re.Match[str]) -> str:
    return say_letters(match[0])


def _single(match: re.Match[str]) -> str:
    return match[0].upper()


def _code(match: re.Match[str]) -> str:
    return _say_code(match[0])


def _counted_code(match: re.Match[str]) -> str:
    return number(match[1]) + _say_code(match[2])


def _say_code(code: str) -> str:
    """Say letters and digits as one name, the letters as capitals."""
    said = ""
    for part in re.findall(r"[A-Za-z]+|\d+(?:\.\d+)*", code):
        spoken = in_code(part) if part[0].isdigit() else _in_code(part)
        apart = said[-1:].isascii() and said and spoken.isascii()
        said += (" " if apart else "") + spoken
    return said


def _in_code(part: str) -> str:
    short = part in _SPELLED or not re.search("[aeiou]", part) or len(part) == 1
    return spell(part) if short and part not in _AS_WORD else say_letters(part)


def _joined(match: re.Match[str]) -> str:
    return match[0].replace("&", "和")


_DIGITS = r"\d+(?:\.\d+)*"

# Digits in front are counted: 5G, 300M; behind letters they are in_code's.
NAMES = (
    # “132”总体布局, “415X”产业集群: slogans are said digit by digit.
    Rule(
        r"(?!\d+00(?!\d))\d{3,6}(?=[XN]?[”\"’])", lambda m: digits(m[0]), before='[“"‘]'
    ),
    Rule(r"N[oO]\.?\s?(\d{4,})", lambda m: f"编号{digits(m[1])}", "N"),
    Rule(r"N[oO]\.?\s?(?=\d)", lambda m: "第", "N"),
    # N95 and KN95 are said in single digits.
    Rule(r"(K?N)(95)(?!\d)", lambda m: spell(m[1]) + digits(m[2]), "KN"),
    Rule(r"PM[_ ]?(2\.5|10)(?!\d)", lambda m: f"P M{number(m[1])}", "P"),
    # x as a sign between numbers: 1920x1080.
    Rule("[xX](?=\\d)", lambda m: "乘", "xX", r"\d"),
    Rule("RMB|CNY|USD|EUR|HKD|GBP|JPY", lambda m: spell(m[0]), "RCUEHGJ"),
    Rule(
        rf"[A-Za-z]+(?:-?{_DIGITS}[A-Za-z]{{0,2}}(?![a-z]))+(?![A-Za-z\d°])",
        _code,
        "A-Za-z",
    ),
    Rule(rf"({_DIGITS})([A-Z](?:{_DIGITS}[A-Z]?)*)(?![A-Za-z])", _counted_code),
)

LETTERS = (
    Rule(r"[A-Z](?:&[A-Z])+(?![A-Za-z])", _joined, "A-Z"),
    Rule("[a-z](?![A-Za-z])", _single, "a-z", r"^|[^A-Za-z'’ -]"),
    Rule("[A-Za-z]+", _letters, "A-Za-z"),
)
