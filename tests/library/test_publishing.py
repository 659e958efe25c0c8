import pytest

from reader import library
from reader.errors import SlugTakenError, UnknownReportError
from tests.plain_reports import made


def test_a_published_report_can_be_read(store, annotator):
    done = library.publish(store, made(), annotator)
    edition = library.edition(store, done.entry.slug)
    assert done.outcome == "added"
    assert edition.revision == done.entry.revision
    assert edition.report.title == "某市2017年工作报告"


def test_the_same_source_again_changes_nothing(store, annotator):
    first = library.publish(store, made(), annotator)
    before = library.generation(store)
    again = library.publish(store, made(), annotator)
    assert again.outcome == "unchanged" and again.entry == first.entry
    assert library.generation(store) == before


def test_a_slug_that_is_taken_gets_a_number(store, annotator):
    slugs = [library.publish(store, made(n), annotator).entry.slug for n in range(3)]
    assert slugs == [slugs[0], f"{slugs[0]}-2", f"{slugs[0]}-3"]


def test_a_given_slug_that_is_taken_is_refused(store, annotator):
    library.publish(store, made(1), annotator, slug="a")
    with pytest.raises(SlugTakenError):
        library.publish(store, made(2), annotator, slug="a")
    assert library.entries(store).total == 1


def test_every_change_raises_the_generation(store, annotator):
    numbers = [library.generation(store)]
    slug = library.publish(store, made(), annotator).entry.slug
    numbers.append(library.generation(store))
    library.remove(store, slug)
    numbers.append(library.generation(store))
    assert numbers == sorted(set(numbers))


def test_what_is_removed_is_gone(store, annotator):
    slug = library.publish(store, made(), annotator).entry.slug
    library.remove(store, slug)
    with pytest.raises(UnknownReportError):
        library.edition(store, slug)
    assert library.search(store, "开局").total == 0


def test_the_utterances_of_a_section_are_kept(store, annotator):
    slug = library.publish(store, made(), annotator).entry.slug
    section = library.edition(store, slug).sections[1]
    said = library.section_utterances(store, slug, section.id)
    assert tuple(said) == section.speakables
    assert said[section.speakables[0]].text == "一、总体情况"
