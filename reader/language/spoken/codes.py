"""Numbers that name something: phones, hotlines, postcodes, ids, plates, roads.

All are said digit by digit. Where one dials, 1 is 幺; elsewhere it is 一.
A number of a hotline counts something where a measure word follows (12345件),
and 110, 119, 120 are service numbers only beside words that say so.
"""

from __future__ import annotations

import re

from .addresses import spell
from .numbers import DIGITS, cardinal, dialled, digits
from .rule import COUNTED, Rule, one_of, rest

_PHONE = (
    r"(?:电话|传真|手机|热线|座机|联系方式|号码|拨打|拨|致电|咨询|来电|话机|总机|分机|短号"
    r"|[Tt][Ee][Ll]|[Ff]ax|FAX)[^\d。；]{0,8}"
    r"(?:[\d(（)）-]{5,14}(?:转\d+)?[、，,;；/或和及 ]{1,2}){0,2}"
)
_IDENTITY = (
    r"(?:编号|代码|账号|帐号|卡号|证号|证件号码?|身份证号?码?|文号|批号|备案号|备案|许可证号?"
    r"|登记号|注册号|编码|案号|标识码|验证码|密码|QQ群?|微信号?|公众号|网安备|ICP备|学号|单号"
    r"|取件码|邀请码|会议号|房号|门牌号|户号|工号|警号|批准号|证书号|序列号)"
    r"[号为是：: ]{0,3}"
)
_AFTER_HOTLINE = (
    r"[”\"’」』]?[^\d，。；、]{0,5}?(?:热线|报警|投诉|举报|平台|电话|专线|客服|急救|火警|联动"
    r"|短信|查询|咨询|接线|接警|接处警|便民|政务|消防|救援|指挥中心|服务|呼叫|话务|维权|公益"
    r"|警务|交通事故|查号|出警|求助|受理|诉求|调度|工单|专席|坐席)"
)
_AFTER_EMERGENCY = (
    r"(?:[、/和与及](?:11\d|12\d|123\d\d))*[”\"’」』]?[^\d，。；、个]{0,3}?"
    r"(?:报警|火警|急救|救护|接警|接处警|出警|指挥|联动|救援|查号|消防|交通事故|电话|热线|警务|求助"
    r"|呼叫|调度|平台|匪警|中心)"
)
_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"


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


def _digits(match: re.Match[str]) -> str | None:
    return None if COUNTED.match(rest(match)) else digits(match[0])


def _each(match: re.Match[str]) -> str:
    return digits(match[0])


def _characters(text: str) -> str:
    """Say letters and digits one by one; a hyphen is 杠, an asterisk 星."""
    said = ""
    for char in text:
        spoken = {"-": "杠", "*": "星"}.get(char) or (
            DIGITS[int(char)] if char.isdigit() else char.upper()
        )
        apart = said[-1:].isascii() and said and spoken.isascii()
        said += (" " if apart else "") + spoken
    return said


def _say_characters(match: re.Match[str]) -> str:
    return _characters(match[0])


def _train(match: re.Match[str]) -> str:
    number = match[2]
    return match[1] + (digits(number) if len(number) > 2 else cardinal(number))


def _pile(match: re.Match[str]) -> str:
    return f"{' '.join(match[1])}{cardinal(match[2])}加{cardinal(match[3])}"


def _standard(match: re.Match[str]) -> str:
    """Say a standard's number: GB/T 19001—2016."""
    number = "点".join(digits(part) for part in match[2].split("."))
    year = f"杠{digits(match[3])}" if match[3] else ""
    return spell(re.sub("[^A-Z]", "", match[1])) + number + year


CODES = (
    # 统一社会信用代码, GB 32100-2015: 18 digits and capitals.
    Rule(r"[0-9A-HJNPQRTUWXY]{2}\d{6}[0-9A-Z]{10}(?![0-9A-Za-z])", _say_characters),
    Rule(r"\d{6}[\d*]{8,11}[\dXx*]{4}(?![\dA-Za-z])", _say_characters),
    Rule(r"[(（]0\d{2,3}[)）][- ]?(\d{7,8})(?!\d)", lambda m: dialled(m[0]), "(（"),
    Rule(r"(0\d{2,3}[-—－– ]?\d{7,8})(?:(?:-|转)(\d{1,6}))?(?![\d.])", _extend),
    Rule(r"([48]00[- ]?\d{3}[- ]?\d{4})(?:(?:-|转)(\d{1,6}))?(?!\d)", _extend),
    Rule(r"[48]00(?:-\d{1,6}){2,3}(?!\d)", _dial),
    Rule(r"1[3-9]\d(?:[- ]?[\d*]{4}){2}(?![\d*])", _dial),
    Rule(
        r"\+86[- ]?(?:1\d{10}|\d{2,3}-?\d{7,8})(?!\d)",
        lambda m: f"加{dialled(m[0])}",
        "+",
    ),
    Rule(r"\d{6}(?!\d)", _digits, before=r"(?:邮编|邮政编码|邮政代码)[^\d]{0,4}"),
    Rule(r"[A-Za-z]*\d[\dA-Za-z*-]{2,}", _say_characters, "0-9A-Z", _IDENTITY),
    Rule(r"(\d{3,4}-\d{4}|\d{7,8})(?:转(\d{1,6}))?(?![\d.])", _extend, before=_PHONE),
    Rule(r"(?:\d{3,6})(?![\d.,:：%/-])", _dial, before=_PHONE),
    Rule(rf"{one_of('hotlines')}(?![\d.,%A-Za-z㎡℃])", _dial),
    Rule(rf"(?:9[56]\d{{3,4}}|1\d{{4}})(?![\d.,%])(?={_AFTER_HOTLINE})", _dial),
    Rule(rf"1[12]\d(?![\d.,%])(?={_AFTER_EMERGENCY})", _dial),
    Rule(r"1(?:1[049]|2[02])(?=[”\"’」』])", _dial, before=r"[“\"‘「『]"),
    Rule(
        r"[A-Z][·•]?[A-Z0-9]{5,6}(?![A-Za-z0-9])",
        lambda m: _characters(re.sub("[·•]", "", m[0])),
        "A-Z",
        f"[{_PROVINCES}]",
    ),
    Rule(r"([GDCZTKLYS])(\d{1,4})(?=次)", _train, "GDCZTKLYS"),
    Rule(r"\d{4}(?=次(?:列车|旅客|直达|特快|快速|普快))", _each),
    Rule(r"([A-Z]?K)(\d+)\+(\d+)", _pile, "A-Z"),
    Rule(r"\d{3,4}(?=国道|省道|县道|乡道)", _each),
    Rule(
        r"((?:GB|GBZ|HJ|DB|JGJ|CJJ|CJ|QB|NY|LY|JT|JTG|ISO|IEC|SL|WS|YY|SB|AQ|DL|T)"
        r"(?:/(?:T|Z|IEC|[A-Z]+))?) ?(\d{3,}(?:\.\d+)?)(?:[-—–:](\d{4}))?(?!\d)",
        _standard,
        "A-Z",
    ),
    Rule(r"97[89](?:-\d+){3,4}(?:-[\dX])?", lambda m: digits(m[0])),
    # As long as this it names something, unless something is counted in it.
    Rule(r"(?!\d+0{6}(?!\d))\d{11,}(?![\d.])", _digits),
    # 歼-20, 运-20
    Rule(r"-?\d{1,2}(?!\d)", _each, "0-9-", "[歼运轰]"),
)
