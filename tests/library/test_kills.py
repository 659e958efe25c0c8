"""A process killed before any statement leaves everything, or nothing, done."""

import os
import signal
from dataclasses import replace

import pytest
from sqlalchemy import Engine, event, text

from reader import library
from reader.settings import Settings
from tests.plain_language import PlainAnnotator
from tests.plain_reports import made

ANNOTATOR = PlainAnnotator()


def killed(action, folder, statement):
    """Tell whether `action` reached this statement, where its process was killed."""
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        return os.WIFSIGNALED(status)
    try:
        _act(action, folder, statement)
    finally:
        os._exit(0)


def _act(action, folder, statement):
    store = None
    if action is not opening:
        store = library.open_store(Settings(instance=str(folder)))
    count = 0

    def kill(*_):
        nonlocal count
        count += 1
        if count == statement:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "before_cursor_execute", kill)
    event.listen(Engine, "commit", kill)
    action(store or folder)


def opening(folder):
    library.open_store(Settings(instance=str(folder)))


def adding(store):
    library.publish(store, made(2, title="新增"), ANNOTATOR)


def replacing(store):
    changed = made(3, title="改后")
    library.revise(store, "first", lambda old: replace(changed, slug=""), ANNOTATOR)


def removing(store):
    library.remove(store, "first")


def titles(folder):
    """Return the titles of a library that is whole."""
    store = library.open_store(Settings(instance=str(folder)))
    with store.read() as connection:
        assert connection.execute(text("PRAGMA integrity_check")).scalar() == "ok"
        check = "INSERT INTO search (search) VALUES ('integrity-check')"
        connection.execute(text(check))
    found = {}
    for entry in library.all_entries(store):
        edition = library.edition(store, entry.slug)
        assert edition.report.title == entry.title
        assert library.search(store, entry.title).total == 1
        for section in edition.sections:
            said = library.section_utterances(store, entry.slug, section.id)
            assert tuple(said) == section.speakables
        found[entry.slug] = entry.title
    store.close()
    return set(found.values())


@pytest.mark.parametrize(
    ("action", "before", "after"),
    [
        (opening, {"原件"}, {"原件"}),
        (adding, {"原件"}, {"原件", "新增"}),
        (replacing, {"原件"}, {"改后"}),
        (removing, {"原件"}, set()),
    ],
)
def test_a_kill_at_any_statement_loses_and_tears_nothing(
    tmp_path, action, before, after
):
    kills = 0
    for statement in range(1, 200):
        folder = tmp_path / str(statement)
        store = library.open_store(Settings(instance=str(folder)))
        library.publish(store, made(1, title="原件"), ANNOTATOR, slug="first")
        store.close()
        if not killed(action, folder, statement):
            break
        kills += 1
        assert titles(folder) in (before, after)
    assert kills >= 1 and titles(folder) == after


def test_a_kill_while_tables_are_made_is_made_good(tmp_path):
    for statement in range(1, 200):
        folder = tmp_path / str(statement)
        if not killed(opening, folder, statement):
            break
        assert titles(folder) == set()
    assert statement > 10
