import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.annotation import Annotation, Reading, Word
from reader.library.slugs import LONGEST, is_slug, make_slug, numbered, plain_pinyin
from tests.plain_language import PlainAnnotator


def title(*words):
    """Give a title of (text, readings) pairs."""
    start, made = 0, []
    for text, *said in words:
        readings = [Reading(pinyin) if pinyin else None for pinyin in said]
        readings += [None] * (len(text) - len(readings))
        made.append(Word(start, start + len(text), text, False, tuple(readings)))
        start += len(text)
    return Annotation("".join(word.text for word in made), tuple(made), ())


def test_the_year_comes_first_and_its_counter_goes():
    said = title(("随州市", "suí", "zhōu", "shì"), ("2017",), ("年", "nián"))
    assert make_slug(said, "2020-01-01") == "2017-suizhoushi"


def test_a_title_without_a_year_takes_the_published_one():
    assert make_slug(title(("绿", "lǜ")), "2020-01-01") == "2020-lv"


def test_what_has_no_ascii_form_parts_the_words():
    said = title(("1-10",), ("《",), ("Ａ股", None, "gǔ"), ("》",))
    assert make_slug(said, "2020-01-01") == "2020-1-10-agu"


def test_a_slug_cut_short_does_not_end_in_a_particle():
    said = title(("月" * 16, *["yuè"] * 16), ("的", "de"), ("通知", "tōng", "zhī"))
    assert make_slug(said, "2020-01-01") == "2020-" + "yue" * 16


@given(st.text(max_size=80))
def test_every_title_gives_a_slug(text):
    assert is_slug(make_slug(PlainAnnotator().annotate(text), "2020-01-01"))


@given(st.integers(1, 10**6))
def test_a_numbered_slug_is_one_too(number):
    slug = "-".join(["2020", *["zi"] * 30])[:LONGEST].rstrip("-")
    assert is_slug(numbered(slug, number))


@pytest.mark.parametrize("text", ["", "A", "a--b", "-a", "a/b", "..", "a" * 61, "é"])
def test_what_would_harm_an_address_is_no_slug(text):
    assert not is_slug(text)


@pytest.mark.parametrize(
    ("pinyin", "plain"), [("nǚ", "nv"), ("ê̄", "e"), ("ér", "er"), ("ḿ", "m")]
)
def test_pinyin_loses_its_tone(pinyin, plain):
    assert plain_pinyin(pinyin) == plain
