"""Several processes write at once."""

import os
import traceback

from reader import library
from tests.plain_language import PlainAnnotator
from tests.plain_reports import made

ANNOTATOR = PlainAnnotator()
WRITERS, REPORTS = 3, 5


def in_processes(settings, work):
    """Run `work(store, number)` in processes of their own; all must succeed."""
    children = []
    for number in range(WRITERS):
        child = os.fork()
        if not child:
            _end(settings, work, number)
        children.append(child)
    statuses = [os.waitpid(child, 0)[1] for child in children]
    assert statuses == [0] * WRITERS


def _end(settings, work, number):
    try:
        work(library.open_store(settings), number)
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def test_writers_wait_for_each_other_and_names_stay_apart(settings):
    def work(store, number):
        for index in range(REPORTS):
            library.publish(store, made(number * REPORTS + index), ANNOTATOR)

    in_processes(settings, work)
    store = library.open_store(settings)
    slugs = {entry.slug for entry in library.all_entries(store)}
    store.close()
    assert len(slugs) == WRITERS * REPORTS


def test_a_source_that_several_add_is_added_once(settings):
    in_processes(
        settings, lambda store, number: library.publish(store, made(), ANNOTATOR)
    )
    store = library.open_store(settings)
    total = library.entries(store).total
    store.close()
    assert total == 1


def test_revisions_by_several_writers_all_arrive(settings):
    store = library.open_store(settings)
    slug = library.publish(store, made(), ANNOTATOR).entry.slug
    store.close()

    def work(store, number):
        def change(old):
            return made(subtitles=(*old.subtitles, f"第{number}次"))

        library.revise(store, slug, change, ANNOTATOR)

    in_processes(settings, work)
    store = library.open_store(settings)
    subtitles = library.document(store, slug).subtitles
    store.close()
    assert {f"第{number}次" for number in range(WRITERS)} <= set(subtitles)
