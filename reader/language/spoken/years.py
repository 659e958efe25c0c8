"""Years: 2000年 is said digit by digit, 近2000年 and 2000年历史 are counted.

A year of two digits is one only where the words say so (17年底, 17年3月, 自17年,
’17): 17年 alone is seventeen years.
"""

from __future__ import annotations

import re

from .numbers import DASH, cardinal, digits
from .rule import COUNTED, Rule, each_digit, preceding, rest

_YEAR = r"(?:18|19|20)\d\d"
_AMOUNT_BEFORE = re.compile(
    r"(?:近|约|超过?|逾|长达|历经|距今|历时|跨越|已有|有着|具有|拥有|达)\s?\Z"
)
_AMOUNT_AFTER = re.compile(r"年(?:的?历史|的?文明|之久|古|来|间|的时间|以上)")
_AND = r"[、,，和及与至到或]\s?"
# 连续18年提高: what lasts is counted.
_NOT_LASTING = r"(?:[^近这满]|^)(?<!连续)(?<!时隔)(?<!过去)(?<!历时)(?<!历经)(?<!为期)"
_OPENING = r"[〔\[［（(【﹝〖]"
_CLOSING = r"[〕\]］）)】﹞〗]"


def _years(match: re.Match[str]) -> str | None:
    """Say a span of years, unless something else is counted after it."""
    first, unit, last = match[1], match[2], match[3]
    dated = rest(match).lstrip().startswith(("年", "赛季", "学年", "财年"))
    if int(first) >= int(last) or (not dated and _counts(match)):
        return None
    return f"{digits(first)}{unit}到{digits(last)}"


def _counts(match: re.Match[str]) -> bool:
    return COUNTED.match(rest(match)) is not None


def _short_years(match: re.Match[str]) -> str | None:
    if int(match[2]) <= int(match[1][2:]):
        return None
    return f"{digits(match[1])}到{digits(match[2])}"


def _year(match: re.Match[str]) -> str | None:
    """Say a year of three or four digits, or decline an amount of years."""
    year = int(match[0])
    amount = _AMOUNT_BEFORE.search(preceding(match)) is not None
    if year < 1000 or year > 2199:
        return None
    if amount and not 1900 < year < 2100:
        return None
    round_number = year % 100 == 0
    if round_number and year < 1800 and re.match("年前(?!后)", rest(match)):
        return None
    if round_number and (amount or _AMOUNT_AFTER.match(rest(match)) or year == 1000):
        return None
    return digits(match[0])


def _named(match: re.Match[str]) -> str | None:
    """Say the year of 2025中国; 2025件 and 突破2000大关 are counted."""
    return None if match[0].endswith("00") or _counts(match) else digits(match[0])


def _recent(match: re.Match[str]) -> str | None:
    """Say a year of two digits; tens and fives are rather amounts of years."""
    return None if int(match[0]) % 5 == 0 else digits(match[0])


YEARS = (
    Rule(rf"({_YEAR})(年?)\s?(?:{DASH}|/|→)\s?({_YEAR})(?!\d)", _years),
    Rule(
        rf"({_YEAR})[-—–~～/](\d\d)(?=年|学年|赛季|财年|榨季|采暖季|年度)",
        _short_years,
    ),
    Rule(
        r"([0-3]\d)[-—–~～]([0-3]\d)(?=年(?:数据|期间|间|度))",
        lambda m: f"{digits(m[1])}到{digits(m[2])}",
    ),
    # 1982-83, the next year after a dash
    Rule(
        rf"({_YEAR})[-—–/](\d\d)(?![\d.,/-])",
        lambda m: _short_years(m) if int(m[2]) == int(m[1][2:]) + 1 else None,
    ),
    # (1131—1162): a life or a reign
    Rule(
        rf"(1\d{{3}})()\s?{DASH}\s?(1\d{{3}})(?=年|\s?[）)])",
        _years,
    ),
    # 1986、87年
    Rule(rf"{_YEAR}(?=[、和]\d\d年)", each_digit),
    Rule(r"\d\d(?=年)", each_digit, before=rf"(?<!\d){_YEAR}(?:[、和]|年、)"),
    # 2023 alone heads a column; 2024Q1
    Rule(r"(?!2000)(?:19[5-9]\d|20[0-3]\d)(?=\s*\Z)", each_digit, before=r"^\s*"),
    Rule(rf"{_YEAR}(?=[QH][1-4])", each_digit),
    # 2015、2016、2017年
    Rule(
        rf"{_YEAR}(?=(?:{_AND}{_YEAR}){{0,20}}{_AND}{_YEAR}[两三四五]?年)",
        each_digit,
    ),
    # (2022、2023、2024)
    Rule(
        rf"{_YEAR}(?=[、，,；;]{_YEAR}(?!\d)|[）)])",
        each_digit,
        before=rf"[（(](?:{_YEAR}[、，,；;]){{0,7}}",
    ),
    # (张三等，2014): an author and the year
    Rule(
        r"(?:19[5-9]\d|20[0-4]\d)(?=[）)；;])",
        _named,
        before=r"[（(；;][^（）()，,；;\d]{2,12}[，,]\s?",
    ),
    # “平安原野—2025”, 【我们的2025】
    Rule(
        r"20[0-6]\d(?=[”’】』」])",
        _named,
        before=r"[“‘【『「][\u4e00-\u9fff]{1,10}[—–·•-]{0,2}",
    ),
    # 回望2025，走过了
    Rule(
        r"20[0-6]\d(?=[，。：；、！])",
        _named,
        before="回望|展望|回顾|走过|告别|迎接|面向|致敬|你好|再见|制造|愿景|议程|行动",
    ),
    # 2026（丙午）年
    Rule(rf"{_YEAR}(?=[（(][甲乙丙丁戊己庚辛壬癸][\u4e00-\u9fff][）)])", each_digit),
    # （566—1990）
    Rule(
        rf"([1-9]\d\d)()\s?{DASH}\s?({_YEAR})(?=[）)])",
        _years,
        before="[（(]",
    ),
    Rule("1985(?=国家高程)", each_digit),
    Rule(r"20[1-4]\d(?=(?:AI|APEC|WTT|ESG)(?![A-Za-z]))", each_digit),
    Rule(rf"{_YEAR}(?=(?:至今|[—–-]{{1,2}}[）)]))", each_digit),
    Rule(r"\d{4}(?=\s?年(?!级))", _year),
    Rule(r"\d{1,4}(?=年)", each_digit, before="公元前?"),
    Rule(rf"{_YEAR}(?=》|级|届|版|学年|财年|赛季|款|财政年度)", each_digit),
    Rule(rf"{_YEAR}(?=\s?{_CLOSING})", each_digit, before=rf"{_OPENING}\s?"),
    # 从2017到2020
    Rule(rf"{_YEAR}(?!\d)", _named, before=rf"(?<!\d){_YEAR}[到至]"),
    Rule(
        r"(20\d\d)(\d{1,4})(?=号)", lambda m: digits(m[1]) + cardinal(m[2]), before="〔"
    ),
    Rule(_YEAR, each_digit, before="[〔﹝]"),
    # 1960s
    Rule(r"((?:18|19|20)\d0)s(?![A-Za-z])", lambda m: f"{digits(m[1])}年代"),
    # Office 2016
    Rule(rf"{_YEAR}(?!\d)", each_digit, before="[a-z] "),
    Rule(r"20[0-6]\d(?=[·“《「]?[\u4e00-\u9fff]|[（(]中国)", _named),
    Rule(r"[’'](\d\d)(?=年|[\u4e00-\u9fff])(?!后|[^’']{0,9}[’'])", each_digit, "’'"),
    Rule(r"[0-3]\d(?=年)(?![^’]{0,9}’)", each_digit, before="‘"),
    Rule(r"0\d(?=年)|(?:[5-9]\d|0\d)(?=赛季)", each_digit),
    Rule(
        r"(?:[89]\d|[0-3]\d)(?=年(?:\d{1,2}月|底|初|末|度|上半年|下半年))", each_digit
    ),
    Rule(r"[0-3]\d(?=年)", _recent, before="自|从|截至|截止|年到|年至|年[-—～~]"),
    Rule(
        r"[0-3]\d(?=年(?:以来|同期|增|下降|提高|减少|翻))",
        _recent,
        before=_NOT_LASTING,
    ),
    Rule(
        r"\d\d(?=年(?:出生|毕业|参军|入伍|入党|抗洪|洪水|特大|金融|亚洲|世界杯|成立|建成|建国|解放))",
        each_digit,
        before=_NOT_LASTING,
    ),
    Rule(r"[0-2]\d(?=年[，,])", _recent, before=r"^\s*"),
    Rule(
        r"(?:[5-9]0|[0-9]5|00|10)(?=(?:[、/和]\d0)*后(?![天年期续面方来]))", each_digit
    ),
    Rule(rf"(?:{_YEAR}|0\d)(?=年代)", each_digit),
)
