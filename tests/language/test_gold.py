import os
from pathlib import Path

import pytest

from reader.language.pinyin.candidates import candidates
from reader.language.training.score import gold, interval, outcomes, wrong
from reader.pages.article.levels import SURE

GOLD = Path(__file__).parent / "gold"
ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("READER_SHARED", ROOT.parent / "shared"))
TEXTS = (
    *("notice", "budget", "regulation", "zhejiang"),
    *("audit", "measures", "answers", "bulletin"),
    *("opinion", "notices"),
    *("kinds-first", "kinds-second", "kinds-third", "kinds-fourth", "kinds-fifth"),
)


def labels_of(name):
    try:
        return gold(GOLD / f"{name}.tsv", SHARED, "develop")
    except FileNotFoundError:
        pytest.skip("the shared texts are not beside this checkout")


def rows(name):
    lines = (GOLD / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return [line.split("\t") for line in lines]


def test_the_gold_holds_three_thousand_polyphones():
    places = [row[3].split() for name in TEXTS for row in rows(name)]
    assert sum(map(len, places)) >= 3000


@pytest.mark.parametrize("name", TEXTS)
def test_a_label_is_a_reading_of_its_character(name):
    # A label may be the neutral tone that a word has in the dictionary.
    assert all(
        reading in candidates()[character] or reading.endswith("5")
        for _, character, reading, _ in rows(name)
    )


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_to_develop_with_is_read_well(name):
    text, labels = labels_of(name)
    assert len(list(wrong(text, labels))) <= 0.01 * len(labels)


def developing_outcomes():
    texts = [labels_of(name) for name in TEXTS]
    return [one for text, labels in texts for one in outcomes(text, labels)]


def test_two_in_a_thousand_are_wrong_at_most():
    found = developing_outcomes()
    assert sum(one.wrong for one in found) <= 0.002 * len(found)


def test_readings_shown_as_sure_are_right():
    sure = [one for one in developing_outcomes() if one.confidence >= SURE]
    assert sum(one.wrong for one in sure) <= 0.002 * len(sure)


def test_one_in_ten_readings_marked_as_unsure_may_be_wrong():
    # These texts were seen while developing: their share can only be lower.
    unsure = [one for one in developing_outcomes() if one.confidence < SURE]
    _, most = interval(sum(one.wrong for one in unsure), len(unsure))
    assert most >= 100
