import pytest

from reader import library
from tests.plain_language import PlainAnnotator
from tests.plain_reports import repair, report


@pytest.fixture
def slug(store):
    made = report(repairs=(repair(),))
    return library.publish(store, made, PlainAnnotator()).entry.slug


def test_proposals_are_listed_and_change_nothing(reader, slug, store):
    assert "201711日 → 2017年1月1日" in reader("repair", slug).out
    assert library.document(store, slug).repairs[0].state == "proposed"


def test_a_confirmed_repair_is_read(reader, slug, store):
    reader("repair", slug, "--confirm", "r1")
    edition = library.edition(store, slug)
    assert edition.passages["b-00000007"].text.startswith("2017年1月1日起施行")


def test_a_refused_repair_stays_refused(reader, slug, store):
    answer = reader("repair", slug, "--refuse", "r1", "--json").json
    assert answer["repairs"][0]["state"] == "refused"
    assert library.edition(store, slug).corrections == ()


def test_all_others_are_confirmed(reader, slug):
    answer = reader("repair", slug, "--all", "--json").json
    assert answer["repairs"][0]["state"] == "confirmed"


def test_an_unknown_repair_is_refused_by_name(reader, slug):
    ended = reader("repair", slug, "--confirm", "r9")
    assert ended.status == 2 and "r9" in ended.err
