import os
import shutil
import subprocess
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, text

from reader.library import open_store
from reader.settings import Settings
from tests.plain_language import PlainAnnotator

NO_POSTGRESQL = "no PostgreSQL here: install it, or set READER_TEST_POSTGRESQL"


def postgresql_program(name):
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    path = os.pathsep.join([*map(str, places), os.environ.get("PATH", "")])
    return shutil.which(name, path=path)


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory):
    """Give the address of a PostgreSQL: the one that is set, or one of our own."""
    given = os.environ.get("READER_TEST_POSTGRESQL")
    if given:
        yield given
        return
    initdb, pg_ctl = map(postgresql_program, ("initdb", "pg_ctl"))
    if not initdb or not pg_ctl:
        pytest.skip(NO_POSTGRESQL)
    # It refuses to run as root, and cannot look into pytest's private folders.
    folder = Path("/tmp") / f"qingdu-postgresql-{uuid4().hex[:8]}"
    folder.mkdir()
    user = {}
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
        user = {"user": "postgres", "group": "postgres", "extra_groups": []}

    def run(*command):
        log = folder.parent / f"{folder.name}.log"
        with log.open("a") as out:
            subprocess.run(command, cwd="/", check=True, stdout=out, stderr=out, **user)
        log.unlink()

    data = str(folder / "data")
    options = f"-k {folder} -c listen_addresses= -c fsync=off"
    try:
        run(initdb, "-D", data, "-U", "reader", "-A", "trust", "-E", "UTF8", "-N")
        run(pg_ctl, "-D", data, "-w", "-o", options, "start")
        yield f"postgresql+psycopg://reader@/postgres?host={folder}"
        run(pg_ctl, "-D", data, "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def postgresql_url(postgresql):
    """Give the address of an empty schema."""
    name = f"test_{uuid4().hex[:12]}"
    engine = create_engine(postgresql)
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {name}"))
    yield f"{postgresql}&options=-csearch_path%3D{name}"
    with engine.begin() as connection:
        connection.execute(text(f"DROP SCHEMA {name} CASCADE"))
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def settings(request, tmp_path):
    """Settings of an empty library in each kind of database."""
    url = ""
    if request.param == "postgresql":
        url = request.getfixturevalue("postgresql_url")
    return Settings(instance=str(tmp_path), database_url=url)


@pytest.fixture
def store(settings):
    opened = open_store(settings)
    yield opened
    opened.close()


@pytest.fixture
def annotator():
    return PlainAnnotator()
