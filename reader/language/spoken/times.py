"""Times of day, ratios and scores: the words around tell 3:20 from 3:20.

Hours and two-digit minutes are a time of day, unless a word like 比例, 比分 or
战胜 stands beside them; everything else with a colon is a ratio.
"""

from __future__ import annotations

import re

from .numbers import DASH, NUMBER, cardinal, digits, number
from .rule import Rule, preceding, rest, uncounted

_CLOCK = (
    r"([01]?\d|2[0-4])\s?[:：∶]\s?([0-5]\d)(?:[:：∶]([0-5]\d)(?!路))?"
    r"(?!\d|[万亿%‰]|[:：∶][0-5]\d(?!\d|路))"
)
_RATIO_BEFORE = re.compile(
    r"(?:比例尺?|比分|比值|配比|分以|[师生医护床投产]比|投入产出|胜|负|平|击败|比为|比是)"
    r"[^，。；、]{0,4}(?:\d+[:：∶]\d+[、，,和]){0,6}\Z|[以按]\Z|结构[^，。；、]{0,20}\Z"
)
_RATIO_AFTER = re.compile(
    r"\s?(?:的?(?:比例|比分|比率|配比|标准配|优势|总比分)|战胜|击败|大胜|险胜|获胜|取胜|逆转|胜"
    r"|战平|不敌|落败|领先|落后|配备|配套|配置|配资|的?成绩)"
)
_LABEL_BEFORE = re.compile(
    r"(?:附件|附表|附图|表|图|专栏|案例|举措|任务|问题|题|注|方案|步骤|清单|类型|行动|工程)\Z"
)


def _clock(hour: str, minute: str, second: str | None) -> str:
    said = ("两" if int(hour) == 2 else cardinal(hour)) + "点"
    if int(minute) or (second and int(second)):
        said += _two_digits(minute) + "分"
    if second and int(second):
        said += _two_digits(second) + "秒"
    return said


def _two_digits(text: str) -> str:
    if text == "00":
        return "零"
    return ("零" if text.startswith("0") else "") + cardinal(text)


def _lasting(match: re.Match[str]) -> str:
    """Say how long something took: 1:45:30 is hours, minutes and seconds."""
    hours = "两" if int(match[1]) == 2 else cardinal(match[1])
    return f"{hours}小时{_two_digits(match[2])}分{_two_digits(match[3])}秒"


def _clocked(match: re.Match[str]) -> str:
    """Say what a stopwatch shows, as sports write it."""
    minutes, seconds, part = match.group(*((1, 2, 3) if match[1] else (4, 5, 6)))
    said = f"{number(minutes)}分{_two_digits(seconds)}" if minutes else number(seconds)
    return f"{said}秒{digits(part or '')}"


def _is_ratio(match: re.Match[str]) -> bool:
    return bool(
        _RATIO_BEFORE.search(preceding(match)) or _RATIO_AFTER.match(rest(match))
    )


def _from_to(match: re.Match[str]) -> str:
    return f"{_clock(*match.group(1, 2, 3))}到{_clock(*match.group(4, 5, 6))}"


def _time(match: re.Match[str]) -> str | None:
    return None if _is_ratio(match) else _clock(*match.group(1, 2, 3))


def _ratio(match: re.Match[str]) -> str | None:
    """Say a ratio; 附件1：2017年 is a label and what it is about."""
    parts = re.split(r"\s?[:：∶]\s?", match[0])
    if _LABEL_BEFORE.search(preceding(match)) or re.match("[年月]", rest(match)):
        return None
    if "：" in match[0] and any(re.match(r"0\d", part) for part in parts[1:]):
        return None
    return "比".join(number(part) for part in parts)


TIMES = (
    Rule(rf"{_CLOCK}\s?{DASH}\s?{_CLOCK}", _from_to),
    Rule(
        r"(\d{1,2})[:：∶]([0-5]\d)[:：∶]([0-5]\d)(?![\d:：∶])",
        _lasting,
        before=r"(?:用时|耗时|历时|时长|净计时|成绩)[为是约：:]?\s?",
    ),
    Rule(rf"{_CLOCK}(?:时(?![间段候许])|分(?![钟之])|点(?![钟位到名评击心]))?", _time),
    # 1′45″3, 9″83, 3'40"
    Rule(
        r"(?:(\d{1,2})[′'](?=\d\d[″\"]))(\d{1,2})[″\"](\d{1,2})?(?![\d.])"
        r"|()(\d{1,2})″(\d{1,2})(?![\d.])",
        _clocked,
        before=r"(?:^|[^\d°])",
    ),
    # 9秒83, 2米35
    Rule(r"\d\d(?![\d.%])", uncounted, before=r"\d秒|(?<!\d)\d米"),
    Rule(r"\d{3}(?![\d.%])", uncounted, before=r"\d秒"),
    Rule(rf"{NUMBER}(?:\s?[:：∶]\s?{NUMBER})+", _ratio),
)
