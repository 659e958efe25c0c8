"""Numbers on doors: 305室, 和平里24号402, 6栋1单元301; 共305室 is counted."""

from __future__ import annotations

import re

from .numbers import DASH, digits
from .rule import Rule, each_digit, preceding, uncounted

_ROOM = (
    r"(?:室(?![内外温])|号?房(?:间|$|[，。、；）])|包间|号?(?:会议|办公)室|教室|病房)"
)


def _room(match: re.Match[str]) -> str | None:
    """Say the number on a door, or decline rooms that are counted."""
    if re.search("(?:共|有|近|约|余|达|到|新增|改造|建成|床位)\\Z", preceding(match)):
        return None
    return digits(match[1]) + (f"到{digits(match[2])}" if match[2] else "")


DOORS = (
    # 24号402, B座2722
    Rule(
        r"\d{3,4}(?=[、，,；;。（()）\s]|\Z)",
        each_digit,
        before=r"(?:(?![月第])[\u4e00-\u9fff]\d{1,4}号|[A-Z]座)(?:\d{3,4}、){0,4}",
    ),
    # 602/612室
    Rule(
        rf"(\d{{3,4}})/(\d{{3,4}})(?={_ROOM})",
        lambda m: f"{digits(m[1])}、{digits(m[2])}",
    ),
    # 6栋1单元301
    Rule(
        r"\d{3,4}(?!\d)",
        uncounted,
        before=r"\d(?:单元|[栋幢座层楼])|会议室|教室|病房|房间",
    ),
    Rule(
        rf"(\d{{3,4}})(?:{DASH}(\d{{3,4}}))?(?=(?:[、，,和]\d{{3,4}}){{0,5}}{_ROOM})",
        _room,
    ),
)
