"""SQLite: how its file is opened, also on a disk that takes nothing any more."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection

# A writer waits this long for another one before it gives up.
BUSY_SECONDS = 30
# What SQLite says where it can make no `-wal` or `-shm` beside the file: 32 kB are
# lacking, the disk is read-only, or the folder is not ours to write.
UNWRITABLE = (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
# Transactions are begun by us; the pool hands a connection from thread to thread.
OPTIONS: Any = {"isolation_level": None, "check_same_thread": False}
STILL, SEEN = "still", "seen"


def open_sqlite(path: Path) -> Engine:
    """Return an engine for the file, which is made where it is missing.

    It and its folder are the owner's alone: what nobody has confirmed lies there.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Where it cannot be made, SQLite says why.
    with suppress(OSError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL, 0o600))
    engine = create_engine(f"sqlite:///{path}", creator=lambda: _connected(path))
    event.listen(engine, "connect", _note)
    event.listen(engine, "checkout", _look_again)
    event.listen(engine, "begin", _begin)
    return engine


def is_still(connection: PoolProxiedConnection) -> bool:
    """Tell a connection that sees the file as it was, and is not to be held."""
    return bool(connection.info.get(STILL))


class _Still(sqlite3.Connection):
    """A view of a file that nobody can write now. Changes are not seen by it."""


def _connected(path: Path) -> sqlite3.Connection:
    connection: sqlite3.Connection = sqlite3.connect(path, BUSY_SECONDS, **OPTIONS)
    try:
        _prepare(connection)
    except sqlite3.OperationalError as error:
        connection.close()
        if error.sqlite_errorcode & 0xFF not in UNWRITABLE or not _is_whole(path):
            raise
        address = f"{path.absolute().as_uri()}?immutable=1"
        connection = sqlite3.connect(address, uri=True, factory=_Still, **OPTIONS)
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    # WAL lets pages be read while a report is published; NORMAL loses no
    # committed transaction to a killed process (sqlite.org/pragma).
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")


def _is_whole(path: Path) -> bool:
    """Tell whether all that was ever committed lies in the file itself."""
    wal = path.with_name(f"{path.name}-wal")
    return path.is_file() and not (wal.exists() and wal.stat().st_size)


def _note(connection: sqlite3.Connection, entry: ConnectionPoolEntry) -> None:
    entry.info[STILL] = isinstance(connection, _Still)


def _look_again(
    connection: sqlite3.Connection, entry: ConnectionPoolEntry, given: Any
) -> None:
    """Use a still connection once: by now there may be room for a real one."""
    if entry.info[STILL] and entry.info.get(SEEN) is connection:
        raise DisconnectionError
    entry.info[SEEN] = connection


def _begin(connection: Connection) -> None:
    # The write lock is taken at once: a reader that turns writer may find
    # its view outdated, and then fails without waiting.
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
