import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from reader.commands.group import COMMANDS


@pytest.mark.parametrize(
    "arguments",
    [
        ("nothing",),
        ("show",),
        ("list", "--what"),
        ("list", "more"),
        ("serve", "--port", "x"),
        ("speak", "a", "--output", "/"),
    ],
)
def test_a_wrong_call_is_told_in_one_line_of_chinese(reader, arguments):
    ended = reader(*arguments)
    assert (ended.status, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert "用法" in ended.err
    assert not re.search(r"\b(?:Got|unexpected|File|directory)\b", ended.err)


@pytest.mark.parametrize("arguments", [("show",), ("remove",), ("lexicon", "remove")])
def test_an_argument_that_is_no_text_is_told(reader, arguments):
    ended = reader(*arguments, "\udcff")
    assert (ended.status, ended.out, ended.err.count("\n")) == (2, "", 1)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has /dev/full")
@pytest.mark.parametrize("unbuffered", ["", "1"], ids=["buffered", "unbuffered"])
def test_a_full_disk_behind_the_output_is_told(tmp_path, unbuffered):
    with open("/dev/full", "w") as full:
        run = [sys.executable, "-m", "reader", "list"]
        environment = {
            **os.environ,
            "READER_INSTANCE": str(tmp_path),
            "PYTHONUNBUFFERED": unbuffered,
        }
        ended = subprocess.run(
            run, env=environment, stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr and "磁盘" in ended.stderr


@pytest.mark.parametrize("command", ["list", "show", "remove", "repair", "serve"])
def test_every_command_has_its_help(reader, command):
    ended = reader(command, "--help")
    assert ended.status == 0 and "Options" not in ended.out
    assert command in reader().out


def test_a_setting_that_cannot_be_used_is_told(reader, monkeypatch):
    monkeypatch.setenv("READER_DATABASE_URL", "nothing://")
    ended = reader("list")
    assert ended.status == 2 and "database_url" in ended.err


def test_help_loads_neither_database_nor_jieba():
    code = (
        "import sys; from reader.commands import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: print(*sys.modules)"
    )
    run = [sys.executable, "-c", code]
    loaded = subprocess.run(run, capture_output=True, text=True, check=True).stdout
    assert not {"sqlalchemy", "jieba", "lxml"} & set(loaded.split())


@pytest.mark.parametrize("command", list(COMMANDS))
def test_no_english_is_left_in_help(reader, command):
    text = reader(command, "--help").out
    assert not re.search(r"\b(?:OPTIONS|TEXT|INTEGER|PATH|default|RANGE)\b", text)


def test_a_value_out_of_range_says_what_it_should_be(reader):
    assert "1 到 64" in reader("serve", "--workers", "99").err
