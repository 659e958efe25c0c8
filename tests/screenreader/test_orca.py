import re

import pytest

from .record import TRANSCRIPT, templates_hash

HEAD, _, SAID = TRANSCRIPT.read_text(encoding="utf-8").partition("\n\n")


def after(key, nth=1):
    """The phrases after the nth press of a key, up to the next key."""
    parts = re.split(r"^\[(.+)\]$", SAID, flags=re.MULTILINE)
    pairs = list(zip(parts[1::2], parts[2::2], strict=True))
    return [phrase for name, phrase in pairs if name == key][nth - 1].split("\n")[1:-1]


def test_the_transcript_is_of_todays_templates():
    told = re.search(r"^templates: (\w+)$", HEAD, re.MULTILINE)[1]
    assert told == templates_hash(), "run python -m tests.screenreader.record"


@pytest.mark.parametrize("line", ["date", "orca", "browser"])
def test_the_transcript_says_where_it_comes_from(line):
    assert re.search(rf"^{line}: .*\d", HEAD, re.MULTILINE)


def test_a_change_is_said_once():
    assert SAID.count("放大到125%") == 1


def test_headings_are_told_with_their_level():
    assert "一、2025年工作回顾 heading level 2." in SAID


def test_a_table_is_told_with_its_caption_and_size():
    assert "Non-uniform table with 6 rows 5 columns" in after("t")


def test_a_paragraph_is_read_in_whole_sentences():
    ends = {phrase[-1] for phrase in after("p")}
    assert ends <= set("。；！？：") and len(after("p")) >= 3
