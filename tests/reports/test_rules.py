"""The rules know how official pages look, and no page in particular."""

import ast
import re
from pathlib import Path

import pytest

import reader.reports
from reader.reports.rulebook import pattern, words

ROOM = Path(reader.reports.__file__).parent
RULES = sorted(ROOM.rglob("*.toml")) + sorted(ROOM.rglob("*.py"))
PLACES = (
    "北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东"
    " 河南 湖北 湖南 广东 广西 海南"
    " 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港"
    " 澳门 台湾 随州 德清 湖州 武汉 杭州 太原 成都 南京 福州 沈阳 西安 昆明 深圳 广州"
).split()
AGENCIES = ("国务院", "发展和改革委员会", "发改委", "市政府办公室", "日报", "新华社")
SHARED = re.compile(
    r"suizhou|gzggw|shanxi|work-report-2026|garbled-text|merged-cells|official-document"
)
SITE = re.compile(r"\b[a-z0-9-]+\.gov\.cn\b")
HANZI = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e\u3001-\u301f]")


def strings(path):
    """Every string of a module but its docstrings, which may quote the source."""
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    docstrings = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in docstrings:
            yield ast.get_source_segment(source, node) or ""


def named(text):
    found = [name for name in (*PLACES, *AGENCIES) if name in text]
    return found + SHARED.findall(text) + SITE.findall(text)


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.name)
def test_no_rule_names_a_place_an_agency_a_site_or_a_file(path):
    assert not named(path.read_text(encoding="utf-8"))


def test_a_rule_that_names_one_is_found():
    planted = ('site = "随州市人民政府"', "work-report-2026-hubei", "www.city.gov.cn")
    assert all(map(named, planted))


@pytest.mark.parametrize("path", sorted(ROOM.rglob("*.py")), ids=lambda path: path.name)
def test_the_code_holds_no_wording(path):
    assert not [text for text in strings(path) if HANZI.search(text)]


def asked(path):
    """Yield each rule that a module asks for by a name that stands there."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            names = [one.value for one in node.args if isinstance(one, ast.Constant)]
            if node.func.id in ("pattern", "words") and len(names) == 2:
                yield node.func.id, *names


ASKED = {rule for path in ROOM.rglob("*.py") for rule in asked(path)}


@pytest.mark.parametrize("kind, subject, name", sorted(ASKED))
def test_each_rule_that_is_asked_for_can_be_had(kind, subject, name):
    assert {"pattern": pattern, "words": words}[kind](subject, name)
