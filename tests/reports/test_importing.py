import json
import subprocess
import sys
import zipfile
from pathlib import Path

import jsonschema
import pytest

from reader import errors
from reader.reports import Worker, from_json, import_file, json_schema, to_json
from reader.reports.document import Figure, Heading
from reader.reports.importing import import_here
from tests.reports import scoring

TEXT = "关于开展检查的通知\n\n　　各单位要认真开展检查，发现问题及时整改，确保安全。\n"
PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000200000001008060000001f")
PAGE = (
    "<!DOCTYPE html><html><head><meta charset='utf-8'><title>题目</title></head><body>"
    "<h1>关于开展检查的通知</h1><div id='zoom'><p>各单位要认真开展检查，"
    "发现问题及时整改，确保安全，并于月底前报送检查结果，逾期不报的予以通报批评。</p>{}</div></body></html>"
)


@pytest.fixture
def source(tmp_path):
    def write(content, name="a.html"):
        path = tmp_path / name
        data = content if isinstance(content, bytes) else content.encode()
        path.write_bytes(data)
        return path

    return write


@pytest.fixture(scope="module")
def worker():
    with Worker() as worker:
        yield worker


def texts(imported):
    return "\n".join(block.text for block in imported.report.blocks)


def test_a_file_is_imported_by_a_child(source):
    imported = import_file(source(TEXT, "a.txt"))
    assert imported.report.title == "关于开展检查的通知"


def test_the_child_gives_the_same_as_this_process(source, worker):
    path = scoring.CASES / "annual-report-two-candidates" / "nb2023.shtml"
    here, there = import_here(path).report, worker.import_file(path).report
    assert [b.text for b in here.blocks] == [b.text for b in there.blocks]
    assert (here.meta, here.dropped) == (there.meta, there.dropped)


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


def test_the_same_bytes_have_the_same_sha256(source):
    one, other = (import_here(source(TEXT, f"{n}.txt")).report for n in "ab")
    assert one.source.sha256 == other.source.sha256


def test_importing_loads_neither_flask_nor_jieba_nor_a_parser():
    heavy = "{'flask', 'jieba', 'lxml', 'markdown_it', 'pypinyin', 'sqlalchemy'}"
    code = f"import sys, reader.reports; print({heavy} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "set()"


def test_nothing_to_read_is_no_report(source):
    with pytest.raises(errors.ReportNotFoundInSourceError):
        import_here(source("<html><body><a href='/'>首页</a></body></html>"))


def test_an_empty_file_is_no_report(source):
    with pytest.raises(errors.ReportNotFoundInSourceError):
        import_here(source(b"", "a.txt"))


def test_a_missing_file_is_said_to_be_missing(tmp_path):
    with pytest.raises(errors.SourceMissingError):
        import_file(tmp_path / "none.txt")


def test_a_folder_is_no_source(tmp_path):
    with pytest.raises(errors.SourceFolderError):
        import_file(tmp_path)


def test_an_address_is_said_to_be_one():
    with pytest.raises(errors.SourceAddressError):
        import_file(Path("https://a.gov.cn/t1.html"))


def test_a_report_without_any_title_is_named_like_its_file(source):
    table = "<table>" + "<tr><td>甲</td><td>1</td></tr>" * 8 + "</table>"
    assert import_here(source(table, "roads.html")).report.title == "roads"


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


def test_a_page_named_text_is_a_page(source):
    imported = import_here(source(PAGE.format(""), "a.txt"))
    assert imported.report.source.importer == "html"


def test_a_deep_page_is_refused_and_loses_nothing_silently(source):
    with pytest.raises(errors.SourceTooLargeError):
        import_here(source(PAGE.format("<div>" * 100_000 + "深")))


def test_lists_in_lists_cost_no_more_each_level(source, worker):
    # A mutant with some forty levels once took for ever: 2 to the 40th readings.
    page = source(PAGE.format("<ul><li>项" * 90))
    assert texts(worker.import_file(page)).count("项") == 90


def test_thousands_of_short_lines_cost_no_more_each(source):
    # A mutant of 20,000 toolbar words took two minutes: each was weighed by all.
    path = source("工作动态栏目\n" * 20_000 + TEXT, "a.txt")
    with Worker(seconds=10) as worker:
        assert worker.import_file(path).report.blocks


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


def test_pictures_beside_the_page_are_assets(source):
    page = source(
        PAGE.format("<img src='a_files/图.png' alt='一张图'><img src='b.svg'>")
    )
    folder = page.parent / "a_files"
    folder.mkdir()
    (folder / "图.png").write_bytes(PNG)
    (page.parent / "b.svg").write_text("<svg onload='x()'/>")
    imported = import_here(page)
    first, second = (b for b in imported.report.blocks if isinstance(b, Figure))
    assert imported.assets[first.asset] == PNG and first.alt == "一张图"
    assert second.missing and list(imported.report.assets) == [first.asset]


@pytest.mark.parametrize(
    "address",
    ["../secret.png", "/etc/a.png", "link.png", "other/a.png", "file:///a.png", "%00"],
)
def test_pictures_elsewhere_stay_unread(tmp_path, address):
    folder = tmp_path / "page"
    (folder / "other").mkdir(parents=True)
    (tmp_path / "secret.png").write_bytes(PNG)
    (folder / "other" / "a.png").write_bytes(PNG)
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    page = folder / "a.html"
    page.write_text(PAGE.format(f"<img src='{address}'>"), encoding="utf-8")
    imported = import_here(page)
    assert not imported.assets


def test_a_picture_comes_through_the_pipe(source, worker):
    page = source(PAGE.format("<img src='b.png'>"))
    (page.parent / "b.png").write_bytes(PNG)
    assert list(worker.import_file(page).assets.values()) == [PNG]


def test_a_worker_goes_on_after_an_error(source, worker):
    with pytest.raises(errors.SourceTypeError):
        worker.import_file(source(b"%PDF-1.7", "a.pdf"))
    assert worker.import_file(source(TEXT, "a.txt")).report.title


def test_a_child_that_dies_is_one_failed_import(source):
    with Worker() as worker:
        worker.import_file(source(TEXT, "a.txt"))
        worker._child.kill()
        worker._child.wait()
        assert worker.import_file(source(TEXT, "b.txt")).report.title


def test_a_child_without_time_is_an_error(source):
    page = source("一二三四五六七八九十。\n" * 200_000, "a.txt")
    with Worker(seconds=0) as worker, pytest.raises(errors.ImportCrashedError):
        worker.import_file(page)


def test_a_child_without_memory_is_an_error(source):
    page = source(PAGE.format("<i>文</i>" * 190_000))
    with Worker(memory=100 << 20) as worker, pytest.raises(errors.ImportCrashedError):
        worker.import_file(page)


CONFINED = """
import sys; sys.path.insert(0, {root!r})
from reader.reports.sandbox.limits import confine
confine(1 << 30)
import os, socket, subprocess
def refused(act):
    try:
        act()
    except OSError as error:
        return type(error).__name__
    return "allowed"
print(refused(lambda: socket.socket()), refused(lambda: open({path!r}, "w")),
      refused(lambda: subprocess.run(["true"])), refused(lambda: os.remove({path!r})))
"""


def test_a_confined_process_neither_connects_nor_writes_nor_starts(tmp_path):
    root = str(Path(__file__).parents[2])
    code = CONFINED.format(root=root, path=str(tmp_path / "x"))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout.split() == ["PermissionError"] * 4, done.stderr


def test_a_name_in_another_encoding_is_kept_as_text(worker, tmp_path):
    path = tmp_path / "\udcb1\udca8.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert worker.import_file(path).report.source.name == "\ufffd\ufffd.txt"
