"""Addresses of the net: web pages, mail, IP numbers, file names.

Dots are 点, strokes 斜杠, the at sign 艾特; what has a vowel is said as a word
(suizhou, gov), anything else is spelled out (www, cn); the scheme is silent.
"""

from __future__ import annotations

import re

from .numbers import digits
from .rule import Rule

_SIGNS = {
    ".": "点",
    "/": "斜杠",
    "-": "杠",
    "_": "下划线",
    "@": "艾特",
    ":": "冒号",
    "?": "问号",
    "=": "等于",
    "&": "和",
    "#": "井号",
    "%": "百分号",
    "~": "波浪号",
    "+": "加",
}
_DOMAINS = (
    "gov|com|cn|org|net|edu|info|mil|top|vip|xyz|io|cc|tv|me|int|asia|mobi|site|online"
)
_EXTENSIONS = "docx?|xlsx?|pptx?|pdf|zip|rar|txt|csv|ofd|wps|jpe?g|png|mp[34]|html?"
_PART = re.compile(r"[A-Za-z]+|\d+|.")


def spell(letters: str) -> str:
    return " ".join(letters.upper())


def _say_part(part: str) -> str:
    if part.isdigit():
        return digits(part)
    if not part.isalpha():
        return _SIGNS.get(part, "")
    return part if re.search("[aeiou]", part, re.I) else spell(part)


def say_address(address: str) -> str:
    """Say an address part by part, without its scheme and a stroke at its end."""
    bare = re.sub(r"^\w+://", "", address).rstrip("/")
    said = ""
    for part in _PART.findall(bare):
        spoken = _say_part(part)
        apart = said[-1:].isascii() and spoken[:1].isascii() and said and spoken
        said += (" " if apart else "") + spoken
    return said


def _say(match: re.Match[str]) -> str:
    return say_address(match[0])


def _say_numbers(match: re.Match[str]) -> str:
    return "点".join(digits(part) for part in re.findall(r"\d+", match[0]))


def _say_extension(match: re.Match[str]) -> str:
    letters = re.sub(r"\d", "", match[1])
    return "点" + spell(letters) + digits(match[1])


_PATH = r"(?:[/?#](?:[\w./?=&%#~+:-]*[\w/=#])?)?"

ADDRESSES = (
    Rule(r"[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[A-Za-z]{2,}", _say, "0-9A-Za-z"),
    Rule(rf"(?:https?|ftp)://[\w.:-]+{_PATH}", _say, "A-Za-z"),
    Rule(
        rf"(?:[A-Za-z0-9-]{{1,63}}\.){{1,8}}(?:{_DOMAINS})(?![\w-])(?::\d+)?{_PATH}",
        _say,
        "0-9A-Za-z",
    ),
    Rule(r"\d{1,3}(?:\.\d{1,3}){3}(?![\d.])", _say_numbers),
    Rule(rf"\.({_EXTENSIONS})(?![A-Za-z0-9])", _say_extension, "."),
)
