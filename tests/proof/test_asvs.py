import ast
import re

import pytest

from tests.house.source import ROOT, read

ROWS = re.findall(
    r"^\| ([\d.–, ]+) \|.*\| `([^`:]+)::(\w+)` \|$",
    read(ROOT / "tests" / "proof" / "asvs.md"),
    re.M,
)


@pytest.mark.parametrize(("item", "path", "test"), ROWS)
def test_each_item_names_a_test_that_exists(item, path, test):
    tree = ast.parse(read(ROOT / path))
    found = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    assert test in found, item


def test_every_item_is_in_the_table():
    assert len(ROWS) > 20
