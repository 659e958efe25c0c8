import json

import pytest

TEXT = """某市2017年工作报告

发布日期：2018-03-01  信息来源：某市政府

一、总体情况

自201711日起，全市工作有序推进，各项任务按时完成。我们公开信息一百条，群众满意。

二、存在问题

公开的内容还不够多，公开的形式还不够新，我们将继续改进工作，让群众满意。
"""


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def stored(reader):
    return [entry["slug"] for entry in reader("list", "--json").json]


def test_a_report_is_added_and_told(reader, source):
    (added,) = reader("add", source, "--json").json
    assert added["title"] == "某市2017年工作报告"
    assert added["slug"] == "2017-moushi-gongzuo-baogao"
    assert added["counts"]["headings"] == 2
    assert added["repairs"][0]["original"] == "201711日"
    assert stored(reader) == [added["slug"]]


def test_the_same_source_again_changes_nothing_and_says_so(reader, source):
    reader("add", source)
    before = reader("show", stored(reader)[0], "--json").json
    again = reader("add", source)
    assert again.status == 0 and "没有变化" in again.out
    assert reader("show", stored(reader)[0], "--json").json == before


def test_a_dry_run_stores_nothing(reader, source):
    (tried,) = reader("add", source, "--dry-run", "--json").json
    assert tried["counts"]["sentences"] > 3
    assert stored(reader) == []


def test_the_slug_is_the_publishers_to_choose(reader, source):
    assert reader("add", source, "--slug", "mine", "--json").json[0]["slug"] == "mine"


@pytest.mark.parametrize("slug", ["", "../x", "A", "a b", "报告"])
def test_a_slug_that_harms_an_address_is_refused(reader, source, slug):
    ended = reader("add", source, "--slug", slug)
    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert stored(reader) == []


def test_an_undated_report_has_the_year_of_its_signature(reader, tmp_path):
    path = tmp_path / "notice.txt"
    signed = (
        "各单位：请按照要求做好安全工作，确保平安。\n\n市政府办公室\n2019年3月4日\n"
    )
    path.write_text(f"关于安全工作的通知\n\n{signed}", encoding="utf-8")
    assert reader("add", path, "--json").json[0]["slug"].startswith("2019-")


def test_characters_that_cannot_be_read_are_told(reader, source):
    source.write_bytes(source.read_bytes() + b"\xff")
    assert "认不出的字符" in reader("add", source).out


def test_a_replacement_keeps_what_was_decided(reader, source):
    (added,) = reader("add", source, "--json").json
    reader("repair", added["slug"], "--refuse", added["repairs"][0]["id"])
    source.write_text(TEXT.replace("一百条", "二百条"), encoding="utf-8")
    (again,) = reader("add", source, "--replace", "--json").json
    assert (again["slug"], again["outcome"]) == (added["slug"], "replaced")
    assert [repair["state"] for repair in again["repairs"]] == ["refused"]


def test_replacing_a_report_by_itself_changes_nothing(reader, source):
    (added,) = reader("add", source, "--json").json
    before = reader("show", added["slug"], "--json").json
    (again,) = reader("add", source, "--replace", "--json").json
    assert again["outcome"] == "unchanged"
    assert reader("show", added["slug"], "--json").json == before


def test_a_refusal_outlives_the_report(reader, source):
    (added,) = reader("add", source, "--json").json
    reader("repair", added["slug"], "--refuse", added["repairs"][0]["id"])
    reader("remove", added["slug"])
    (again,) = reader("add", source, "--json").json
    assert [repair["state"] for repair in again["repairs"]] == ["refused"]


@pytest.mark.parametrize(
    "content", [b"%PDF-1.7 report", b"\x00\x01\x02" * 40, b"", None], ids=repr
)
def test_a_bad_source_is_one_line_and_nothing_is_stored(reader, tmp_path, content):
    path = tmp_path / "bad.txt"
    if content is not None:
        path.write_bytes(content)
    ended = reader("add", path, "--json")
    assert (ended.status, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert "bad.txt" in ended.err
    assert stored(reader) == []


def test_a_source_that_is_too_large_is_named(reader, source, monkeypatch):
    monkeypatch.setenv("READER_MAX_SOURCE_MB", "1")
    source.write_bytes(TEXT.encode() * 5000)
    ended = reader("add", source)
    assert ended.status == 2 and "1 MB" in ended.err


def test_one_bad_source_harms_no_other(reader, source, tmp_path):
    ended = reader("add", tmp_path / "none.html", source, "--json")
    assert ended.status == 2 and len(json.loads(ended.out)) == 1
    assert len(stored(reader)) == 1


def test_the_demonstration_is_added_to_an_empty_library_only(reader):
    assert reader("add", "--demonstration", "--if-empty").status == 0
    assert len(stored(reader)) == 3
    ended = reader("add", "--demonstration", "--if-empty", "--json")
    assert (ended.status, ended.json) == (0, [])
    assert {entry["demonstration"] for entry in reader("list", "--json").json} == {True}


def test_adding_nothing_says_how_to_add(reader):
    ended = reader("add")
    assert ended.status == 2 and "reader add" in ended.err
