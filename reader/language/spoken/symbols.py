"""Signs: said where they mean something between numbers or words, else silent."""

from __future__ import annotations

import re
import unicodedata

from .numbers import NUMBER, cardinal, digits, number
from .rule import Rule

_ALONE = {
    "%": "百分比",
    "‰": "千分比",
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
# Kinds of character that are never said: controls, private use, other symbols.
_SILENT = frozenset(("Cc", "Cf", "Co", "Cn", "Cs", "So", "Sk", "Sc", "Sm", "Zl", "Zp"))
_HANZI_NUMERAL = "一二三四五六七八九十"


def said_alone(text: str, at: int) -> str:
    """Return what a character is called where no rule reads it."""
    char = text[at]
    if char in _ALONE:
        return _ALONE[char]
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


def _stroke(match: re.Match[str]) -> str:
    return "每"


_NUMBER_OR_LETTER = r"[\dA-Za-z%）)”\"’Ⅰ-Ⅻ①-⑳]"
_UNIT_ENDS = "分角块元人吨次个件户台辆米克升度亩斤里时瓦焦只头羽株袋"
_PER = (
    "平方|立方|公|千|吨|人|年|月|日|天|次|亩|户|小时|分钟|秒|升|毫升|米|克|斤|度|台|辆|个"
    "|件|位|头|只|座|床|间|套|瓦|单位|标准|车|班|生|组|袋|瓶|盒|箱|包|份|票|季|周|期|批|场|课时|学时|学年"
)

SYMBOLS = (
    Rule(
        rf"[-−]({NUMBER})",
        lambda m: f"负{number(m[1])}",
        "−-",
        r"^|[（(：:，,、；\s＝=为是到至达降增率额值约于比<>≤≥~～]",
    ),
    Rule(rf"−({NUMBER})", lambda m: f"负{number(m[1])}", "−", r"[^\d]"),
    Rule(r"\+(?=\d)", lambda m: "正", "+", r"[率额值幅为达是]|[（(]"),
    Rule(
        r"[-–—~～−‒―]{1,2}(?=\s?(?:[\dⅠ-Ⅻ]|零下|周|星期|次日|翌日|当日|早|晚|上午|下午|凌晨|中午|傍晚|[-−]\d))",
        lambda m: "到",
        "–—~～−‒―-",
        r"[\dⅠ-Ⅻ旬初底末年月日时分秒点号%‰℃元万亿千百岁个条章节届级期层楼度米里克吨亩户人六日一二三四五）)]",
    ),
    Rule(
        rf"[-–—～~](?=[{_HANZI_NUMERAL}])(?!-|–|—)",
        lambda m: "到",
        "–—~～-",
        rf"[{_HANZI_NUMERAL}]",
    ),
    Rule(r"[~～](?=\d)", lambda m: "约", "~～", r"^|[^\d]"),
    Rule(
        r"[×*](?=\s?[\dA-Za-z(（])",
        lambda m: "乘",
        "×*",
        r"[\dA-Za-z)）]\s?|\d[\d万亿]*[\u4e00-\u9fff]{1,3}",
    ),
    Rule('×(?=[”"])', lambda m: "乘", "×", r"[\u4e00-\u9fff]"),
    Rule(r"×+", lambda m: "某" * len(m[0]), "×", r"^|[^\d]"),
    Rule(r">(?=\s?[-−]?\d)", lambda m: "大于", ">"),
    Rule(r"<(?=\s?[-−]?\d)", lambda m: "小于", "<"),
    Rule(r"#(\d+)", lambda m: f"{cardinal(m[1])}号", "#"),
    Rule("#", lambda m: "号", "#", r"[\dA-Z]"),
    Rule(
        r"§\s?(\d+(?:\.\d+)*)",
        lambda m: "第" + "点".join(cardinal(x) for x in m[1].split(".")) + "节",
        "§",
    ),
    Rule(r"№\s?(\d{4,})", lambda m: f"编号{digits(m[1])}", "№"),
    Rule(r"№\s?(?=\d)", lambda m: "第", "№"),
    Rule(rf"/(?={_PER})", _stroke, "/", f"[{_UNIT_ENDS}]"),
    Rule(rf"/(?={_PER})", _stroke, "/", r"\d\s?[A-Za-zμ²³㎡]{1,4}|[￥¥$€£][\d.,]+"),
    Rule("/(?=[A-Za-z])", lambda m: " ", "/", "[A-Za-z]"),
    Rule("/", lambda m: "", "/"),
    Rule(r"℃|°\s?C", lambda m: "摄氏度", "℃°"),
    Rule(
        r"[○OＯ](?=[零〇○一二三四五六七八九年])",
        lambda m: "零",
        "○O",
        "[零〇○O一二三四五六七八九]",
    ),
    # A letter's square is said, a figure's is a note mark.
    Rule(r"[²³]", lambda m: "", "²³", r"[\u4e00-\u9fff。，；、”]"),
)
