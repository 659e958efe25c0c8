import sqlite3
from contextlib import closing

import pytest

from reader import library
from reader.errors import BackupError
from reader.library import WordEntry
from reader.library.database.opening import open_file
from tests.plain_reports import made, repair
from tests.statements import killed_at


@pytest.fixture
def filled(store, annotator):
    report = made(1, title="原件", repairs=(repair("refused"),))
    library.publish(store, report, annotator, {"f" * 64: b"png"}, slug="first")
    library.publish(store, made(2, title="另一份"), annotator)
    library.add_word(store, WordEntry("曾都", "zēng dū"))
    return store


def contents(store):
    """Return all that a library shows."""
    return [
        (entry, library.document(store, entry.slug), library.edition(store, entry.slug))
        for entry in library.all_entries(store)
    ] + [library.words(store), library.asset(store, "first", "f" * 64)]


def test_a_backup_is_restored_as_it_was(filled, annotator, tmp_path):
    before = contents(filled)
    assert library.back_up(filled, tmp_path / "a.qingdu") == 2
    library.remove(filled, "first")
    library.publish(filled, made(3, title="后来"), annotator)
    generation = library.generation(filled)
    assert library.restore(filled, tmp_path / "a.qingdu") == 2
    assert contents(filled) == before
    assert library.search(filled, "后来").total == 0
    assert library.search(filled, "原件").total == 1
    assert library.generation(filled) > generation


def test_a_restored_library_goes_on(filled, annotator, tmp_path):
    library.back_up(filled, tmp_path / "a.qingdu")
    library.restore(filled, tmp_path / "a.qingdu")
    library.publish(filled, made(3, title="后来"), annotator)
    assert library.entries(filled).total == 3


def test_a_backup_is_one_file(filled, tmp_path):
    folder = tmp_path / "backups"
    folder.mkdir()
    library.back_up(filled, folder / "a.qingdu")
    library.back_up(filled, folder / "a.qingdu")
    assert [path.name for path in folder.iterdir()] == ["a.qingdu"]
    opened = open_file(folder / "a.qingdu")
    assert contents(opened) == contents(filled)
    opened.close()


@pytest.mark.parametrize("content", [None, b"", b"hello", b"SQLite format 3\0" * 99])
def test_what_is_no_backup_is_not_restored(filled, tmp_path, content):
    path = tmp_path / "none"
    if content is not None:
        path.write_bytes(content)
    before = contents(filled)
    with pytest.raises(BackupError):
        library.restore(filled, path)
    assert contents(filled) == before


def test_a_database_of_another_program_is_left_alone(filled, tmp_path):
    path = tmp_path / "history.sqlite"
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("CREATE TABLE visits (day TEXT)")
    before, saved = contents(filled), path.read_bytes()
    with pytest.raises(BackupError):
        library.back_up(filled, path)
    with pytest.raises(BackupError):
        library.restore(filled, path)
    assert (contents(filled), path.read_bytes()) == (before, saved)


@pytest.mark.parametrize("act", [library.back_up, library.restore])
def test_a_library_is_no_backup_of_itself(tmp_path, annotator, act):
    opened = open_file(tmp_path / "library.sqlite")
    library.publish(opened, made(2, title="一份"), annotator)
    before = library.all_entries(opened)
    with pytest.raises(BackupError):
        act(opened, tmp_path / "library.sqlite")
    assert library.all_entries(opened) == before
    opened.close()


@pytest.mark.parametrize("act", [library.back_up, library.restore])
def test_a_folder_is_no_backup(filled, tmp_path, act):
    with pytest.raises(BackupError):
        act(filled, tmp_path)


def test_a_file_that_is_no_backup_is_not_overwritten(filled, tmp_path):
    path = tmp_path / "report.html"
    path.write_text("<p>", encoding="utf-8")
    with pytest.raises(BackupError):
        library.back_up(filled, path)
    assert path.read_text(encoding="utf-8") == "<p>"


def test_a_folder_that_is_not_there_is_told(filled, tmp_path):
    with pytest.raises(BackupError):
        library.back_up(filled, tmp_path / "none" / "a.qingdu")


@pytest.mark.parametrize("statement", [2, 5, 9, 14, 20, 28, 40])
def test_a_killed_restore_or_backup_changes_nothing(
    settings, filled, annotator, tmp_path, statement
):
    path = tmp_path / "a.qingdu"
    library.back_up(filled, path)
    library.remove(filled, "first")
    before, saved = contents(filled), path.read_bytes()
    filled.close()

    def restored():
        library.restore(library.open_store(settings), path)

    def backed_up():
        library.back_up(library.open_store(settings), path)

    assert killed_at(statement, restored)
    assert contents(filled) == before
    assert killed_at(statement, backed_up)
    assert path.read_bytes() == saved
