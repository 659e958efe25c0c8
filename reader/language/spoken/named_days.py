"""Days that an event is named by: 6.5世界环境日 is 六五, “9·18” is 九一八.

Months from ten are counted, 12·4 is 十二四; 11·9 and 12·9 are said like 119 and
一二九. With a stop between them such figures are a day only beside a word that
says so: 6.5级 is a decimal.
"""

from __future__ import annotations

import re

from .numbers import cardinal, digits
from .rule import COUNTED, WORDS, Rule, each_digit, one_of, rest

_EVENT = (
    rf"(?:{one_of('events')}|(?:世界|国际|全国|国家|全民|中国)[\u4e00-\u9fff]{{0,10}}?"
    r"(?:日|周|节|宣传|活动))"
)
_QUOTED_EVENT = (
    r"[\u4e00-\u9fff]{0,10}?"
    r"(?:日|周|月|宣传|活动|讲话|精神|事[件故]|案|地震|会)"
)
# 8.19医师节, but not a link of a chain (环节).
_FEAST = (
    r"[\u4e00-\u9fff]{2,6}?"
    r"(?:(?<![环调季细关情章小])节(?![点约能目日水余])"
    r"|(?<!工作)(?<!交易)日(?:活动|宣传|主题|[”\"’，。、；）)]|\s*\Z)|宣传[日周月])"
)
_FAMOUS = frozenset(WORDS["famous_days"].split())


def _day_of_event(match: re.Match[str]) -> str | None:
    """Say the day an event is named by: 6.5 is 六五, 10.1 is 十一."""
    month, day = int(match[1]), int(match[2])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    # 11·9 and 12·9 are said like 119 and 一二九.
    if month < 10 or day == 9:
        return digits(match[1] + match[2])
    return cardinal(match[1]) + digits(match[2])


def _famous_day(match: re.Match[str]) -> str | None:
    return _day_of_event(match) if match[0] in _FAMOUS else None


NAMED_DAYS = (
    # 于7.15前上报
    Rule(
        r"(1[0-2]|[1-9])\.(3[01]|[12]\d|[1-9])(?=[之以]?前)",
        lambda m: f"{cardinal(m[1])}月{cardinal(m[2])}日",
        before="(?<!低)(?<!高)(?<!大)(?<!小)(?<!等)于|须|请|截至|截止"
        "|(?<!指标)(?<!数值)(?<!比值)(?<!指数)(?<!系数)(?<!浓度)(?<![控保维稳]制)(?<!持)(?<!定)在",
    ),
    # 10.10（周六）
    Rule(
        r"(1[0-2]|[1-9])\.(3[01]|[12]\d|0?[1-9])(?=[（(](?:周|星期)[一二三四五六日天])",
        lambda m: f"{cardinal(m[1])}月{cardinal(m[2])}日",
    ),
    Rule(
        r"(1[0-2]|[1-9])\.(3[01]|[12]\d|0?[1-9])(?=日(?![均子常]))",
        lambda m: f"{cardinal(m[1])}月{cardinal(m[2])}",
        before=r"(?:^|[（(/至到于从自])\s?",
    ),
    Rule(
        r"(\d{1,2})[.·•・．∙‧](\d{1,2})(?![\d.])(?=[”\"’“‘]?" + _EVENT + ")",
        _day_of_event,
    ),
    Rule(
        r"(\d{1,2})\.(\d{1,2})(?![\d.])(?=[”\"’“‘]?" + _FEAST + ")",
        lambda m: None if COUNTED.match(rest(m)) else _day_of_event(m),
    ),
    Rule(r"(\d{1,2})\.(\d{1,2})(?=[”\"’])", _famous_day, before='[“"‘]'),
    Rule(
        r"(\d{1,2})\.(\d{1,2})(?=[”\"’]" + _QUOTED_EVENT + ")",
        _day_of_event,
        before='[“"‘]',
    ),
    Rule(r"(\d{1,2})[·•・∙‧](\d{1,2})(?![\d.])", _day_of_event),
    # “20·30”, a slogan
    Rule(r"\d{1,2}[·•・∙‧]\d{1,2}(?=[”\"’])", each_digit, before='[“"‘]'),
)
