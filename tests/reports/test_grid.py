import pytest
from hypothesis import given

from reader.reports import grid, printed
from reader.reports.document import Cell, Inline, Table
from reader.reports.document.grid import expand
from tests.reports.documents import tables


def cell(text, colspan=1, rowspan=1, header=False):
    return Cell((Inline(text),), colspan, rowspan, header)


def head(text, colspan=1, rowspan=1):
    return cell(text, colspan, rowspan, header=True)


def headers(table, text):
    (found,) = {
        place.headers for row in grid(table) for place in row if place.cell.text == text
    }
    return list(found)


@given(tables)
def test_the_grid_is_a_rectangle(table):
    assert len({len(row) for row in grid(table)}) <= 1


@given(tables)
def test_every_cell_stands_in_the_grid(table):
    placed = {id(place.cell) for row in grid(table) for place in row}
    assert all(id(one) in placed for row in table.rows for one in row)


def test_row_headers_come_before_column_headers():
    table = Table(
        "b-00000001",
        (
            (head("", 2, 2), head("申请人", 2)),
            (head("自然人"), head("法人")),
            (head("不予公开", rowspan=2), head("国家秘密"), cell("13"), cell("0")),
            (head("三安全"), cell("7"), cell("1")),
        ),
        header_rows=2,
        header_cols=2,
    )
    assert headers(table, "13") == ["不予公开", "国家秘密", "申请人", "自然人"]
    assert headers(table, "1") == ["不予公开", "三安全", "申请人", "法人"]


def test_a_band_governs_until_the_next_one():
    table = Table(
        "b-00000001",
        (
            (head("第一项", 2),),
            (head("内容"), head("制发数")),
            (head("规章"), cell("4")),
            (head("第二项", 2),),
            (head("内容"), head("处理数")),
            (head("许可"), cell("9")),
        ),
        header_rows=2,
        header_cols=1,
    )
    assert headers(table, "4") == ["第一项", "规章", "制发数"]
    assert headers(table, "9") == ["第二项", "许可", "处理数"]


def test_a_band_alone_keeps_the_columns_above():
    table = Table(
        "b-00000001",
        (
            (head("项目"), head("数量")),
            (head("东区", 2),),
            (head("树"), cell("4")),
        ),
        header_rows=1,
        header_cols=1,
    )
    assert headers(table, "4") == ["东区", "树", "数量"]


def test_a_span_bomb_is_refused():
    with pytest.raises(ValueError, match="too many"):
        expand([[cell("x", 1000, 1000)]] * 1000)


@given(tables)
def test_printed_cells_stand_where_the_text_has_them(table):
    for place, start in printed(table):
        assert table.text[start:].startswith(place.cell.text)
    assert sum(1 for _ in printed(table)) == sum(map(len, table.rows))
