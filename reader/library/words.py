"""The publisher's words: how they are read, in every report or in one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Delete, delete, insert, or_, select

from ..errors import UnknownReportError
from ..language.annotation import Annotator
from .database import Store
from .database.tables import lexicon, reports, texts
from .entries import all_entries, report_row
from .publishing import Published, revise
from .revisions import edition

# From the words of a report and their readings to the language stage.
MakeAnnotator = Callable[[Mapping[str, str]], Annotator]


@dataclass(frozen=True, slots=True)
class WordEntry:
    """A word and its pinyin; `slug` is empty where it holds for every report."""

    word: str
    pinyin: str
    slug: str = ""


def words(store: Store, slug: str | None = None) -> tuple[WordEntry, ...]:
    """Return the publisher's words in order: all, or those of one report only."""
    query = select(lexicon).order_by(lexicon.c.slug, lexicon.c.word)
    if slug is not None:
        query = query.where(lexicon.c.slug == slug)
    with store.read() as connection:
        rows = connection.execute(query)
        return tuple(WordEntry(row.word, row.reading, row.slug) for row in rows)


def readings(store: Store, slug: str) -> Mapping[str, str]:
    """Return the words in force for a report, its own before the others."""
    everywhere = {entry.word: entry.pinyin for entry in words(store, "")}
    own = {entry.word: entry.pinyin for entry in words(store, slug)} if slug else {}
    return {**everywhere, **own}


def add_word(store: Store, entry: WordEntry) -> None:
    """Keep a word, in place of what it was. Raises UnknownReportError."""
    with store.write() as connection:
        if entry.slug:
            report_row(connection, entry.slug)
        connection.execute(_delete(entry.word, entry.slug))
        values = {"slug": entry.slug, "word": entry.word, "reading": entry.pinyin}
        connection.execute(insert(lexicon).values(values))


def remove_word(store: Store, word: str, slug: str = "") -> bool:
    """Forget a word; False where it was not there."""
    with store.write() as connection:
        return connection.execute(_delete(word, slug)).rowcount > 0


def reports_with(store: Store, word: str, slug: str = "") -> tuple[str, ...]:
    """Return the slugs of the reports that contain a word, or of that one."""
    pattern = word.replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_")
    found = or_(
        texts.c.body.like(f"%{pattern}%", escape="\\"),
        reports.c.title.like(f"%{pattern}%", escape="\\"),
    )
    query = select(reports.c.slug).join(texts).where(found).order_by(reports.c.id)
    if slug:
        query = query.where(reports.c.slug == slug)
    with store.read() as connection:
        return tuple(connection.execute(query).scalars())


def reannotate(
    store: Store, slugs: tuple[str, ...], make: MakeAnnotator
) -> Iterator[str]:
    """Read each report anew with the words in force; yield its slug when done."""
    for slug in slugs:
        try:
            annotator = make(readings(store, slug))
            revise(store, slug, lambda report: report, annotator)
        except UnknownReportError:  # removed by another writer meanwhile
            continue
        yield slug


def refresh(store: Store, make: MakeAnnotator) -> Iterator[Published]:
    """Read anew the reports that an older language stage read; yield each.

    Sentence ids that end with it are led on to the sentences of today. Words
    that were added since are no reason: their reports were read anew at once.
    """
    today = make({}).version
    for known in all_entries(store):
        try:
            if not edition(store, known.slug).language.startswith(today):
                annotator = make(readings(store, known.slug))
                yield revise(store, known.slug, lambda report: report, annotator)
        except UnknownReportError:  # removed by another writer meanwhile
            continue


def _delete(word: str, slug: str) -> Delete:
    return delete(lexicon).where(lexicon.c.word == word, lexicon.c.slug == slug)
