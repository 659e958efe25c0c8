"""How a table's cells are said: after their headers, and what is new of these."""

from reader.pages.article.cells import placed_rows
from reader.reports.document import Table
from tests.pages.sample import LEVELLED, PLAIN, data, head


def said(table):
    """Return lead and fresh of each data cell, row by row."""
    rows = placed_rows(table, {})
    return [[(c.lead, c.fresh) for c in row if not c.cell.header] for row in rows]


def test_lead_is_the_headers_and_a_stop_after_each():
    assert said(PLAIN) == [[], [(len("公开，数量："), 0)]]


def test_fresh_is_what_the_cell_before_had_not_said():
    column = len("予以公开，申请人情况，")
    assert said(LEVELLED)[2] == [
        (len("予以公开，申请人情况，自然人："), 0),
        (len("予以公开，申请人情况，法人："), column),
    ]


def test_a_new_row_is_said_from_its_name():
    assert [row[0][1] for row in said(LEVELLED)[2:]] == [0, 0]


def test_cell_under_the_same_headers_is_its_value_alone():
    table = Table(
        "b-same",
        ((head("项目"), head("数量", colspan=2)), (head("公开"), data("1"), data("2"))),
        header_rows=1,
        header_cols=1,
    )
    whole = len("公开，数量：")
    assert said(table)[1] == [(whole, 0), (whole, whole)]


def test_offsets_are_those_of_the_browser():
    rare = Table(
        "b-rare",
        ((head("\U00020000"), head("数")), (head("公"), data("1"))),
        header_rows=1,
        header_cols=1,
    )
    wide = Table("b-wide", ((head("\U00020000"),), (data("1"),)), header_rows=1)
    assert said(rare)[1] == [(4, 0)] and said(wide)[1] == [(3, 0)]


def test_headers_of_an_empty_cell_are_said_with_the_next_one():
    years = (head("项目"), head("上年"), head("本年"))
    rows = (
        (head("收入"), data("5"), data("6")),
        (head("支出"), data(""), data("7")),
    )
    table = Table("b-empty", (years, *rows), header_rows=1, header_cols=1)
    assert said(table)[2][1] == (len("支出，本年："), 0)
