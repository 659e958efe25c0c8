"""What is no source of a report, or takes more than any report does."""

import zipfile
from pathlib import Path

import pytest

from reader import errors
from reader.reports import Worker, import_file
from reader.reports.importing import import_here
from tests.reports.sources import PAGE, PNG, TEXT


def test_a_missing_file_is_said_to_be_missing(tmp_path):
    with pytest.raises(errors.SourceMissingError):
        import_file(tmp_path / "none.txt")


def test_a_folder_is_no_source(tmp_path):
    with pytest.raises(errors.SourceFolderError):
        import_file(tmp_path)


def test_an_address_is_said_to_be_one():
    with pytest.raises(errors.SourceAddressError):
        import_file(Path("https://a.gov.cn/t1.html"))


def test_too_large_a_file_is_not_read(source):
    with pytest.raises(errors.SourceTooLargeError) as refused:
        import_here(source(TEXT, "a.txt"), max_bytes=20)
    assert refused.value.details["limit"]


def office(tmp_path, *parts):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for part in parts:
            archive.writestr(part, "x")
    return path.read_bytes()


@pytest.mark.parametrize(
    "name, parts, kind",
    [
        ("a.docx", ["word/document.xml"], "Word"),
        ("a.xlsx", ["xl/workbook.xml"], "Excel"),
        ("a.pptx", ["ppt/presentation.xml"], "PowerPoint"),
        ("a.ofd", ["OFD.xml", "Doc_0/Document.xml"], "OFD"),
        ("a.html", ["word/document.xml"], "Word"),
        ("a.zip", ["a.html"], "压缩包"),
    ],
)
def test_packed_files_are_named(tmp_path, source, name, parts, kind):
    with pytest.raises(errors.SourceTypeError) as refused:
        import_here(source(office(tmp_path, *parts), name))
    assert kind in refused.value.details["kind"]


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    "name, data, kind",
    [
        ("a.txt", b"%PDF-1.7\n", "PDF"),
        ("a.doc", OLE + "WordDocument".encode("utf-16-le"), "Word"),
        ("a.xls", OLE + "Workbook".encode("utf-16-le"), "Excel"),
        ("a.rtf", b"{\\rtf1\\ansi text}", "RTF"),
        ("a.png", PNG, "图片"),
        ("a.html", PNG, "图片"),
        ("a.rar", b"Rar!\x1a\x07\x01\x00", "压缩包"),
        ("a.mht", b"MIME-Version: 1.0\n<html></html>", "单文件网页"),
        ("a.txt", bytes(range(256)) * 8, "二进制"),
        ("a.pdf", PAGE.encode(), "PDF"),
    ],
)
def test_other_files_are_refused_with_what_to_do_instead(source, name, data, kind):
    with pytest.raises(errors.SourceTypeError) as refused:
        import_here(source(data, name))
    details = refused.value.details
    assert kind in details["kind"] and details["advice"] and details["path"]


def test_a_deep_page_is_refused_and_loses_nothing_silently(source):
    with pytest.raises(errors.SourceTooLargeError):
        import_here(source(PAGE.format("<div>" * 100_000 + "深")))


def test_a_large_table_is_refused(source):
    rows = "<tr>" + "<td>1</td>" * 500 + "</tr>"
    with pytest.raises(errors.SourceTooLargeError):
        import_here(source(PAGE.format("<table>" + rows * 500 + "</table>")))


def test_more_text_than_any_report_has_is_refused(source):
    with pytest.raises(errors.SourceTooLargeError):
        import_here(source("这是一段很长的正文。" * 110_000, "a.txt"))


def test_a_span_bomb_is_refused(source):
    cells = "<tr><td rowspan=1000 colspan=1000>1</td><td>2</td></tr>" * 9
    with pytest.raises(errors.SourceTooLargeError):
        import_here(source(PAGE.format(f"<table>{cells}</table>")))


def test_lists_in_lists_cost_no_more_each_level(source, worker):
    # A mutant with some forty levels once took for ever: 2 to the 40th readings.
    page = source(PAGE.format("<ul><li>项" * 90))
    blocks = worker.import_file(page).report.blocks
    assert sum(block.text.count("项") for block in blocks) == 90


def test_thousands_of_short_lines_cost_no_more_each(source):
    # A mutant of 20,000 toolbar words took two minutes: each was weighed by all.
    path = source("工作动态栏目\n" * 20_000 + TEXT, "a.txt")
    with Worker(seconds=10) as worker:
        assert worker.import_file(path).report.blocks
