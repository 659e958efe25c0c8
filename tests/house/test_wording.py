import ast
import re

import pytest

from .source import files, name, read, strings

PRODUCT = "轻读"
HANZI = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
COMMENT = re.compile(r"<!--.*?-->|\{#.*?#\}|/\*.*?\*/|(?<![:'\"])//[^\n]*", re.DOTALL)

# Rules about Chinese text name Chinese text: as tables at the top of a module,
# and only in the rooms that read text. Nothing there is ever shown.
ABOUT_TEXT = ("reader/reports/", "reader/language/", "voices/")
# What is spoken for a number or a sign: a room of rule tables throughout.
SPOKEN_RULES = "reader/language/spoken/"


def written_in_markup(text):
    return HANZI.findall(COMMENT.sub("", text))


def spoken_by_code(tree, tables_allowed):
    if tables_allowed:
        tree.body = [node for node in tree.body if not is_table(node)]
    found = [node for node in strings(tree) if HANZI.search(node.value)]
    return [f"line {node.lineno}" for node in found if node.value != PRODUCT]


def is_table(node):
    targets = node.targets if isinstance(node, ast.Assign) else []
    if isinstance(node, ast.AnnAssign):
        targets = [node.target]
    named = (node for target in targets for node in ast.walk(target))
    names = [node.id for node in named if isinstance(node, ast.Name)]
    return bool(names) and all(name.lstrip("_").isupper() for name in names)


@pytest.mark.parametrize(
    "path", files("templates", "static", suffix=(".html", ".js", ".css")), ids=name
)
def test_markup_and_script_hold_no_wording(path):
    assert not written_in_markup(read(path))


CODE = [
    path
    for path in files("reader", "voices", suffix=".py")
    if not name(path).startswith(SPOKEN_RULES)
]


@pytest.mark.parametrize("path", CODE, ids=name)
def test_code_holds_no_wording(path):
    allowed = name(path).startswith(ABOUT_TEXT)
    assert not spoken_by_code(ast.parse(read(path)), allowed)


def test_planted_wording_is_found():
    assert written_in_markup("<p>放大</p>{# 注释 #}") == ["放", "大"]
    assert spoken_by_code(ast.parse("def f():\n    return '放大'"), True)
    assert spoken_by_code(ast.parse("LABEL = '放大'"), False)
    assert not spoken_by_code(ast.parse("STOPS = '句号'"), True)
