"""Each figure of the annual report knows its headers, however a site saves it."""

import pytest

from reader.reports import grid
from reader.reports.document import Table
from reader.reports.importing import import_here
from tests.reports.statutory import Style, Tables, plain_cell

PAGE = """<meta charset="utf-8"><h1>某市2023年政府信息公开工作年度报告</h1>
<p>发布日期：2024-01-20</p><div class="TRS_Editor"><p>根据有关规定，编制本报告。</p>
<p>本报告所列数据的统计期限，自2023年1月1日起至12月31日止。</p>{tables}</div>"""


def word_cell(text, across=1, down=1):
    inner = f'<p class="MsoNormal" align="center"><span>{text}</span></p>'
    return plain_cell(inner, across, down)


def marked(heads, rows, width):
    cells = "".join(heads).replace("<td", "<th").replace("</td>", "</th>")
    body = "".join(rows)
    return f"<table><thead>{cells}</thead><tbody>{body}</tbody></table>"


def spaced_by_rows(heads, rows, width):
    shown = "<tr style='height:0'>" + "<td width='72'></td>" * width + "</tr>"
    unseen = shown.replace("height:0", "display:none")
    return f"<table>{unseen}{shown}{''.join(heads + rows)}{shown}</table>"


def titled(heads, rows, width):
    title = f"<tr><td colspan='{width}'>主动公开及申请情况</td></tr>"
    return f"<table>{title}{''.join(heads + rows)}</table>"


def nested(heads, rows, width):
    inner = f"<table>{''.join(heads + rows)}</table>"
    return f"<table><tr><td><div>{inner}</div></td></tr></table>"


def doubled(text, across=1, down=1):
    return plain_cell(text, 2 * across, down)


def split(text, across=1, down=1):
    half = len(text) // 2
    inner = f"<span>{text[:half]}</span><span>\n {text[half:]}</span>"
    return plain_cell(inner, across, down)


def blank_around(text, across=1, down=1):
    inner = "&nbsp;&nbsp;".join(text) if len(text) < 4 else text
    return plain_cell(f" {inner}\u3000", across, down)


STYLES = [
    Style("plain"),
    Style("word", word_cell, word_cell, lambda text: text[:2] + "<br>" + text[2:]),
    Style("thead", table=marked),
    Style("all th", head=lambda *a: plain_cell(*a).replace("td", "th")),
    Style("spacer rows", table=spaced_by_rows),
    Style("title row", table=titled),
    Style("nested", table=nested),
    Style("doubled columns", doubled, doubled),
    Style("split runs", head=split),
    Style("blanks", head=blank_around),
    Style("one character a line", narrow=lambda t: "".join(f"<p>{c}</p>" for c in t)),
]


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_each_figure_knows_its_headers(style, tmp_path):
    tables = Tables(style)
    path = tmp_path / "page.html"
    path.write_text(PAGE.format(tables=tables.html()), encoding="utf-8")
    report = import_here(path).report
    found = {
        place.cell.text: place.headers
        for block in report.blocks
        if isinstance(block, Table)
        for row in grid(block)
        for place in row
        if not place.cell.header
    }
    assert {text: found.get(text) for text in tables.truth} == tables.truth
