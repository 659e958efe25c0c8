from reader.pages.article.alignment import Alignment
from reader.reports import printed
from reader.reports.document import Cell, Inline, Table


def head(text, colspan=1, rowspan=1):
    return Cell((Inline(text),), colspan, rowspan, header=True)


def data(text, colspan=1):
    return Cell((Inline(text),), colspan)


def aligned(*rows):
    """Return each row's alignments, in print order."""
    table = Table("b-table", rows, header_rows=1, header_cols=1)
    places = [place for place, _ in printed(table)]
    alignment = Alignment(places)
    found = [[] for _ in rows]
    for place in places:
        found[place.origin[0]].append(alignment.of(place))
    return found


TOP = (head("项目"), head("数量"))


def test_figures_of_a_column_stand_under_each_other():
    found = aligned(TOP, (head("公开"), data("1,286.4")), (head("其他"), data("7%")))
    assert [row[1] for row in found[1:]] == ["figure", "figure"]


def test_a_dash_stands_with_its_column():
    rows = [
        (head("公开"), data("20")),
        (head("其他"), data("7")),
        (head("无"), data("—")),
    ]
    assert [row[1] for row in aligned(TOP, *rows)[1:]] == ["figure"] * 3


def test_a_lone_figure_stands_under_the_middle_of_its_header():
    assert aligned(TOP, (head("公开"), data("20")))[1][1] == ""


def test_a_figure_across_columns_stays_in_the_middle():
    wide = (head("项目"), head("甲"), head("乙"))
    rows = [(head("公开"), data("20", 2)), (head("其他"), data("7", 2))]
    assert [row[1] for row in aligned(wide, *rows)[1:]] == ["", ""]


def test_long_text_is_not_centred():
    text = "网站的说明不只靠形状和位置。"
    assert aligned(TOP, (head("感官"), data(text)))[1][1] == "text"


def test_a_word_or_two_are_not_broken():
    assert aligned(TOP, (head("字幕"), data("不适用")))[1][1] == "short"


def test_the_name_of_a_row_is_a_label():
    assert aligned(TOP, (head("公开"), data("20")))[1][0] == "label"


def test_a_header_of_headers_is_none():
    band = (head("第二十条第（五）项", colspan=2),)
    assert aligned(TOP, (head("公开"), data("20")), band)[2] == [""]


def test_the_name_of_a_group_of_rows_is_no_label():
    group = (head("民生", rowspan=2), head("床位"), data("7.2"))
    alone = (head("绿色"), head("森林"), data("48"))
    found = aligned((head("类别"), head("指标"), head("数")), group, alone)
    assert [found[1][:2], found[2][:2]] == [["", "label"], ["", "label"]]


def test_a_header_of_three_characters_is_not_broken():
    assert aligned((head("项目"), head("自然人")), (head("公开"), data("20")))[0] == [
        "",
        "short",
    ]
