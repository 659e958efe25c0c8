import re

import pytest

from reader import library
from tests.plain_language import PlainAnnotator
from tests.plain_reports import made


@pytest.fixture
def old(store):
    """An edition that another language stage read, with longer sentences."""
    coarse = PlainAnnotator(re.compile(r"[^\n\t]+"))
    slug = library.publish(store, made(), coarse).entry.slug
    return library.edition(store, slug)


def sentences(edition):
    return {s.id for p in edition.passages.values() for s in p.sentences}


def test_reports_are_read_anew_once_and_old_links_lead_on(reader, store, old):
    (slug,) = reader("refresh", "--json").json["reports"]
    new = library.edition(store, slug)
    assert new.language != old.language
    assert sentences(old) <= sentences(new) | set(new.former)
    assert reader("refresh", "--json").json["reports"] == []


def test_it_says_how_many(reader, old):
    assert "1 份" in reader("refresh").out
    assert "0 份" in reader("refresh").out


def test_a_word_added_since_is_no_reason(reader, old):
    reader("refresh")
    reader("lexicon", "add", "丽水", "lí shuǐ")
    assert reader("refresh", "--json").json["reports"] == []
