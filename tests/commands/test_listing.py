import jsonschema
import pytest

from reader import library
from reader.reports import json_schema
from tests.plain_language import PlainAnnotator
from tests.plain_reports import report


@pytest.fixture
def slug(store):
    return library.publish(store, report(), PlainAnnotator()).entry.slug


def test_an_empty_list_says_what_to_do(reader):
    assert "reader add" in reader("list").out


def test_the_list_says_where_it_is_kept(reader, tmp_path):
    assert str(tmp_path / "instance") in reader("list").out


def test_the_list_names_the_reports(reader, slug):
    assert [entry["slug"] for entry in reader("list", "--json").json] == [slug]
    assert slug in reader("list").out


def test_the_shown_document_follows_its_schema(reader, slug):
    shown = reader("show", slug, "--json").json
    jsonschema.validate(shown, json_schema())
    assert shown["slug"] == slug


def test_a_report_is_shown_as_text(reader, slug):
    shown = reader("show", slug).out
    for part in ("某市2017年工作报告", "## 一、总体情况", "  - 第一项。", "5345 | 7"):
        assert part in shown
    assert "发布日期：2018-03-01" in shown and "【图】图一" in shown


def test_a_removed_report_is_gone(reader, slug):
    assert reader("remove", slug, "--json").json["removed"] is True
    assert reader("list", "--json").json == []


@pytest.mark.parametrize("command", ["show", "remove", "repair"])
def test_an_unknown_report_is_told_in_one_line(reader, command):
    ended = reader(command, "nowhere")
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.count("\n") == 1 and "nowhere" in ended.err
