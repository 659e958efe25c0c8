import pytest

from reader.reports.document import Cell, Inline
from reader.reports.formats.tables import to_sheet
from reader.reports.html.sheets import holds_data
from reader.reports.importing import import_here


def rows(*lines):
    return tuple(
        tuple(Cell((Inline(text),) if text else ()) for text in line.split("|"))
        for line in lines
    )


def span(text, colspan=1, rowspan=1):
    return Cell((Inline(text),), colspan, rowspan)


@pytest.mark.parametrize(
    "table, heads",
    [
        (rows("项目|预算|决算", "收入|12.5|13.1", "支出|9|8"), (1, 1)),
        (rows("序号|名称|地址", "1|甲|东街", "2|乙|西街"), (1, 0)),
        (rows("姓名|单位|职务", "张三|一局|科长", "李四|一局|科员"), (1, 1)),
        (rows("联系人：|张三", "电话：|0000-1234567"), (0, 1)),
        (rows("受理条件|" + "年满六十周岁的本市户籍老年人" * 2, "电话|110"), (0, 1)),
        (rows("2017|1.2.3", "2018|4.5.6"), (0, 0)),
        (rows("指标|1月|2月", "产值||3.5", "投资|/|—"), (1, 1)),
    ],
)
def test_header_rows_and_columns_are_told(table, heads):
    sheet = to_sheet(table)
    assert (sheet.header_rows, sheet.header_cols) == heads


def test_divided_headers_are_all_headers():
    table = (
        (span("地区", rowspan=2), span("数量", colspan=2)),
        (span("今年"), span("去年")),
        (span("东区"), span("12"), span("9")),
    )
    sheet = to_sheet(table)
    assert (sheet.header_rows, sheet.header_cols) == (2, 1)
    assert [cell.header for row in sheet.rows for cell in row] == [True] * 5 + [
        False
    ] * 2


def test_a_single_band_on_top_is_the_caption():
    table = ((span("收支总表", colspan=2),), *rows("项目|金额", "收入|3"))
    sheet = to_sheet(table)
    assert sheet.caption == "收支总表" and len(sheet.rows) == 2


@pytest.mark.parametrize(
    "table", [rows("只有一格"), rows("一", "二"), rows("导航|" + "正文很长。" * 200)]
)
def test_layout_is_no_data(table):
    assert not holds_data(table)


def test_a_row_that_is_labelled_as_text_is_a_row_of_its_report(tmp_path):
    said = "依申请公开的答复应当在二十个工作日内作出，并告知申请人救济的途径和期限。"
    rows = (
        "申请人|张某",
        f"内容|申请公开本市老旧小区改造项目的资金安排和{said}",
        "结果|予以公开",
    )
    cells = ("".join(f"<td>{cell}</td>" for cell in row.split("|")) for row in rows)
    table = "".join(f"<tr>{row}</tr>" for row in cells)
    path = tmp_path / "page.html"
    text = "".join(f"<p>第{number}件，{said}</p>" for number in "一二三四")
    path.write_text(f"<h1>典型案例通报</h1>{text}<table>{table}</table>", "utf-8")
    assert import_here(path).report.blocks[0].text.startswith("第一件")
