"""The importing child: what it gives, may not do, and how it fails."""

import subprocess
import sys
from pathlib import Path

import pytest

from reader import errors
from reader.reports import Worker, import_file
from reader.reports.importing import import_here
from tests.reports import scoring
from tests.reports.sources import PAGE, PNG, TEXT


def test_a_file_is_imported_by_a_child(source):
    imported = import_file(source(TEXT, "a.txt"))
    assert imported.report.title == "关于开展检查的通知"


def test_the_child_gives_the_same_as_this_process(source, worker):
    path = scoring.CASES / "annual-report-two-candidates" / "nb2023.shtml"
    here, there = import_here(path).report, worker.import_file(path).report
    assert [b.text for b in here.blocks] == [b.text for b in there.blocks]
    assert (here.meta, here.dropped) == (there.meta, there.dropped)


def test_a_picture_comes_through_the_pipe(source, worker):
    page = source(PAGE.format("<img src='b.png'>"))
    (page.parent / "b.png").write_bytes(PNG)
    assert list(worker.import_file(page).assets.values()) == [PNG]


def test_a_name_in_another_encoding_is_kept_as_text(worker, tmp_path):
    path = tmp_path / "\udcb1\udca8.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert worker.import_file(path).report.source.name == "\ufffd\ufffd.txt"


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
