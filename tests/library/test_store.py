import sqlite3

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import event

from reader import create_app, library
from reader.errors import DamagedStoreError, SettingError, StoreError
from reader.library import migrations
from reader.library.database import tables
from reader.library.database.opening import migrate, version
from reader.library.database.store import Store
from reader.reports.document import Paragraph
from reader.settings import Settings
from tests.plain_reports import made, report, text


def test_the_newest_migration_is_the_one_that_is_expected():
    script = ScriptDirectory.from_config(migrations.configuration())
    assert script.get_heads() == [tables.HEAD]


def test_the_migrations_make_the_tables_that_are_described(store):
    def ours(thing, name, kind, reflected, other):
        return not (kind == "table" and name.startswith("search"))

    with store.read() as connection:
        options = {"include_object": ours, "compare_type": False}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, tables.metadata) == []


def test_opening_again_changes_nothing(store, settings, annotator):
    slug = library.publish(store, report(), annotator).entry.slug
    before = library.generation(store)
    again = library.open_store(settings)
    assert library.entry(again, slug).slug == slug
    assert library.generation(again) == before
    again.close()


def test_a_migration_that_fails_leaves_the_database_as_it_was(
    settings, monkeypatch, store
):
    def broken(connection):
        connection.exec_driver_sql("CREATE TABLE half_made (id integer)")
        raise RuntimeError

    monkeypatch.setattr("reader.library.database.opening.HEAD", "9999")
    monkeypatch.setattr(migrations, "upgrade", broken)
    with pytest.raises(RuntimeError):
        migrate(store.engine)
    with store.read() as connection:
        assert version(connection) == tables.HEAD
        assert not store.engine.dialect.has_table(connection, "half_made")


def test_a_write_that_fails_is_undone(store, annotator):
    library.publish(store, report(), annotator)
    before = library.generation(store)
    with pytest.raises(RuntimeError), store.write() as connection:
        connection.execute(tables.reports.delete())
        raise RuntimeError
    assert library.entries(store).total == 1
    assert library.generation(store) == before


def test_a_file_that_is_no_database_is_told(tmp_path):
    (tmp_path / "library.sqlite").write_bytes(b"not a database" * 100)
    with pytest.raises(DamagedStoreError):
        library.open_store(Settings(instance=str(tmp_path)))


@pytest.mark.parametrize(
    "url",
    [
        "nothing://",
        "no address",
        "postgresql://127.0.0.1:1/none",
        "postgresql://127.0.0.1:port/none",
        "mysql://127.0.0.1/none",
        "sqlite://",
        "sqlite:///:memory:",
    ],
)
def test_an_address_that_cannot_be_used_is_told(tmp_path, url):
    with pytest.raises(SettingError):
        library.open_store(Settings(instance=str(tmp_path), database_url=url))


@pytest.mark.parametrize(
    "path",
    [
        "/reports/a%00b",
        "/reports/a%00b/qr.svg",
        "/reports/a%00b/assets/0.png",
        "/reports/a/b%00/pinyin/all/0.html",
        "/reports/a%00b/silent/title.mp3",
        "/?q=a%00b",
        "/?year=%00",
    ],
)
def test_what_no_database_can_hold_is_not_found(settings, path):
    app = create_app(settings)
    assert app.test_client().get(path).status_code in (200, 404)
    app.extensions["reader.narrator"].close()
    app.extensions["reader.store"].close()


def test_a_password_is_not_told(tmp_path):
    url = "postgresql://reader:secret@127.0.0.1:1/none"
    with pytest.raises(SettingError) as told:
        library.open_store(Settings(instance=str(tmp_path), database_url=url))
    assert "secret" not in str(told.value.details)


def test_sqlite_is_opened_for_many_readers_and_a_writer(tmp_path):
    library.open_store(Settings(instance=str(tmp_path))).close()
    connection = sqlite3.connect(tmp_path / "library.sqlite")
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


def test_a_full_disk_is_told_and_the_old_revision_stays(tmp_path, annotator):
    store = library.open_store(Settings(instance=str(tmp_path)))
    slug = library.publish(store, report(), annotator).entry.slug
    with store.read() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
    full = f"PRAGMA max_page_count = {pages}"
    event.listen(store.engine, "checkout", lambda raw, *_: raw.execute(full))
    store.close()
    large = made(1, blocks=(Paragraph("b-00000001", text("长文" * 90_000)),))
    with pytest.raises(StoreError):
        library.publish(store, large, annotator)
    assert [entry.slug for entry in library.all_entries(store)] == [slug]
    assert library.edition(store, slug).report.title == report().title
    store.close()


def test_a_damaged_page_of_the_database_is_told(tmp_path, annotator):
    path = tmp_path / "library.sqlite"
    store = library.open_store(Settings(instance=str(tmp_path)))
    library.publish(store, report(), annotator)
    store.close()
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    store = Store(store.engine)
    with pytest.raises(StoreError):
        library.all_entries(store)
    store.close()
