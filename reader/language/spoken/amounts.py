"""What is counted: percent, ranges, fractions, plain numbers.

2 is 两 before what is counted (2个, 2米, 2年) and 二 in names and ordinals (2月,
2号楼, 第2, 2期工程), in 百分之二 and 二百.
"""

from __future__ import annotations

import re

from .numbers import DASH, NUMBER, cardinal, digits, number
from .rule import COUNTED, TWO, Rule, each_digit, preceding, rest

_ORDINAL_BEFORE = re.compile(
    r"(?:第(?:\d+[、,，和至到~～—-])*|届[^，。；、\d]{0,4}|[A-Za-z]|(?<![\u4e00-\u9fff])[./-]"
    r"|[万亿甲乙丙丁戊]|\d[时点角]|附件|附表|专栏|[图表卷])\s?\Z"
)
# 电站2期, but 电站2座.
_PLACE_BEFORE = re.compile(r"(?:项目|工程|基地|园区|水厂|电站|厂房)\s?\Z")
_STAGE = re.compile("[期栋区段组]|标段")
_BUILDING = re.compile(
    r"[栋幢座]楼[上下前后旁内]|[栋幢座]楼?(?:\d|[\u4e00-\u9fff]{0,2}单元)"
)
# 报名表2份, but 表2.
_COPIES = re.compile(r"\s?[份张页套本](?!章|表|图)")
_WON = re.compile("战胜|击败|大胜|险胜|获胜|取胜|战平|不敌|领先|落后")
_LABEL_BEFORE = re.compile(r"(?:附件|附表|附图|专栏|公式|图|表|式|样本)\s?\Z")
_ENCLOSED = re.compile(r"(?:见|填写|填报|报送|提交)附[件表]\s?\Z")
_PERCENT = {"%": "百分之", "‰": "千分之", "‱": "万分之"}


def _counted(text: str, match: re.Match[str]) -> str:
    """Say a number in front of what follows the match."""
    following = re.sub(r"^(?:[至到或、]\d+)+", "", rest(match))
    if text != "2" or not TWO.match(following):
        return number(text)
    before = preceding(match)
    if _COPIES.match(following) and before.endswith(("表", "图", "卷", "附件")):
        return "两"
    named = _ORDINAL_BEFORE.search(before) or _BUILDING.match(following)
    staged = _STAGE.match(following) and _PLACE_BEFORE.search(before)
    return "二" if named or staged else "两"


def _plain(match: re.Match[str]) -> str:
    return _counted(match[0], match)


def _share(text: str, sign: str) -> str:
    if sign == "%" and text == "100":
        return "百分之百"
    return _PERCENT[sign] + number(text)


def _signed(sign: str | None) -> str:
    return {"-": "负", "−": "负", "+": "正", "±": "正负"}.get(sign or "", "")


def _percent(match: re.Match[str]) -> str:
    return _signed(match[1]) + _share(match[2], match[3])


def _percents(match: re.Match[str]) -> str:
    """Say a range in percent: 百分之三到五 for 3-5%."""
    sign, first, own, minus, last, last_sign = match.groups()
    said = _signed(sign) + _share(first, last_sign) + "到" + _signed(minus)
    return said + (_share(last, last_sign) if own else number(last))


def _even(match: re.Match[str]) -> str:
    return cardinal(match[1])


def _from_to(match: re.Match[str]) -> str | None:
    """Say a range; what does not rise is a double number, 11-2月 excepted."""
    first, last = match[1], match[2]
    rising = float(first.replace(",", "")) < float(last.replace(",", ""))
    if _WON.match(rest(match)):
        return f"{number(first)}比{number(last)}"
    label = "-" in match[0] and _is_label(match)
    around = re.match("[月日时点]", rest(match)) is not None
    if label or not (rising or around):
        return f"{number(first)}杠{number(last)}"
    if "." in first + last:
        return f"{number(first)}到{number(last)}"
    return f"{_counted(first, match)}到{_counted(last, match)}"


def _is_label(match: re.Match[str]) -> bool:
    """Tell 表2-4 and 附件1-3, double numbers, from 见附件1-3, which are three."""
    before = preceding(match)
    return bool(_LABEL_BEFORE.search(before)) and not _ENCLOSED.search(before)


def _double(match: re.Match[str]) -> str:
    parts = re.split("[-—–]", match[0])
    return "杠".join(digits(x) if len(x) > 2 else cardinal(x) for x in parts)


def _exceeds(first: str, second: str) -> bool:
    """Compare whole numbers of any length."""
    first, second = first.lstrip("0"), second.lstrip("0")
    return (len(first), first) > (len(second), second)


def _fraction(match: re.Match[str]) -> str | None:
    if not (match[1].strip("0") and match[2].strip("0")):
        return None
    # 140/90 is no fraction.
    if len(match[1]) > 1 and _exceeds(match[1], match[2]):
        return f"{cardinal(match[1])}杠{cardinal(match[2])}"
    below = re.sub("^一(?=[百千万]$)", "", cardinal(match[2]))
    return f"{below}分之{cardinal(match[1])}"


def _round_the_clock(match: re.Match[str]) -> str:
    return "二十四乘七" if match[0].startswith("24") else "七乘二十四"


def _long(match: re.Match[str]) -> str | None:
    return None if COUNTED.match(rest(match)) else digits(match[0])


def _spaced(match: re.Match[str]) -> str | None:
    return number(re.sub(r"\D", "", match[0])) if COUNTED.match(rest(match)) else None


def _dotted(match: re.Match[str]) -> str:
    return "点".join(cardinal(part) for part in match[0].split("."))


_AFTER_WORD = r"^|[^\dA-Za-z)）%]"

AMOUNTS = (
    Rule(
        rf"([-−+±])?({NUMBER})([%‰‱])?\s?{DASH}\s?([-−])?({NUMBER})([%‰‱])",
        _percents,
    ),
    Rule(
        rf"([-−+±])({NUMBER})([%‰‱])?\s?{DASH}\s?([-−])?({NUMBER})([%‰‱])",
        _percents,
        "−+±-",
        _AFTER_WORD,
    ),
    # 5至10% is 百分之五至百分之十.
    Rule(
        rf"({NUMBER})(?=\s?[至到]\s?{NUMBER}\s?([%‰‱]))",
        lambda m: _share(m[1], m[2]),
    ),
    Rule(rf"([-−+±])?({NUMBER})\s?([%‰‱])", _percent),
    Rule(rf"([-−+±])({NUMBER})\s?([%‰‱])", _percent, "−+±-", _AFTER_WORD),
    # 4.5/10万: so many of each hundred thousand
    Rule(
        rf"({NUMBER})/(\d*[万千百])(?![\d分])",
        lambda m: f"{number(m[1])}每{number(m[2][:-1]) if m[2][1:] else ''}{m[2][-1]}",
    ),
    Rule("2(?=季度)", lambda m: "两", before="前"),
    Rule(r"24/7(?!\d)|7/24(?=小时)", _round_the_clock),
    Rule(
        r"(1[0-2]|[1-9])/(1[0-2]|[1-9])(?=月)",
        lambda m: f"{cardinal(m[1])}、{cardinal(m[2])}",
    ),
    Rule(
        r"(\d+)/(\d+)(?=[”\"]?(?:法则|定律|原则))",
        lambda m: f"{cardinal(m[1])}、{cardinal(m[2])}",
    ),
    # 85折
    Rule(r"[1-9]\d(?=折(?![扣旧合线]))", each_digit),
    # 4/5G用户
    Rule(
        r"([2-5])/([3-6])(?=G(?![A-Za-z]))",
        lambda m: f"{cardinal(m[1])}、{cardinal(m[2])}",
    ),
    Rule(r"(?<![\d/])(\d+)/(\d+)(?![\d/])", _fraction),
    # 1.2017年 at the beginning is an item and a year.
    Rule(
        r"\d{1,2}(?=\.(?:(?:19|20)\d\d[年届级]|\d{1,2}月))",
        _plain,
        before=r"(?:^|[：:])\s*",
    ),
    Rule(r"\d+(?:\.\d+){2,}", _dotted),
    Rule(r"\d+(?:[-—–]\d+){2,}", _double),
    # Q/SZ 001-2023; 01-06月 is a range.
    Rule(r"0\d+-\d+(?![\d.岁月日时点])|\d{2,}-0\d{3,}(?![\d.])", _double),
    Rule(r"(\d+)[-−](\d+)(?==)", lambda m: f"{cardinal(m[1])}减{cardinal(m[2])}"),
    Rule(rf"({NUMBER})\s?{DASH}\s?({NUMBER})(?![\d.]*[%‰‱])", _from_to),
    Rule(r"(\d+)\.00(?=元)", _even),
    # 15 000元, as standards print it
    Rule(r"\d{1,3}(?:[ \u2009\u202f]\d{3})+(?![\d.])", _spaced),
    Rule("2(?=[角分])", lambda m: number(m[0]), before=r"\d[元角]"),
    # As long as this it names something, unless something is counted in it.
    Rule(r"(?!\d+0{6}(?!\d))\d{11,}(?![\d.])", _long),
    Rule(r"0\d+(?![\d.])", each_digit),
    Rule(NUMBER, _plain),
)
