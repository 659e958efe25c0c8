"""A copy of the whole library in one file, and the way back.

The copy is a library of its own, in SQLite whatever the original is kept in.
Recordings are not in it: they are made anew when somebody listens.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, Table, delete, func, insert, select, text

from ..errors import BackupError, SettingError, StoreError
from .database import FILE, Store, open_file
from .database.tables import metadata, reports, state, texts
from .searching import index

MAGIC = b"SQLite format 3\0"
# So many rows are held in memory at a time.
CHUNK = 50


def back_up(store: Store, path: Path) -> int:
    """Write the library to a file, all of it or nothing; return its reports.

    Raises BackupError for a file that is there and is no backup.
    """
    if path.exists() and (not _is_library(path) or _is_open(store, path)):
        raise BackupError(path=path)
    try:
        with _folder_beside(path) as folder:
            made = folder / path.name
            count = _copied(store, made)
            _settle(made)
            os.replace(made, path)
            # Not every system can flush a folder; were the rename to be lost with
            # the power, the file before would be there, which is whole as well.
            with suppress(OSError):
                _settle(path.parent)
    except (OSError, sqlite3.Error) as error:
        raise BackupError(path=path) from error
    return count


def restore(store: Store, path: Path) -> int:
    """Put the library of a file in the place of this one; return its reports.

    It is one transaction. Raises BackupError for a file that is no backup.
    """
    check_backup(path, store)
    with _opened_copy(path) as source:
        with source.read() as old, store.write() as new:
            _clear(new)
            return _copy(old, new)


def check_backup(path: Path, store: Store | None = None) -> None:
    """Raise BackupError for a file that this library cannot be restored from.

    A damaged one is none: nothing is to be lost for it.
    """
    if not _is_library(path) or (store is not None and _is_open(store, path)):
        raise BackupError(path=path)
    try:
        with _opened_copy(path) as source, source.read() as connection:
            found = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar()
    except StoreError as error:
        raise BackupError(path=path) from error
    if found != "ok":
        raise BackupError(path=path)


@contextmanager
def _opened_copy(path: Path) -> Iterator[Store]:
    """Open a copy of a backup, because an older one is migrated before it is read."""
    with TemporaryDirectory(prefix="restore-") as folder:
        try:
            source = open_file(Path(shutil.copy(path, Path(folder) / FILE)))
        except (OSError, SettingError, StoreError) as error:
            raise BackupError(path=path) from error
        try:
            yield source
        finally:
            source.close()


def _copied(store: Store, path: Path) -> int:
    made = open_file(path)
    try:
        with store.read() as old, made.write() as new:
            count = _copy(old, new)
        _fold_in(made)
    finally:
        made.close()
    return count


def _fold_in(made: Store) -> None:
    """Bring the log into the file: what fails there is not told at a close.

    A rename moves the file alone, and would leave its reports behind.
    """
    held = made.engine.raw_connection()
    try:
        cursor = held.cursor()
        cursor.execute("PRAGMA journal_mode = DELETE")
        if cursor.fetchone() != ("delete",):
            raise sqlite3.OperationalError("the log is still in use")
    finally:
        held.close()


def _clear(connection: Connection) -> None:
    for table in reversed(_tables()):
        connection.execute(delete(table))
    connection.execute(text("DELETE FROM search"))


def _copy(old: Connection, new: Connection) -> int:
    """Copy every row, the search index made anew; return the number of reports."""
    for table in _tables():
        rows = old.execution_options(yield_per=CHUNK).execute(select(table))
        for part in rows.mappings().partitions(CHUNK):
            new.execute(insert(table), [dict(row) for row in part])
    _number_on(new)
    named = select(reports.c.id, reports.c.title, texts.c.body).join(texts)
    for row in old.execution_options(yield_per=CHUNK).execute(named):
        index(new, row.id, row.title, row.body)
    return new.execute(select(func.count()).select_from(reports)).scalar_one()


def _number_on(connection: Connection) -> None:
    """Let PostgreSQL number new reports after those that were copied."""
    if connection.dialect.name == "postgresql":
        connection.execute(
            text(
                "SELECT setval(pg_get_serial_sequence('reports', 'id'),"
                " greatest(1, (SELECT max(id) FROM reports)))"
            )
        )


def _tables() -> list[Table]:
    """The tables that are copied: the generation is each library's own."""
    return [table for table in metadata.sorted_tables if table is not state]


def _is_library(path: Path) -> bool:
    """Tell a library from other files, and from databases of other programs."""
    try:
        with path.open("rb") as file:
            if file.read(len(MAGIC)) != MAGIC:
                return False
        with closing(
            sqlite3.connect(f"{path.as_uri()}?immutable=1", uri=True)
        ) as found:
            found.execute(f"SELECT 1 FROM alembic_version, {state.name} LIMIT 1")
    except (OSError, sqlite3.Error):
        return False
    return True


def _is_open(store: Store, path: Path) -> bool:
    """Tell whether a file is the very library that is open."""
    own = store.engine.url.database or ""
    return store.engine.dialect.name == "sqlite" and path.samefile(own)


@contextmanager
def _folder_beside(path: Path) -> Iterator[Path]:
    """Give a folder on the file's own disk, so that a rename is enough."""
    with TemporaryDirectory(prefix=".backup-", dir=path.parent) as folder:
        yield Path(folder)


def _settle(path: Path) -> None:
    """Have the disk keep what was written."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
