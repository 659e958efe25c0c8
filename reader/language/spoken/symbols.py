"""Signs: said where they mean something between numbers or words, else silent."""

from __future__ import annotations

import re
import unicodedata

from .numbers import NUMBER, cardinal, digits, number
from .rule import WORDS, Rule, fixed, preceding

_ALONE = {
    "%": "百分比",
    "‰": "千分比",
    "‱": "万分比",
    "+": "加",
    "÷": "除以",
    "=": "等于",
    "≈": "约等于",
    "≠": "不等于",
    "≥": "大于等于",
    "≧": "大于等于",
    "≤": "小于等于",
    "≦": "小于等于",
    "±": "正负",
    "&": "和",
    "@": "艾特",
    "→": "到",
    "↑": "上升",
    "↓": "下降",
    "√": "对勾",
    "✓": "对勾",
    "°": "度",
    "〇": "零",
    "²": "平方",
    "³": "立方",
    "×": "乘",
}
_GREEK: dict[str, str] = WORDS["greek"]
# Kinds of character that are never said: controls, private use, other symbols.
_SILENT = frozenset(("Cc", "Cf", "Co", "Cn", "Cs", "So", "Sk", "Sc", "Sm", "Zl", "Zp"))


def said_alone(text: str, at: int) -> str:
    """Return what a character is called where no rule reads it."""
    char = text[at]
    if char in _ALONE:
        return _ALONE[char]
    if char in _GREEK:
        return _GREEK[char]
    if char.isspace():
        return _space(text, at)
    if char in "_^|\\*#<>※†‡":
        return ""
    value = unicodedata.numeric(char, None)
    if value is not None and not unicodedata.category(char).startswith("L"):
        return _numeral(char, value)
    return "" if unicodedata.category(char) in _SILENT else char


def _space(text: str, at: int) -> str:
    """Keep a space between Latin words, and no other."""
    around = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
    return " " if len(around) == 2 and around.isascii() and around.isalpha() else ""


def _numeral(char: str, value: float) -> str:
    """Say ①, Ⅳ, ⒈, ½ by their value."""
    if value == int(value):
        return cardinal(str(int(value)))
    above, stroke, below = unicodedata.normalize("NFKC", char).partition("\u2044")
    return f"{cardinal(below)}分之{cardinal(above)}" if stroke else ""


def _minus(match: re.Match[str]) -> str:
    return f"负{number(match[1])}"


def _raised(match: re.Match[str]) -> str:
    """Say 10^3 and 10⁻³."""
    power = unicodedata.normalize("NFKC", match[2])
    return f"的{'负' if match[1] else ''}{cardinal(power)}次方"


def _same_letters(match: re.Match[str]) -> str | None:
    """Say a range of names: K0+000—K12+500."""
    first = re.search(r"([A-Za-z]{1,3})[\d+.]{1,9}\Z", preceding(match))
    return "到" if first and first[1] == match[1] else None


def _section(match: re.Match[str]) -> str:
    return f"第{'点'.join(cardinal(part) for part in match[1].split('.'))}节"


def _power(match: re.Match[str]) -> str:
    power = int(unicodedata.numeric(match[0]))
    return "的平方" if power == 2 else f"的{cardinal(str(power))}次方"


_DASHES = "–—~～−‒―-"
# 3月5日—8日, 22:00-次日6:00, Ⅰ—Ⅲ类, 周一-周五
_ENDS = (
    "°′″旬初底末年月日时分秒点号%‰℃元万亿千百岁个条章节届级期层楼度米里克吨亩户人"
    "六日路#"
)
_LATER = "零下|周|星期|次[日年月]|翌[日年]|来年|当日|早|晚|上午|下午|凌晨|中午|傍晚"
_HANZI_NUMERAL = "一二三四五六七八九十"
_AFTER_EQUALS = r"^|[（(：:，,、；\s＝=为是到至达降增率额值约于比<>≤≥~～]"
SYMBOLS = (
    # 年均增长：—, a cell that is left out
    Rule(rf"[{_DASHES}]{{1,4}}\s*\Z", fixed("无"), _DASHES, r"：\s*"),
    Rule(rf"[-−]({NUMBER})", _minus, "−-", _AFTER_EQUALS),
    Rule(rf"–({NUMBER})", _minus, "–", r"^\s*|[（(]"),
    Rule(r"\^([-−]?)(\d+)", _raised, r"\^", r"\d"),
    Rule(r"(⁻)([²³⁴⁵⁶⁷⁸⁹])", _raised, "⁻", r"\d"),
    Rule(
        rf"[-−]({NUMBER})(?=[万亿]*元)", _minus, "−-", rf"[\u4e00-\u9fff](?<![{_ENDS}])"
    ),
    # 海拔-154.31米
    Rule(r"[-−](\d+\.\d+)", _minus, "−-", rf"[\u4e00-\u9fff](?<![{_ENDS}])"),
    Rule(
        rf"[-−]({NUMBER})(?![\d.]*年)",
        _minus,
        "−-",
        "海拔|高程|标高|水位|潮位|沉降|温度|利润|损益",
    ),
    Rule(rf"−({NUMBER})", _minus, "−", r"[^\d]"),
    Rule(
        r"\+(?=\d)", fixed("正"), "+", r"[率额值幅为达是]|^|[（(：:，,、；\s~～—–至到]"
    ),
    Rule(
        rf"[{_DASHES}]{{1,2}}(?=\s?(?:[\dⅠ-Ⅻ]|{_LATER}|[-−+]\d))",
        fixed("到"),
        _DASHES,
        rf"[\dⅠ-Ⅻ{_ENDS}{_HANZI_NUMERAL}）)]",
    ),
    Rule(
        rf"[-–—～~](?=[{_HANZI_NUMERAL}])",
        fixed("到"),
        "–—~～-",
        rf"[{_HANZI_NUMERAL}]",
    ),
    Rule(
        r"[-–—~～](?=([A-Za-z]{1,3})\d)",
        _same_letters,
        _DASHES,
        r"[A-Za-z]{1,3}[\d+.]{1,9}",
    ),
    Rule(r"[~～](?=\d)", fixed("约"), "~～", r"^|[^\d]"),
    Rule(r"-(?=\d{1,2}(?!\d))", fixed(""), "-", "东风|长征|红旗"),
    Rule(r">(?=\s?[-−]?\d)", fixed("大于"), ">"),
    Rule(r"<(?=\s?[-−]?\d)", fixed("小于"), "<"),
    # (<、>、=): signs in a row are named
    Rule("<(?=[、，,）)])", fixed("小于"), "<", "[、，,（(]"),
    Rule(">(?=[、，,）)])", fixed("大于"), ">", "[、，,（(]"),
    # 1<容积率≤2.5
    Rule(
        r"<(?=\s?(?:[\u4e00-\u9fff]|[A-Za-z]{1,3}\s?[<≤]))",
        fixed("小于"),
        "<",
        r"\d%?\s?",
    ),
    Rule(r">(?=\s?[\u4e00-\u9fff])", fixed("大于"), ">", r"\d%?\s?"),
    # ω-3
    Rule(r"[Ωω]-?(?=[369](?!\d))", fixed("欧米伽"), "Ωω"),
    Rule(r"#(\d+)", lambda m: f"{cardinal(m[1])}号", "#"),
    Rule("[•▪](?=\\s)", fixed(""), "•▪", r"^\s*|\s"),
    Rule("#", fixed("号"), "#", r"[\dA-Z]"),
    Rule(r"§\s?(\d+(?:\.\d+)*)", _section, "§"),
    Rule(r"№\s?(\d{4,})", lambda m: f"编号{digits(m[1])}", "№"),
    Rule(r"№\s?(?=\d)", fixed("第"), "№"),
    Rule(r"℃|°\s?C", fixed("摄氏度"), "℃°"),
    Rule(
        r"[○OＯ](?=[零〇○一二三四五六七八九年])",
        fixed("零"),
        "○O",
        "[零〇○O一二三四五六七八九]",
    ),
    Rule(r"[²³⁴⁵⁶⁷⁸⁹]", _power, "²³⁴-⁹", r"(?<!\d)(?:10|\d)"),
    Rule("ⁿ", fixed("的N次方"), "ⁿ"),
    # A letter's square is said, a figure's is a note mark.
    Rule(r"[²³]", fixed(""), "²³", r"[\u4e00-\u9fff。，；、”]"),
)
