"""Numbers that name something: postcodes, ids, plates, roads, trains, standards.

They are said digit by digit with 一 for 1; 幺 is for numbers that one dials.
"""

from __future__ import annotations

import re

from .numbers import DIGITS, cardinal, digits, number
from .rule import COUNTED, Rule, each_digit, rest, uncounted

_IDENTITY = (
    r"(?:编号|代码|账号|帐号|卡号|证号|证件号码?|身份证号?码?|文号|批号|备案号|备案|许可证号?"
    r"|登记号|注册号|编码|案号|标识码|验证码|密码|(?:QQ|qq)(?:群|号)?码?|微信号?码?|公众号|网安备|ICP备|学号|单号"
    r"|舷号|行号|械备|械注准|械字|取件码|邀请码|会议号|房间?号|门牌号|户号|工号|警号"
    r"|批准号|索引号|索 引 号|流水号|证书号|序列号)"
    r"[号为是：: ]{0,3}"
)
_STANDARD = (
    r"(?:GB|GBZ|HJ|DB|JGJ|CJJ|CJ|QB|NY|LY|JT|JTG|DB\d\d|ISO|IEC|SL|WS|YY|SB|AQ|DL|YD|GA|T)"
    r"(?:/(?:T|Z|IEC|[A-Z]+))?"
)
_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"


def _characters(text: str) -> str:
    """Say letters and digits one by one; a hyphen is 杠, an asterisk 星."""
    said = ""
    for char in text:
        spoken = {"-": "杠", "*": "星", "/": "斜杠"}.get(char) or (
            DIGITS[int(char)] if char.isdigit() else char.upper()
        )
        apart = said[-1:].isascii() and said and spoken.isascii()
        said += (" " if apart else "") + spoken
    return said


def _say_characters(match: re.Match[str]) -> str:
    return _characters(match[0])


def _identity(match: re.Match[str]) -> str | None:
    """Say what names something; 户号5000户 is counted."""
    counted = COUNTED.match(rest(match)) and not rest(match).startswith("号")
    return None if counted else _characters(match[0].replace(" ", ""))


def _pile(match: re.Match[str]) -> str:
    return f"{' '.join(match[1])}{cardinal(match[2])}加{number(match[3])}"


def _plain_name(match: re.Match[str]) -> str:
    return _characters(match[0].replace("/", ""))


def _standard(match: re.Match[str]) -> str:
    """Say a standard's number: GB/T 19001—2016."""
    number = "点".join(digits(part) for part in match[2].split("."))
    year = f"杠{digits(match[3])}" if match[3] else ""
    return _characters(re.sub("[^A-Z0-9]", "", match[1])) + number + year


CODES = (
    # 统一社会信用代码, GB 32100-2015: 18 digits and capitals.
    Rule(r"[0-9A-HJNPQRTUWXY]{2}\d{6}[0-9A-Z]{10}(?![0-9A-Za-z])", _say_characters),
    Rule(
        r"(?:\d{6}[\d*]{8,11}|\d{1,6}\*{6,14})[\dXx*]{2,4}(?![\dA-Za-z])",
        _say_characters,
    ),
    Rule(r"\d{6}(?!\d)", uncounted, before=r"(?:邮\s?编|邮政编码|邮政代码)[^\d]{0,4}"),
    Rule(
        r"[A-Za-z]{0,20}[-/]?\d(?:[\dA-Za-z*/-]| (?=\d{3})){0,40}[\dA-Za-z*]",
        _identity,
        "0-9A-Z",
        _IDENTITY,
    ),
    Rule(
        r"[A-Z][·•]?[A-Z0-9]{5,6}(?![A-Za-z0-9])",
        lambda m: _characters(re.sub("[·•]", "", m[0])),
        "A-Z",
        f"[{_PROVINCES}]",
    ),
    Rule(r"\d{4}(?=次(?:列车|旅客|直达|特快|快速|普快))", each_digit),
    Rule(r"([A-Z]?K)(\d+)\+(\d+(?:\.\d+)?)", _pile, "A-Z"),
    Rule(
        r"\d{3,4}(?=国道|省道|县道|乡道|路(?:公交|车|$|[，。、；）:：至到—-]))",
        each_digit,
    ),
    Rule(r"\d{3}(?=路)", each_digit, before="公交"),
    # 643/185公交
    Rule(
        r"\d{3}(?=(?:[/、]\d{3}){0,4}路?公交(?![化都优企]|站点|车[位道]))", each_digit
    ),
    Rule(r"\d{3,4}", each_digit, before="国道|省道|县道"),
    Rule(
        r"\d{3,4}(?=\s?(?:国道|省道|县道|高速))",
        each_digit,
        before="(?<![A-Z])[GSXYC] ",
    ),
    Rule(
        rf"({_STANDARD}) ?(\d{{3,}}(?:\.\d+)?)(?:[-—–:](\d{{4}}|[89]\d))?(?!\d)",
        _standard,
        "A-Z",
    ),
    Rule(
        rf"({_STANDARD}) ?(\d+(?:\.\d+)*)[-—–](\d{{4}})(?!\d)",
        _standard,
        "A-Z",
    ),
    Rule(
        r"([A-Z]{2,6}(?:/[A-Z]+)?) ?((?!(?:19|20)\d\d\D)\d{2,5})"
        r"[-—]((?:19|20)\d\d)(?![\d年])",
        _standard,
        "A-Z",
        "^|[^A-Za-z/]",
    ),
    # (2023)鄂1303刑初88号: the court's number
    Rule(r"\d{3,4}(?=[\u4e00-\u9fff])", each_digit, before=rf"[）)][{_PROVINCES}]"),
    Rule(
        r"\d{3,4}(?=[民刑行执破知财赔][\u4e00-\u9fff]{0,3}\d)",
        each_digit,
        before=f"[{_PROVINCES}]",
    ),
    # CN 42-0001/D, ISSN 1671-2345
    Rule(r"\d\d-\d{4}(?:/[A-Z]\w*)?", _say_characters, before=r"CN\s?"),
    Rule(r"\d{4}-\d{3}[\dX]", _say_characters, before=r"ISSN\s?"),
    # 2080501行政单位离退休: an item of the budget
    Rule(
        r"(?!\d*00(?!\d))(?:2[0-3]\d{3}(?:\d\d)?|3(?:0[1-9]|1[0-3])\d\d)"
        r"(?=\s?[\u4e00-\u9fff])(?!左右|以[上下内])"
        r"|2[0-3]\d(?=[\u4e00-\u9fff]{2,9}支出)",
        uncounted,
        before=r"(?:^|[\s（(、，；])",
    ),
    # 2305号台风
    Rule(r"\d{4}(?=号[\u4e00-\u9fff]?台风)", each_digit),
    Rule(r"\d{4}(?=号)", each_digit, before=r"台风[^\d，。]{0,9}"),
    Rule(r"\d{2,5}(?=端口)", each_digit),
    Rule(r"\d{2,5}(?!\d)", uncounted, before="端口[号为是：:]{0,2}"),
    # 120203K会计学，130309播音与主持艺术: what is studied has a number
    Rule(r"\d{6}(?=[KT]{1,2}(?![A-Za-z]))", each_digit),
    Rule(
        r"\d{4}(?:\d\d)?(?=[\u4e00-\u9fff]{1,10}(?:学|类|文|法|工程|技术|教育|管理|设计|表演|艺术)"
        r"(?:[、，,；;（()）\s]|\Z))",
        uncounted,
        before=r"(?:^|[、，,；;：:（(\s])",
    ),
    # 项目260710G: the day of its filing and a letter
    Rule(
        r"2\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])[A-Za-z]{1,2}(?![A-Za-z])",
        _say_characters,
        before="项目|编号|批次",
    ),
    # 000014349/2018-00222: an index number alone in its cell
    Rule(r"0\d{4,8}/\d{4}-\d{3,6}(?!\d)", _say_characters),
    Rule(r"\d{3}(?!\d)", each_digit, before="波音|空客"),
    Rule(r"-(?=\d)", lambda m: "杠", "-", r"(?:波音|空客)\d{3}"),
    # 96712部队, 第2758号决议, 《731》
    Rule(r"\d{4,5}(?=部队)|\d{4}(?=号(?:决议|提案|建议|议案))", each_digit),
    Rule(r"\d{3}(?=》)", each_digit, before="《"),
    Rule(r"\d{3,4}(?!\d)", each_digit, before=r"[A-Z]\d{3,4}/"),
    # 第20230015号: as long as this nobody counts it.
    Rule(r"(?!\d*000(?!\d))\d{5,}(?=号)", each_digit, before="第"),
    Rule(r"\d{6,}(?=号)", each_digit, before="^|[^〔﹝]"),
    # 5号-1, 东路C7-5号
    Rule(
        r"-(\d+)", lambda m: f"杠{digits(m[1])}", "-", r"\d号|[路街道巷弄][A-Z]\d{1,3}"
    ),
    Rule(r"97[89](?:-\d+){3,4}(?:-[\dX])?", each_digit),
    # 第2024-016号: the year and the number of a notice
    Rule(r"(20\d\d)-(0\d+)(?=号)", lambda m: f"{digits(m[1])}杠{digits(m[2])}"),
    Rule(
        r"(20[0-4]\d)-([1-9]\d{0,3})(?=号)",
        lambda m: f"{digits(m[1])}杠{cardinal(m[2])}",
    ),
    # O3-8h: ozone, a mean of eight hours
    Rule(r"3-(\d)h(?![A-Za-z])", lambda m: f"三杠{cardinal(m[1])}小时", before="O"),
    Rule(r"DB\d\d(?:/T)?(?![\dA-Za-z])", _plain_name, "D"),
    # 歼-20, 运-20
    Rule(r"-\d{1,2}(?!\d)", each_digit, "-", "[歼运轰直]"),
    Rule(r"-?\d{3,4}(?!\d)", each_digit, "0-9-", "空警"),
    Rule(r"\d{1,2}(?![\d.])", uncounted, before=r"歼|轰|(?:^|[^\u4e00-\u9fff])[运直]"),
)
