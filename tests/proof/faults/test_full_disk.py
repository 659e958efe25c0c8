"""A disk that is full at any point: the library stays whole, and says so."""

import os
import resource
import signal
from dataclasses import replace

from sqlalchemy import text

from reader import library
from reader.errors import ReaderError
from reader.settings import Settings
from tests.plain_language import PlainAnnotator
from tests.plain_reports import made

ANNOTATOR = PlainAnnotator()
STEP = 3 * 4_096
SAID, UNSAID = 3, 4


def limited(limit, action, folder):
    """Run an action in a child that can write no file past `limit` bytes."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    code = UNSAID
    try:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        store = library.open_store(Settings(instance=str(folder)))
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        action(store)
        code = 0
    except ReaderError:
        code = SAID
    finally:
        os._exit(code)


def adding(store):
    library.publish(store, made(2, title="新增"), ANNOTATOR)


def replacing(store):
    changed = made(3, title="改后")
    library.revise(store, "first", lambda old: replace(changed, slug=""), ANNOTATOR)


def titles(folder):
    """Return the titles of a library that is whole."""
    store = library.open_store(Settings(instance=str(folder)))
    with store.read() as connection:
        assert connection.execute(text("PRAGMA integrity_check")).scalar() == "ok"
    found = {entry.title for entry in library.all_entries(store)}
    for entry in library.all_entries(store):
        assert library.edition(store, entry.slug).report.title == entry.title
    store.close()
    return found


def filled_up(tmp_path, action):
    """Try an action with ever more room until it passes; yield what came of each."""
    for number in range(1, 200):
        folder = tmp_path / str(number)
        store = library.open_store(Settings(instance=str(folder)))
        library.publish(store, made(1, title="原件"), ANNOTATOR, slug="first")
        store.close()
        code = limited(number * STEP, action, folder)
        yield code, titles(folder)
        if code == 0:
            return


def test_a_report_is_added_whole_or_not_at_all_on_a_full_disk(tmp_path, tell):
    *failed, (code, after) = filled_up(tmp_path, adding)
    tell("full disk while adding", points=len(failed), torn=0)
    assert (code, after) == (0, {"原件", "新增"}) and len(failed) > 1
    assert {one for _, one in map(tuple, failed) if one != {"原件"}} == set()
    assert {code for code, _ in failed} == {SAID}


def test_the_old_revision_stays_published_on_a_full_disk(tmp_path, tell):
    *failed, (code, after) = filled_up(tmp_path, replacing)
    tell("full disk while replacing", points=len(failed), torn=0)
    assert (code, after) == (0, {"改后"}) and len(failed) > 1
    assert [one for _, one in failed if one != {"原件"}] == []
    assert {code for code, _ in failed} == {SAID}
