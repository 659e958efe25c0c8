"""Signs: said where they mean something between numbers or words, else silent."""

from __future__ import annotations

import re
import unicodedata

from .numbers import NUMBER, cardinal, digits, number
from .rule import WORDS, Rule, Say, preceding

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


def _fixed(spoken: str) -> Say:
    """Say the same for whatever a pattern matches."""
    return lambda match: spoken


def _minus(match: re.Match[str]) -> str:
    return f"负{number(match[1])}"


def _raised(match: re.Match[str]) -> str:
    """Say 10^3 and 10⁻³."""
    power = unicodedata.normalize("NFKC", match[2])
    return f"的{'负' if match[1] else ''}{cardinal(power)}次方"


def _same_letters(match: re.Match[str]) -> str | None:
    """Say a range of names: K0+000—K12+500."""
    first = re.search(r"([A-Z]{1,3})[\d+.]{1,9}\Z", preceding(match))
    return "到" if first and first[1] == match[1] else None


def _section(match: re.Match[str]) -> str:
    return f"第{'点'.join(cardinal(part) for part in match[1].split('.'))}节"


def _power(match: re.Match[str]) -> str:
    power = int(unicodedata.numeric(match[0]))
    return "的平方" if power == 2 else f"的{cardinal(str(power))}次方"


_DASHES = "–—~～−‒―-"
# 3月5日—8日, 22:00-次日6:00, Ⅰ—Ⅲ类, 周一-周五
_ENDS = (
    "°′″旬初底末年月日时分秒点号%‰℃元万亿千百岁个条章节届级期层楼度米里克吨亩户人六日#"
)
_LATER = "零下|周|星期|次日|翌日|当日|早|晚|上午|下午|凌晨|中午|傍晚"
_HANZI_NUMERAL = "一二三四五六七八九十"
_AFTER_EQUALS = r"^|[（(：:，,、；\s＝=为是到至达降增率额值约于比<>≤≥~～]"
_MEASURE_ENDS = (
    "分角块元人吨次个件户台辆米克升度亩斤里时钟瓦焦只头羽株袋张支份盒套床间棵穴粒片包瓶桶箱"
    "篇册票碗杯餐口万亿千百"
)
_PER = f"(?:{'|'.join(sorted(WORDS['strokes'].split(), key=len, reverse=True))})"
# 季度/年度, 组织/人社部门
_NOT_PER = (
    "[年月天日]度|[年月日]报|人[社工员民才力大]|天[津然]|日常|次[要日年]"
    "|项目|个[人体]|本[级人地市]"
)
_MEASURE = rf"[{_MEASURE_ENDS}]|[\d万亿]方|\d\s?[A-Za-zμ²³㎡]{{1,4}}|[￥¥$€£][\d.,]+"

SYMBOLS = (
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
    Rule(r"\+(?=\d)", _fixed("正"), "+", r"[率额值幅为达是]|^|[（(：:，,、；\s]"),
    Rule(
        rf"[{_DASHES}]{{1,2}}(?=\s?(?:[\dⅠ-Ⅻ]|{_LATER}|[-−]\d))",
        _fixed("到"),
        _DASHES,
        rf"[\dⅠ-Ⅻ{_ENDS}{_HANZI_NUMERAL}）)]",
    ),
    Rule(
        rf"[-–—～~](?=[{_HANZI_NUMERAL}])",
        _fixed("到"),
        "–—~～-",
        rf"[{_HANZI_NUMERAL}]",
    ),
    Rule(
        r"[-–—~～](?=([A-Z]{1,3})\d)", _same_letters, _DASHES, r"[A-Z]{1,3}[\d+.]{1,9}"
    ),
    Rule(r"[~～](?=\d)", _fixed("约"), "~～", r"^|[^\d]"),
    Rule(r"-(?=\d{1,2}(?!\d))", _fixed(""), "-", "东风|长征|红旗"),
    Rule(r">(?=\s?[-−]?\d)", _fixed("大于"), ">"),
    Rule(r"<(?=\s?[-−]?\d)", _fixed("小于"), "<"),
    # 1<容积率≤2.5
    Rule(r"<(?=\s?[\u4e00-\u9fff])", _fixed("小于"), "<", r"\d%?\s?"),
    Rule(r">(?=\s?[\u4e00-\u9fff])", _fixed("大于"), ">", r"\d%?\s?"),
    Rule(r"#(\d+)", lambda m: f"{cardinal(m[1])}号", "#"),
    Rule("[•▪](?=\\s)", _fixed(""), "•▪", r"^\s*|\s"),
    Rule("#", _fixed("号"), "#", r"[\dA-Z]"),
    Rule(r"§\s?(\d+(?:\.\d+)*)", _section, "§"),
    Rule(r"№\s?(\d{4,})", lambda m: f"编号{digits(m[1])}", "№"),
    Rule(r"№\s?(?=\d)", _fixed("第"), "№"),
    Rule(rf"/(?!{_NOT_PER})(?=[(（]?{_PER})", _fixed("每"), "/", _MEASURE),
    # 258/间夜, 30/人
    Rule(
        "/(?=(?:人|间夜?|间晚|晚|天|次|月|年|小时)(?![\\u4e00-\\u9fff\\d]))",
        _fixed("每"),
        "/",
        r"\d",
    ),
    # 80mg/100mL, 元/100公斤
    Rule(
        r"/(?=\d+\s?(?:m[Ll]|k?g|L|h)(?![A-Za-z]))",
        _fixed("每"),
        "/",
        r"\d\s?[A-Za-zμ]{1,3}|CFU|MPN|IU|PFU",
    ),
    Rule(rf"/(?=\d+{_PER})", _fixed("每"), "/", "[元角克吨斤]"),
    # 元/人·次
    Rule("·(?=[年月日天])", _fixed("每"), "·", rf"/[(（]?{_PER}"),
    Rule("·(?=人)", _fixed("每"), "·", "/[(（]?[年月日天次]"),
    Rule(rf"·(?={_PER})", _fixed(""), "·", rf"/[(（]?{_PER}"),
    Rule("/(?=[A-Za-z])", _fixed(" "), "/", "[A-Za-z]"),
    # 4G/5G: a breath between names with figures
    Rule(r"/(?=[\dA-Za-z])", _fixed("、"), "/", r"\d[A-Za-z℃]{0,4}"),
    Rule("/", _fixed(""), "/"),
    Rule(r"℃|°\s?C", _fixed("摄氏度"), "℃°"),
    Rule(
        r"[○OＯ](?=[零〇○一二三四五六七八九年])",
        _fixed("零"),
        "○O",
        "[零〇○O一二三四五六七八九]",
    ),
    Rule(r"[²³⁴⁵⁶⁷⁸⁹]", _power, "²³⁴-⁹", r"(?<!\d)(?:10|\d)"),
    Rule("ⁿ", _fixed("的N次方"), "ⁿ"),
    # A letter's square is said, a figure's is a note mark.
    Rule(r"[²³]", _fixed(""), "²³", r"[\u4e00-\u9fff。，；、”]"),
)
