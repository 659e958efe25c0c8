"""Numbers that one dials: phones and hotlines, said digit by digit, 1 as 幺.

A number of a hotline counts something where a measure word follows (12345件),
and 110, 119, 120 are service numbers only beside words that say so.
"""

from __future__ import annotations

import re

from .numbers import dialled
from .rule import COUNTED, Rule, one_of, rest

_PHONE = (
    r"(?:电话|传真|手机|热线|座机|联系方式|号码|拨打|拨|发送[到至]|短信[到至]|致电|咨询|来电|话机|总机|分机|短号|联系人"
    r"|[Tt][Ee][Ll]|[Ff]ax|FAX)(?!用户|普及|款|付|会议|费)(?:[（(][^（）()]{1,12}[）)])?[^\d。；达破超增约共近]{0,8}"
    r"(?:[\d(（)）-]{5,14}(?:转\d+)?(?:[（(][^（）()\d]{1,8}[）)])?"
    r"[、，,;；/或和及 ]{1,2}){0,2}"
)
_AFTER_HOTLINE = (
    r"[”\"’」』]?[^\d，。；、]{0,5}?(?:热线|报警|投诉|举报|平台|电话|专线|客服|急救|火警|联动"
    r"|短信|查询|咨询|接线|接警|接处警|便民|政务|消防|救援|指挥中心|服务|呼叫|话务|维权|公益"
    r"|应急|电梯|燃气|供水|供热|供电|电力|水务|抢修|报修|物业|养老|医保|社保|公积金|法律|邮政|监督|市民"
    r"|警务|交通事故|查号|出警|求助|受理|诉求|调度|工单|专席|坐席)"
)
_AFTER_EMERGENCY = (
    r"(?:[、/和与及](?:11\d|12\d|123\d\d)){0,9}[”\"’」』]?[^\d，。；、个]{0,3}?"
    r"(?:报警|火警|急救|救护|接警|接处警|出警|指挥|联动|救援|查号|消防|交通事故|电话|热线|警务|求助"
    r"|呼叫|调度|平台|移车|挪车|匪警|警情|中心|事故)"
)
# A number after one with its area code, or after a mobile's: 0722-3596016、3596017.
_AFTER_PHONE = (
    r"(?<!\d)(?:[(（]?0\d{2,3}[)）]?[-—－– ]?\d{7,8}|1[3-9]\d{9})"
    r"(?:[、，,/;；或和及 ]{1,2}\d{7,8}){0,2}[、，,/;；或和及 （(]{1,2}"
)
_LISTED = r"[；;，,、]\s?[\u4e00-\u9fff]{1,12}[：:]"
_SLOGAN = (
    r"[”\"](?:工作(?:法|思路|机制|体系|布局|格局|模式|部署|要求)|发展|战略|产业|目标|行动|工程"
    "|计划|机制|体系|模式|思路|布局|格局)"
)
_EMERGENCY = r"1(?:1[049]|2[02])"


def _dial(match: re.Match[str]) -> str | None:
    if COUNTED.match(rest(match)):
        return None
    number, _, extension = re.sub("[转*]", "|", match[0]).partition("|")
    if not extension:
        return dialled(number)
    if "*" in match[0]:
        return "".join("星" if char == "*" else dialled(char) for char in match[0])
    return f"{dialled(number)}转{dialled(extension)}"


def _extend(match: re.Match[str]) -> str:
    """Say a number and the extension written after a hyphen or 转."""
    return dialled(match[1]) + (f"转{dialled(match[2])}" if match[2] else "")


def _masked(match: re.Match[str]) -> str:
    return "".join("某" if char == "×" else dialled(char) for char in match[0])


def _in_a_row(match: re.Match[str]) -> str | None:
    following = re.sub(r"^(?:[、/和]\d{3})+", "", rest(match))
    return None if COUNTED.match(following) else dialled(match[0])


PHONES = (
    Rule(
        r"([(（]0\d{2,3}[)）][- ]?(?:\d{7,8}|\d{3,4}[- ]\d{4}))"
        r"(?:(?:-|转)(\d{1,6}))?(?!\d)",
        _extend,
        "(（",
    ),
    Rule(r"(0\d{2,3}[- ]\d{3,4}[- ]\d{4})()(?![\d.])", _extend),
    Rule(r"(0\d{2,3}(?:[-—－– .]|--)?\d{7,8})(?:(?:-|转)(\d{1,6}))?(?![\d.])", _extend),
    Rule(r"[（(]\+?86[-—]\d{2,3}[)）][- ]?\d{7,8}(?!\d)", _dial, "(（"),
    Rule(r"([48]00[- ]?\d{3}[- ]?\d{4})(?:(?:-|转)(\d{1,6}))?(?!\d)", _extend),
    Rule(r"[48]00\d-\d{3}-\d{3}(?!\d)", _dial),
    Rule(r"[48]00(?:-\d{1,6}){2,3}(?!\d)", _dial),
    # 0722-332××××
    Rule(r"[\d-]{1,12}×{2,}\d{0,4}(?!\d)", _masked),
    Rule(r"0086[- ]?(?:1\d{10}|\d{2,3}[- ]?\d{7,8})(?!\d)", _dial),
    Rule(r"1[3-9]\d{3}[- ]\d{6}(?!\d)", _dial),
    Rule(r"0\d{2,3}[-—]\d{5}(?!\d)", _dial),
    Rule(r"[48]00(?=[”\"]?(?:免费)?(?:电话|热线|客服))", _dial),
    Rule(r"1[3-9]\d(?:[- ]?[\d*]{4}){2}(?![\d*])", _dial),
    Rule(
        r"\+86[- ]?(?:1\d{10}|1\d\d[- ]\d{4}[- ]\d{4}|\d{2,3}[- ]?\d{7,8})(?!\d)",
        lambda m: f"加{dialled(m[0])}",
        "+",
    ),
    # the number that a text message goes to
    Rule(r"106\d{5,15}(?!\d)", _dial, before=r"短信[^。；]{0,24}|发送[到至]\s?"),
    Rule(r"(9[56]\d{3,4})转(\d{1,4})", _extend),
    Rule(
        r"(\d{7,8}|\d{3,4}-\d{4})(?:(?:转|(?<=\d{7})-)(\d{1,6}))?(?![\d.件个人次条元万亿户名起批])",
        _extend,
        before=_PHONE,
    ),
    Rule(r"(?:\d{3,6})(?![\d.,:：%/-])", _dial, before=_PHONE),
    Rule(r"\d{7,8}(?![\d.])", _dial, before=_AFTER_PHONE),
    Rule(r"\d{7,8}(?=[ 、/，,]{1,2}1[3-9]\d{9}(?!\d))", _dial),
    # 3596016/3596017
    Rule(r"\d{7,8}(?=/\d{7,8}(?![\d.]))", _dial),
    Rule(r"\d{7,8}(?![\d.])", _dial, before=r"(?<!\d)\d{7,8}/"),
    # 曾都区：3312001；随县：3339001
    Rule(rf"\d{{7,8}}(?={_LISTED}\d{{7,8}}(?![\d.,万亿元]))", _dial, before="[：:]"),
    Rule(r"\d{7,8}(?![\d.,])", _dial, before=rf"(?<!\d)\d{{7,8}}{_LISTED}"),
    Rule(r"/(?=\d{7,8}(?!\d)|1\d{10})", lambda m: "、", "/", r"(?<!\d)\d{7,8}|1\d{10}"),
    Rule(rf"({one_of('hotlines')})(?:转|-)(\d{{1,2}})(?!\d)", _extend),
    Rule(
        "10000(?=号(?:客服|热线|[，。、”]|$))",
        lambda m: dialled(m[0]),
        before="^|[^第〕]",
    ),
    Rule("100(?:00|10)(?=[、/和]100(?:10|86|00))", _dial),
    Rule("100(?:00|10|86)", _dial, before="100(?:10|86|00)[、/和]"),
    Rule(
        rf"{one_of('hotlines')}(?=[Aa][Pp][Pp]|[^\d.,%A-Za-z㎡℃]|\Z)(?!{_SLOGAN})",
        _dial,
        before="^|[^A-Za-z]",
    ),
    Rule(rf"(?:9[56]\d{{3,4}}|1\d{{4}})(?![\d.,%])(?={_AFTER_HOTLINE})", _dial),
    Rule(r"9[56]\d{3}(?=[与和]我们|联系)", _dial),
    Rule(rf"1[12]\d(?![\d.,%])(?={_AFTER_EMERGENCY})", _dial),
    # 由120送往医院, 120车接至我院
    Rule("120(?=车?(?:转?送|接|将|陪))|120(?=车[来到赶])", _dial),
    Rule("120(?=车(?![间位道次辆型]))", _dial, before="由|坐|派|叫|来|院|中心"),
    Rule(
        rf"{_EMERGENCY}(?=[”\"’」』])", _dial, before=r"[“\"‘「『][\u4e00-\u9fff]{0,6}"
    ),
    Rule(
        rf"{_EMERGENCY}(?![\d.,%])",
        _dial,
        before=r"[拨打]|(?:火警|急救|报警|匪警|查号)[^\d，。；、]{0,3}",
    ),
    Rule(r"\d{3,4}(?!\d)", _dial, before=r"(?:^|[\d，,、（( ])转"),
    # 110、119、120 in a row
    Rule(rf"{_EMERGENCY}(?=(?:[、/和]{_EMERGENCY}){{1,9}}(?!\d))", _in_a_row),
    Rule(rf"{_EMERGENCY}(?!\d)", _dial, before=rf"(?<!\d){_EMERGENCY}[、/和]"),
)
