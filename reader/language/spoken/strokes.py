"""The stroke and the dot between measures: 元/吨 is 元每吨; else a stroke is silent."""

from __future__ import annotations

from .rule import Rule, fixed, one_of

_MEASURE_ENDS = (
    "分角块元人吨次个件户台辆米克升度亩斤里时钟瓦焦只头羽株袋张支份盒套床间棵穴粒片包瓶桶箱"
    "篇册票碗杯餐口万亿千百"
)
_PER = one_of("strokes")
# 季度/年度, 组织/人社部门
_NOT_PER = (
    "[年月天日]度|[年月日]报|人[社工员民才力大]|天[津然]|日常|次[要日年]"
    "|项目|个[人体]|本[级人地市]"
)
_MEASURE = rf"[{_MEASURE_ENDS}]|[\d万亿]方|\d\s?[A-Za-zμ²³㎡]{{1,4}}|[￥¥$€£][\d.,]+"


STROKES = (
    # 投资：/, a cell that is left out
    Rule(r"/{1,2}\s*\Z", fixed("无"), "/", r"：\s*"),
    Rule(rf"/(?!{_NOT_PER})(?=[(（]?{_PER})", fixed("每"), "/", _MEASURE),
    Rule(rf"/(?=\s(?!{_NOT_PER}){_PER})", fixed("每"), "/", rf"(?:{_MEASURE})\s?"),
    # 258/间夜, 30/人
    Rule(
        "/(?=(?:人|间夜?|间晚|晚|天|次|月|年|小时)(?![\\u4e00-\\u9fff\\d]))",
        fixed("每"),
        "/",
        r"\d",
    ),
    # 80mg/100mL, 元/100公斤
    Rule(
        r"/(?=\d+\s?(?:m[Ll]|k?g|L|h)(?![A-Za-z]))",
        fixed("每"),
        "/",
        r"\d\s?[A-Za-zμ]{1,3}|CFU|MPN|cfu|mpn|IU|PFU",
    ),
    Rule(rf"/(?=\d+{_PER})", fixed("每"), "/", "[元角克吨斤次个]"),
    # 元/人·次
    Rule("·(?=[年月日天])", fixed("每"), "·", rf"/[(（]?(?:{_PER}|㎡|m²|m2|kW|t)"),
    Rule(r"·d(?![A-Za-z])", fixed("每天"), "·", rf"/[(（]?{_PER}"),
    Rule("·(?=人)", fixed("每"), "·", "/[(（]?[年月日天次]"),
    Rule(rf"·(?={_PER})", fixed(""), "·", rf"/[(（]?{_PER}"),
    Rule("/(?=[A-Za-z])", fixed(" "), "/", "[A-Za-z]"),
    # 4G/5G: a breath between names with figures
    Rule(r"/(?=[\dA-Za-z])", fixed("、"), "/", r"\d[A-Za-z℃]{0,4}"),
    # 养老/失业: a breath between words, but 和/或 is 和或.
    Rule(
        r"/(?=\s?(?!或)[\u4e00-\u9fff]{2})",
        fixed("、"),
        "/",
        r"[\u4e00-\u9fff]{2}(?<!和)[）)]?\s?|[A-Za-z]{2}",
    ),
    Rule("/", fixed(""), "/"),
)
