"""A database that is open: what is read and written, and what it says of itself."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, select, update
from sqlalchemy.exc import (
    DatabaseError,
    IntegrityError,
    ProgrammingError,
)

from ...errors import DamagedStoreError, StoreError
from .tables import state

_ADVISORY_LOCK = 0x71696E67


class Store:
    """An open library. Reads see one moment; a write is one transaction.

    Both raise StoreError when the database is full, damaged, away or busy.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection that sees the library as it is at this moment."""
        with _told(), self.engine.connect() as connection:
            if self._postgresql:
                connection.execution_options(isolation_level="REPEATABLE READ")
            yield connection

    @contextmanager
    def write(self, keep: bool = True) -> Iterator[Connection]:
        """Give the only writing connection; all of it is kept, or nothing.

        The generation rises with it. Without `keep` it is only tried out.
        """
        with _told(), self.engine.connect() as connection:
            writer = connection.execution_options(writes=True)
            with writer.begin() as transaction:
                if self._postgresql:
                    lock(writer)
                yield writer
                raise_generation(writer)
                if not keep:
                    transaction.rollback()

    def close(self) -> None:
        self.engine.dispose()

    @property
    def _postgresql(self) -> bool:
        return self.engine.dialect.name == "postgresql"


@contextmanager
def _told() -> Iterator[None]:
    """Turn what a database says of its state into a StoreError."""
    try:
        yield
    except (ProgrammingError, IntegrityError):
        raise  # a mistake of ours
    except DatabaseError as error:
        kind = DamagedStoreError if is_damage(error) else StoreError
        raise kind(why=said(error)) from error


def is_damage(error: DatabaseError) -> bool:
    """Say whether the file is damaged; what else fails may pass."""
    code = getattr(error.orig, "sqlite_errorcode", 0)
    if code & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return True
    # Text of the library is UTF-8; the driver tells this without a code.
    return str(error.orig).startswith("Could not decode to UTF-8")


def generation(store: Store) -> int:
    """Return the number that rises with everything a reader may see change."""
    query = select(state.c.value).where(state.c.name == "generation")
    with store.read() as connection:
        return int(connection.execute(query).scalar_one())


def raise_generation(connection: Connection) -> None:
    """Tell every worker that something changed: each drops the bytes it kept."""
    where = state.c.name == "generation"
    connection.execute(update(state).where(where).values(value=state.c.value + 1))


def lock(connection: Connection) -> None:
    """Let one writer of a PostgreSQL library in at a time, as SQLite does."""
    statement = "SELECT pg_advisory_xact_lock(%s)"
    connection.exec_driver_sql(statement, (_ADVISORY_LOCK,))


def said(error: Exception) -> str:
    """Return in one line what the driver said."""
    return " ".join(str(getattr(error, "orig", None) or error).split())
