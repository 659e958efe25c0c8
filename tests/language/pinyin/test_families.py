"""Readings that were wrong once, and their like: one family of words a row's name."""

import re
from pathlib import Path

import pytest

from reader.language.annotator import LanguageAnnotator

CASES = Path(__file__).with_name("families.tsv").read_text("utf-8").splitlines()
MARKED = re.compile(r"(.)\{(\w+)\}")


def expected(sentence):
    """Return the bare text, and the reading of each marked character by place."""
    places, text, last = {}, "", 0
    for found in MARKED.finditer(sentence):
        text += sentence[last : found.start()] + found[1]
        places[len(text) - 1] = found[2]
        last = found.end()
    return text + sentence[last:], places


@pytest.mark.parametrize("row", CASES)
def test_a_family_is_read_right(row):
    text, places = expected(row.split("\t")[1])
    readings = [r for word in LanguageAnnotator().words(text) for r in word.readings]
    assert {at: readings[at].pinyin for at in places} == places
