"""How a library's database is found and opened, made or migrated where needed."""

from __future__ import annotations

from contextlib import suppress
from itertools import count
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import (
    ArgumentError,
    DatabaseError,
    OperationalError,
    ProgrammingError,
)

from ...errors import DamagedStoreError, SettingError, StoreError
from ...messages import message
from ...settings import Settings
from .sqlite import open_sqlite
from .store import Store, is_damage, lock, said
from .tables import HEAD, state

FILE = "library.sqlite"
# With psycopg, whichever name of the two it is given.
POSTGRESQL = ("postgresql+psycopg", "postgresql", "postgres")


def open_store(settings: Settings) -> Store:
    """Open the library, made or migrated first where needed.

    Raises SettingError for an address that cannot be used, DamagedStoreError,
    and StoreError for a disk that is full or must not be written.
    """
    try:
        store = Store(_engine(settings))
        migrate(store.engine)
    except (DatabaseError, OSError) as error:
        if isinstance(error, DatabaseError) and is_damage(error):
            raise DamagedStoreError(why=error.orig) from error
        if isinstance(error, OperationalError) and not settings.database_url:
            raise StoreError(why=said(error)) from error
        raise _unusable(settings, error) from error
    return store


def open_file(path: Path) -> Store:
    """Open a SQLite library by its path. Raises SettingError."""
    return open_store(Settings(database_url=f"sqlite:///{path}"))


def set_aside(settings: Settings) -> Path:
    """Move a damaged SQLite file out of the way; return where it lies now."""
    path = settings.folder / FILE
    if settings.database_url:
        path = Path(make_url(settings.database_url).database or path)
    names = (f"{path.stem}-damaged{number or ''}{path.suffix}" for number in count())
    found = next(name for name in names if not path.with_name(name).exists())
    for end in ("", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            path.with_name(path.name + end).rename(path.with_name(found + end))
    return path.with_name(found)


def migrate(engine: Engine) -> None:
    """Bring the tables to HEAD in one transaction; one process does it."""
    with engine.connect() as connection:
        if version(connection) == HEAD:
            return
    from alembic.util import CommandError  # it takes 0.2 s to import

    from ..migrations import upgrade

    with engine.connect() as connection:
        writer = connection.execution_options(writes=True)
        with writer.begin():
            if engine.dialect.name == "postgresql":
                lock(writer)
            try:
                found = version(writer)
                if found is None and engine.dialect.has_table(writer, state.name):
                    raise DamagedStoreError(why="alembic_version")
                if found != HEAD:
                    upgrade(writer)
            except CommandError as error:
                # Of a newer version of the house, or damaged.
                raise StoreError(why=error) from error


def version(connection: Connection) -> str | None:
    """Return the migration that the database stands at, None for an empty one."""
    query = "SELECT version_num FROM alembic_version"
    try:
        with connection.begin_nested():
            found = connection.exec_driver_sql(query).scalar()
    except (OperationalError, ProgrammingError):
        return None
    return str(found)


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


def _unusable(settings: Settings, error: Exception) -> SettingError:
    why = said(error)
    if not settings.database_url:
        return SettingError(name="instance", value=settings.folder / FILE, why=why)
    return SettingError(name="database_url", value=settings.database_url, why=why)


def _no_database(address: str) -> SettingError:
    why = message("settings.no_database")
    return SettingError(name="database_url", value=address, why=why)
