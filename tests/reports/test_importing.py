import json

import jsonschema
import pytest

from reader import errors
from reader.reports import from_json, json_schema, to_json
from reader.reports.document import Heading
from reader.reports.importing import import_here
from tests.reports import scoring
from tests.reports.sources import PAGE, TEXT


def texts(imported):
    return "\n".join(block.text for block in imported.report.blocks)


@pytest.mark.parametrize("name", scoring.case_names())
def test_every_import_obeys_the_schema(name):
    report = scoring.imported(name)
    if report is not None:
        form = json.loads(json.dumps(to_json(report)))
        jsonschema.Draft202012Validator(json_schema()).validate(form)
        assert from_json(form) == report


@pytest.mark.parametrize("name", scoring.case_names())
def test_ids_are_unique_and_levels_never_jump(name):
    report = scoring.imported(name)
    blocks = report.blocks if report else ()
    assert len({block.id for block in blocks}) == len(blocks)
    level = 0
    for heading in (block for block in blocks if isinstance(block, Heading)):
        assert 1 <= heading.level <= level + 1
        level = heading.level


@pytest.mark.parametrize("name", ["2.整改清单.pdf", "2.<a href='/a.doc'>清单</a>"])
def test_a_file_is_no_heading_though_text_follows(source, name):
    body = "<h2>一、要求</h2><p>请按时报送。</p>{}"
    lines = f"<p>附件：1.明细表.xlsx</p><p>{name}</p><p>注释：表中数据不含补水。</p>"
    report = import_here(source(PAGE.format(body.format(lines)))).report
    headings = [block.text for block in report.blocks if isinstance(block, Heading)]
    assert headings == ["一、要求"]


def test_the_same_bytes_have_the_same_sha256(source):
    one, other = (import_here(source(TEXT, f"{n}.txt")).report for n in "ab")
    assert one.source.sha256 == other.source.sha256


def test_nothing_to_read_is_no_report(source):
    with pytest.raises(errors.ReportNotFoundInSourceError):
        import_here(source("<html><body><a href='/'>首页</a></body></html>"))


def test_an_empty_file_is_no_report(source):
    with pytest.raises(errors.ReportNotFoundInSourceError):
        import_here(source(b"", "a.txt"))


def test_a_report_without_any_title_is_named_like_its_file(source):
    table = "<table>" + "<tr><td>甲</td><td>1</td></tr>" * 8 + "</table>"
    assert import_here(source(table, "roads.html")).report.title == "roads"


def test_a_page_named_text_is_a_page(source):
    imported = import_here(source(PAGE.format(""), "a.txt"))
    assert imported.report.source.importer == "html"


def test_controls_are_no_text(source):
    imported = import_here(source(PAGE.format("<p>第一\x00段\x07文字。</p>")))
    assert "第一段文字。" in texts(imported)


def test_no_script_comes_through(source):
    evil = (
        "<p onclick='x()'>点<a href='java\tscript:alert(1)'>这里</a></p>"
        "<script>y</script>"
        "<a href='data:text/html,x'>甲</a><svg onload=z><text>乙</text></svg>"
    )
    form = json.dumps(to_json(import_here(source(PAGE.format(evil))).report))
    assert not [bad for bad in ("script", "onclick", "onload", "data:") if bad in form]
