from array import array

from reader.language.pinyin.features import EDGE
from reader.language.pinyin.table import Table, package_table, read_table, write_table

TABLE = Table(
    array("b", [0, 3, -127, 127]),
    {"处理": "1-"},
    {EDGE: "#", "我们": "r"},
    {"cpp": 1},
    frozenset({"湖北"}),
)


def test_a_table_is_read_as_it_was_written(tmp_path):
    write_table(tmp_path / "table.zip", TABLE)
    assert read_table(tmp_path / "table.zip") == TABLE


def test_the_same_table_gives_the_same_bytes(tmp_path):
    for name in ("one", "two"):
        write_table(tmp_path / name, TABLE)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_the_packages_table_is_small_and_tells_its_score():
    table = package_table()
    assert table.score["cpp_cross_validated"] >= 0.968
    assert len(table.weights) == 1 << 20
