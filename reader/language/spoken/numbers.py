"""Say numbers: digit by digit, as one dials, or counted."""

from __future__ import annotations

import re

DIGITS = "零一二三四五六七八九"
_PLACES = ((1000, "千"), (100, "百"), (10, "十"), (1, ""))
_GROUPS = ("", "万", "亿", "万亿")

NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
DASH = r"[-–—~～−‒―〜∼﹣]{1,2}"


def digits(text: str) -> str:
    """Say the digits of a text one by one; whatever else it holds is silent."""
    return "".join(DIGITS[int(char)] for char in text if char in "0123456789")


def dialled(text: str) -> str:
    """Say a number that one dials: there a 1 is 幺, and nowhere else."""
    return digits(text).replace("一", "幺")


def cardinal(text: str) -> str:
    """Say a whole number as it is counted: 两千, 两万, 两亿, but 二百 and 二十."""
    whole = text.replace(",", "").lstrip("0")
    if len(whole) > 4 * len(_GROUPS):
        return digits(whole)
    padded = whole.zfill(-(-len(whole) // 4) * 4)
    groups = [int(padded[at : at + 4]) for at in range(0, len(padded), 4)]
    said, gap = "", False
    for rank, group in zip(range(len(groups) - 1, -1, -1), groups, strict=True):
        if group:
            zero = "零" if said and (gap or group < 1000) else ""
            said += zero + _thousands(group) + _GROUPS[rank]
        gap = not group
    return re.sub(r"^二(?=[千万亿])", "两", re.sub(r"^一十", "十", said)) or "零"


def _thousands(number: int) -> str:
    said, gap = "", False
    for place, name in _PLACES:
        digit = number // place % 10
        if digit:
            said += ("零" if gap and said else "") + DIGITS[digit] + name
        gap = not digit
    return said


def number(text: str) -> str:
    """Say a number as it is counted, its decimals one by one."""
    whole, _, decimals = text.partition(".")
    return cardinal(whole) + (f"点{digits(decimals)}" if decimals else "")


def in_code(text: str) -> str:
    """Say a number inside a name of letters and digits: C919, G20, V2.0, IPv6.

    Up to two digits are counted, more are said one by one.
    """
    if text.count(".") > 1:
        return "点".join(digits(part) for part in text.split("."))
    if "." in text:
        whole, _, decimals = text.partition(".")
        return f"{in_code(whole)}点{digits(decimals)}"
    return digits(text) if len(text) > 2 or text.startswith("0") else cardinal(text)
