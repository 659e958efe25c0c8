"""The database: opened, migrated and locked the same way everywhere."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, select, update
from sqlalchemy.engine import make_url
from sqlalchemy.exc import (
    ArgumentError,
    DatabaseError,
    IntegrityError,
    OperationalError,
    ProgrammingError,
)

from ..errors import DamagedStoreError, SettingError, StoreError
from ..messages import message
from ..settings import Settings
from .sqlite import open_sqlite
from .tables import HEAD, state

FILE = "library.sqlite"
# With psycopg, whichever name of the two it is given.
POSTGRESQL = ("postgresql+psycopg", "postgresql", "postgres")
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
                    _lock(writer)
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
        kind = DamagedStoreError if _is_damage(error) else StoreError
        raise kind(why=_said(error)) from error


def _is_damage(error: DatabaseError) -> bool:
    code = getattr(error.orig, "sqlite_errorcode", 0)
    if code & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return True
    # Text of the library is UTF-8; the driver tells this without a code.
    return str(error.orig).startswith("Could not decode to UTF-8")


def open_store(settings: Settings) -> Store:
    """Open the library, made or migrated first where needed.

    Raises SettingError for an address that cannot be used, DamagedStoreError,
    and StoreError for a disk that is full or must not be written.
    """
    try:
        store = Store(_engine(settings))
        migrate(store.engine)
    except (DatabaseError, OSError) as error:
        if isinstance(error, DatabaseError) and _is_damage(error):
            raise DamagedStoreError(why=error.orig) from error
        if isinstance(error, OperationalError) and not settings.database_url:
            raise StoreError(why=_said(error)) from error
        raise _unusable(settings, error) from error
    return store


def open_file(path: Path) -> Store:
    """Open a SQLite library by its path. Raises SettingError."""
    return open_store(Settings(database_url=f"sqlite:///{path}"))


def generation(store: Store) -> int:
    """Return the number that rises with everything a reader may see change."""
    query = select(state.c.value).where(state.c.name == "generation")
    with store.read() as connection:
        return int(connection.execute(query).scalar_one())


def raise_generation(connection: Connection) -> None:
    where = state.c.name == "generation"
    connection.execute(update(state).where(where).values(value=state.c.value + 1))


def migrate(engine: Engine) -> None:
    """Bring the tables to HEAD in one transaction; one process does it."""
    with engine.connect() as connection:
        if version(connection) == HEAD:
            return
    from alembic.util import CommandError  # it takes 0.2 s to import

    from .migrations import upgrade

    with engine.connect() as connection:
        writer = connection.execution_options(writes=True)
        with writer.begin():
            if engine.dialect.name == "postgresql":
                _lock(writer)
            try:
                found = version(writer)
                if found is None and engine.dialect.has_table(writer, state.name):
                    raise DamagedStoreError(why="alembic_version")
                if found != HEAD:
                    upgrade(writer)
            except CommandError as error:
                # Of a newer version of the house, or damaged.
                raise StoreError(why=error) from error


def _lock(connection: Connection) -> None:
    """Let one writer of a PostgreSQL library in at a time, as SQLite does."""
    statement = "SELECT pg_advisory_xact_lock(%s)"
    connection.exec_driver_sql(statement, (_ADVISORY_LOCK,))


def version(connection: Connection) -> str | None:
    """Return the migration that the database stands at, None for an empty one."""
    query = "SELECT version_num FROM alembic_version"
    try:
        with connection.begin_nested():
            found = connection.exec_driver_sql(query).scalar()
    except (OperationalError, ProgrammingError):
        return None
    return str(found)


def _said(error: Exception) -> str:
    """Return in one line what the driver said."""
    return " ".join(str(getattr(error, "orig", None) or error).split())


def _unusable(settings: Settings, error: Exception) -> SettingError:
    why = _said(error)
    if not settings.database_url:
        return SettingError(name="instance", value=settings.folder / FILE, why=why)
    return SettingError(name="database_url", value=settings.database_url, why=why)


def _engine(settings: Settings) -> Engine:
    address = settings.database_url
    if not address:
        return open_sqlite(settings.folder / FILE)
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        raise _no_database(address) from error
    if url.get_backend_name() == "sqlite" and url.database not in (
        None,
        "",
        ":memory:",
    ):
        return open_sqlite(Path(str(url.database)))
    if url.drivername not in POSTGRESQL:
        raise _no_database(address)
    try:
        return create_engine(url.set(drivername=POSTGRESQL[0]), pool_pre_ping=True)
    except ImportError as error:
        raise _unusable(settings, error) from error


def _no_database(address: str) -> SettingError:
    why = message("settings.no_database")
    return SettingError(name="database_url", value=address, why=why)
