import pytest

from reader.language.pinyin.candidates import candidates
from reader.language.training.corpora import Example, filled, frames, phrases
from reader.language.training.fit import fit, mistakes, sample
from reader.language.training.score import interval


def samples():
    given = [
        Example("为了发展", 0, "wei4", 1.0),
        Example("成为中心", 1, "wei2", 1.0),
        Example("调查", 0, "diao4", 1.0),
        Example("调整", 0, "tiao2", 1.0),
    ]
    return [sample(example, {}, {}) for example in given]


def test_a_table_learns_its_examples():
    assert mistakes(fit(samples()), samples()) == 0


def test_the_same_examples_give_the_same_table():
    assert (fit(samples()) == fit(samples())).all()


def test_a_reading_that_is_no_candidate_is_left_out():
    assert sample(Example("为了", 0, "xx1", 1.0), {}, {}) is None


def test_every_phrase_of_ours_has_a_reading_of_its_character():
    assert all(e.reading in candidates()[e.text[e.at]] for e in phrases(1.0))


@pytest.mark.parametrize("name", ["frames.tsv", "everyday.tsv"])
def test_every_frame_of_ours_has_a_reading_of_its_character(name):
    assert all(e.reading in candidates()[e.text[e.at]] for e in frames(name, 1.0))


def test_no_phrase_of_ours_is_read_in_two_ways():
    known = {}
    for e in phrases(1.0):
        assert known.setdefault((e.text, e.at), e.reading) == e.reading, e.text


def test_a_frame_is_filled_as_often_as_its_longest_slot_has_words():
    slots = {"who": ["甲", "乙"], "do": ["来", "去", "看"]}
    texts = list(filled("请{who}{do}", slots))
    assert len(texts) == len(set(texts)) == 3


def test_a_frame_is_filled_the_same_way_every_time():
    slots = {"who": ["甲", "乙", "丙"]}
    assert [*filled("{who}为{who}", slots)] == [*filled("{who}为{who}", slots)]


@pytest.mark.parametrize("space", ["\u3000", " "])
def test_a_space_in_a_frame_is_wide_and_narrow(space):
    texts = [e.text for e in frames("frames.tsv", 1.0)]
    assert any(text.startswith(f"第一条{space}为") for text in texts)


def test_an_interval_holds_the_rate():
    low, high = interval(5, 2000)
    assert low < 2.5 < high
