"""Latin letters: abbreviations spelled out, words as words, letters with digits.

Two or more capitals are spelled out with spaces, unless they are known as a
word; what has lower-case letters is a word (App, Excel, WiFi). In a name of
letters and digits (A4, C919, PM2.5, IPv6, B2B) each part has its own span.
"""

from __future__ import annotations

import re

from .addresses import spell
from .numbers import cardinal, digits, in_code
from .rule import WORDS, Rule, each_digit, one_of, rest

_AS_WORD = frozenset(WORDS["spoken_as_words"].split())
_SPELLED = frozenset(WORDS["spelled_out"].split())
_NAMED = (
    r"[”\"]?(?:[、/和“\"]{1,2}(?:985|211)[”\"]?)?"
    r"(?:工程|高校|大学|院校|计划|大促|购物节|促销|晚会|电商|事件|袭击|消毒|公益日)"
)
# XX区 leaves a name open.
_NO_BLANK = "(?!XX+(?![IV]))"
_ROMAN = re.compile("(X{0,3})(IX|IV|V?I{0,3})").fullmatch
_ONES = ["", *"I II III IV V VI VII VIII IX".split()]
_FORMULA = re.compile(f"{one_of('elements')}{{2,}}").fullmatch
# www, http: what has no vowel is no word.
_UNSPEAKABLE = re.compile("[b-df-hj-np-tv-xz]{2,}").fullmatch
_NAME_AND_CAPITALS = re.compile("([A-Za-z]*[a-z]{3})([A-Z]{2,})")


def say_letters(letters: str) -> str:
    """Say a run of letters: GDP is G D P, Excel is Excel, ChatGPT is Chat G P T."""
    if letters in _AS_WORD:
        return letters
    if letters in _SPELLED or letters.isupper() or _UNSPEAKABLE(letters):
        return spell(letters)
    if _FORMULA(letters):
        return spell(letters)
    if re.fullmatch("[A-Z]{2,}s", letters):
        return spell(letters)
    name = _NAME_AND_CAPITALS.fullmatch(letters)
    return f"{name[1]} {spell(name[2])}" if name else letters


def _letters(match: re.Match[str]) -> str:
    return say_letters(match[0])


def _single(match: re.Match[str]) -> str:
    return match[0].upper()


def _before_digits(match: re.Match[str]) -> str:
    """Say the letters of a name with digits: v2.0 and IPv6 are spelled too."""
    letters = match[0]
    short = letters in _SPELLED or not re.search("[aeiou]", letters)
    if (short or len(letters) == 1) and letters not in _AS_WORD:
        return spell(letters)
    return say_letters(letters)


def _behind_letters(match: re.Match[str]) -> str | None:
    """Say the digits of a name; GDP500亿元 is an amount."""
    return None if re.match("[万亿元人个件家]", rest(match)) else in_code(match[0])


def _numbered(match: re.Match[str]) -> str | None:
    """Say groups of digits in a name; A1-3 is rather from one to three."""
    parts = match[0].split("-")
    if all(len(part) < 3 and not part.startswith("0") for part in parts):
        return None
    return "杠".join(digits(part) for part in parts)


def _graded(match: re.Match[str]) -> str:
    """Say AAA as 3A, as everyone does before 级."""
    return ("两" if len(match[0]) == 2 else cardinal(str(len(match[0])))) + "A"


def _roman(match: re.Match[str]) -> str | None:
    """Say a numeral up to 39; XL级 is a size."""
    numeral = _ROMAN(match[0].upper())
    if numeral is None:
        return None
    return cardinal(str(10 * len(numeral[1]) + _ONES.index(numeral[2])))


def _joined(match: re.Match[str]) -> str:
    return match[0].replace("&", "和")


# What is read together with letters or signs around it.
NAMES = (
    # “132”总体布局, “415X”产业集群: slogans are said digit by digit.
    Rule(
        r"(?!\d+00(?!\d))\d{3,8}(?=[XN]?(?:\+[\dXN]{1,2})*[”\"’])",
        each_digit,
        before='[“"‘]',
    ),
    # “4050人员”
    Rule(
        r"(?!\d+00(?!\d))\d{3,6}(?=(?:人员|工程|工作法|行动|计划|战略|模式|机制|体系)[”\"’])",
        each_digit,
        before='[“"‘]',
    ),
    # “服务365”
    Rule(
        r"(?!\d+00(?!\d))(?:\d{3}|20\d\d)(?=[”\"’])",
        each_digit,
        before='[“"‘][\u4e00-\u9fff]{1,6}',
    ),
    # N95 and KN95 are said in single digits.
    Rule(r"95(?!\d)", each_digit, before="(?<![A-Z])K?N"),
    # 985、211高校, 863计划
    Rule(rf"{one_of('spelled_numbers')}(?={_NAMED})", each_digit),
    Rule(r"211(?=[”\"]?[、/和][“\"]?985)|985(?=[”\"]?[、/和][“\"]?211)", each_digit),
    Rule("211|985", each_digit, before=r"(?:985|211)[”\"]?[、/和][“\"]?"),
    # 1080P
    Rule("(?:1080|720|480|1440|2160)(?=[Pp](?![A-Za-z]))", each_digit),
    # H.265
    Rule(r"\d{3,}", each_digit, before=r"(?<![A-Za-z])[A-Z]\."),
    # HT-2024-001
    Rule(r"\d+(?:-\d+)+(?![\d.])", _numbered, before="[A-Za-z]-?"),
    # DN300 is a size.
    Rule(r"\d+", lambda m: cardinal(m[0]), before="DN|dn|De|Φ|φ"),
    Rule(
        r"\d+(?:\.\d+)*(?![\d.%‰])",
        _behind_letters,
        before=r"[A-Za-z][-_]?(?<!\d[xX])",
    ),
)

LETTERS = (
    Rule(r"N[oO]\.?\s?(\d{4,})", lambda m: f"编号{digits(m[1])}", "N"),
    # NO2 is a gas, NO.2 the second.
    Rule(r"N[oO]\.?\s?(?=\d)(?<!NO(?=2))", lambda m: "第", "N", "^|[^A-Za-z]"),
    Rule("A{2,5}(?=级|景区|信用|企业|旅游|纳税)", _graded, "A", "^|[^A-Za-z]"),
    # III类, IV级: Roman numerals as letters
    Rule(f"{_NO_BLANK}[IVX]{{1,6}}(?=[级类期度相])", _roman, "IVX", "^|[^A-Za-z]"),
    Rule(
        f"{_NO_BLANK}[IVX]{{2,6}}(?=型|区|标|阶段|象限)", _roman, "IVX", "^|[^A-Za-z]"
    ),
    Rule("[IVX]{1,6}(?=[部章编节卷条款])", _roman, "IVX", "第"),
    Rule("[IVX]{1,6}(?![A-Za-z])", _roman, "IVX", "因子|附录|附件|附表|国"),
    Rule("[ivx]{2,6}(?=[级类期])", _roman, "ivx", "^|[^A-Za-z]"),
    Rule(r"[A-Z](?:&[A-Z])+(?![A-Za-z])", _joined, "A-Z"),
    # 附录B.2
    Rule(r"\.(?=\d)", lambda m: "点", ".", "(?<![A-Za-z])[A-Z]{1,4}"),
    # x as a sign between numbers: 1920x1080.
    Rule("[xX](?=\\d)", lambda m: "乘", "xX", r"\d"),
    Rule(r"[A-Za-z]+(?=[-_]?\d)", _before_digits, "A-Za-z"),
    Rule(r"-(?=\d)", lambda m: "", "-", "[A-Za-z]"),
    Rule("[a-z](?![A-Za-z])", _single, "a-z", r"^|[^A-Za-z'’ -]"),
    Rule("[A-Za-z]+", _letters, "A-Za-z"),
)
