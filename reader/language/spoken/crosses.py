"""The signs × and √: times, right and wrong, a root, or a name left out."""

from __future__ import annotations

import re

from .rule import Rule

_FACTOR = "[长宽高深厚]度?|[单总]?价格?|数量|面积|系数|[天人]数|[比费税利]率|权重|得?分"


def _times(match: re.Match[str]) -> str:
    return "乘"


def _wrong(match: re.Match[str]) -> str:
    return "叉"


def _root(match: re.Match[str]) -> str:
    return "根号"


def _somebody(match: re.Match[str]) -> str:
    return "某" * len(match[0])


CROSSES = (
    Rule(
        r"[×*](?=\s?[\dA-Za-z(（])",
        _times,
        "×*",
        r"[\dA-Za-z)）]\s?|\d[\d万亿]*[\u4e00-\u9fff]{1,3}",
    ),
    # 笔试×60%, but 张× is somebody
    Rule(r"×(?=\s?\d)", _times, "×", r"[\u4e00-\u9fff]"),
    # 长×宽×高, 单价×数量: what is measured is multiplied
    Rule(
        rf"×(?={_FACTOR})",
        _times,
        "×",
        f"{_FACTOR}[）)]?",
    ),
    Rule("×", _wrong, "×", r"√[^×]{0,20}"),
    Rule("×(?=[长宽高深厚])", _times, "×", "[米升度m]"),
    # 人数×补贴标准: a formula has an equals sign, or counts on its left.
    Rule(
        r"×(?=[\u4e00-\u9fff（(])",
        _times,
        "×",
        r"[=＝][^。；;×]{0,30}(?:×[^。；;×]{0,12})*|(?:[数额价量积费准率值]|标准)[）)]?",
    ),
    Rule(r"×(?=[\u4e00-\u9fff（(][^。；;]{0,30}=)", _times, "×", r"[\u4e00-\u9fff]{2}"),
    Rule('×(?=[”"])', _times, "×", r"[\u4e00-\u9fff]"),
    Rule("×(?=\\s*\\Z)", _wrong, "×", r"^\s*"),
    Rule("×", _times, "×", "[+÷-]、"),
    Rule(r"√(?=\d)", _root, "√"),
    Rule(r"×+", _somebody, "×", r"^|[^\d]"),
)
