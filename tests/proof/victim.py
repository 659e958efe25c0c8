"""A small library to be hurt: what is done to it, and whether it is whole."""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path

from sqlalchemy import text

from reader import library
from reader.commands import main
from reader.library import Store
from reader.settings import Settings
from tests.plain_language import PlainAnnotator
from tests.plain_reports import made

ANNOTATOR = PlainAnnotator()
FILE = "library.sqlite"
BACKUP = "kept.qingdu"
BOOK = "book.mp3"


def opened(folder: Path) -> Store:
    return library.open_store(Settings(instance=str(folder)))


@cache
def _mould() -> Path:
    """Give a folder with one report, and with a backup of another library."""
    folder = Path(tempfile.mkdtemp(prefix="qingdu-victim-"))
    store = opened(folder)
    library.publish(store, made(9, title="备份"), ANNOTATOR, slug="saved")
    library.back_up(store, folder / BACKUP)
    library.remove(store, "saved")
    library.publish(store, made(1, title="原件"), ANNOTATOR, slug="first")
    store.close()
    return folder


def fresh(folder: Path) -> Path:
    """Make the folder the victim's: one report, and a backup."""
    shutil.copytree(_mould(), folder, dirs_exist_ok=True)
    return folder


def titles(folder: Path) -> set[str]:
    """Return the titles of a library that is whole."""
    store = opened(folder)
    with store.read() as connection:
        assert connection.execute(text("PRAGMA integrity_check")).scalar() == "ok"
        check = "INSERT INTO search (search) VALUES ('integrity-check')"
        connection.execute(text(check))
    found = library.all_entries(store)
    for entry in found:
        edition = library.edition(store, entry.slug)
        assert edition.report.title == entry.title
        assert library.search(store, entry.title).total == 1
        for section in edition.sections:
            said = library.section_utterances(store, entry.slug, section.id)
            assert tuple(said) == section.speakables
    store.close()
    return {entry.title for entry in found}


def adding(folder: Path) -> None:
    library.publish(opened(folder), made(2, title="新增"), ANNOTATOR)


def replacing(folder: Path) -> None:
    changed = replace(made(3, title="改后"), slug="")
    library.revise(opened(folder), "first", lambda old: changed, ANNOTATOR)


def removing(folder: Path) -> None:
    library.remove(opened(folder), "first")


def backing_up(folder: Path) -> None:
    library.back_up(opened(folder), folder / BACKUP)


def restoring(folder: Path) -> None:
    tempfile.tempdir = str(folder)  # in a child of the test: its files count too
    library.restore(opened(folder), folder / BACKUP)


def speaking(folder: Path) -> None:
    """Prepare the report as a publisher does. Raises SystemExit."""
    os.environ["READER_INSTANCE"] = str(folder)  # in a child of the test
    output = str(folder / BOOK)
    main(["speak", "first", "--voice", "silent", "--output", output])


def opening(folder: Path) -> None:
    opened(folder)
