import pytest

from reader.narration import rests, with_rest
from reader.narration.rests import RESTS_MS
from reader.reading import read
from reader.reports.document import Heading, List
from tests.pages.sample import SAMPLE
from tests.plain_language import PlainAnnotator


@pytest.fixture(scope="module")
def edition():
    return read(SAMPLE, PlainAnnotator())


def rest_in(edition, kind):
    blocks = {block.id for block in edition.report.blocks if isinstance(block, kind)}
    found = rests(edition)
    return {
        found[one.id]
        for one in edition.speakables
        if one.block in blocks and one.kind == "sentence"
    }


def test_every_speakable_has_a_rest(edition):
    assert set(rests(edition)) == {one.id for one in edition.speakables}


def test_a_heading_is_followed_by_a_longer_silence_than_an_item(edition):
    assert rest_in(edition, Heading) == {RESTS_MS["heading"]}
    assert rest_in(edition, List) == {RESTS_MS["item"]}
    assert RESTS_MS["heading"] > RESTS_MS["item"] > RESTS_MS["sentence"]


def test_the_last_sentence_of_a_paragraph_rests_longer(edition):
    body = [one for one in edition.speakables if one.block == "b-body"]
    found = [rests(edition)[one.id] for one in body if one.kind == "sentence"]
    assert found == [RESTS_MS["sentence"], RESTS_MS["last"]]


def test_a_rest_is_part_of_what_is_said(say):
    assert with_rest(say("好"), 900).rest_ms == 900
