"""Publish, revise and remove reports: each is one transaction."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import count
from typing import Literal

from sqlalchemy import Connection, delete, select

from ..errors import SlugTakenError
from ..language.annotation import Annotator
from ..reports import Report, carry_over
from .database import Store
from .database.tables import reports
from .decisions import recall, remember
from .entries import Entry, entry_of, find_source, report_row
from .prepared import Prepared, prepare, published_day, store_report
from .revisions import current_edition, document, stored_document
from .searching import unindex
from .slugs import make_slug, numbered

Outcome = Literal["added", "replaced", "unchanged"]


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing came to, the report's entry and its document now."""

    outcome: Outcome
    entry: Entry
    report: Report


def publish(
    store: Store,
    report: Report,
    annotator: Annotator,
    pictures: Mapping[str, bytes] | None = None,
    *,
    slug: str = "",
    replacing: bool = False,
    demonstration: bool = False,
    keep: bool = True,
) -> Published:
    """Publish an imported report; `pictures` are its assets' bytes by sha256.

    A source that is there already changes nothing unless `replacing`. Without
    a slug one is made from the title. Raises SlugTakenError for the slug of
    another report, unless `replacing`: then that report is replaced, and its
    block ids, sentence ids and decisions on repairs live on. Without `keep`
    all is done but nothing stored.
    """
    known = find_source(store, report.source.sha256)
    if known and not replacing:
        return Published("unchanged", known, document(store, known.slug))
    wanted = slug or (known.slug if known else _made_slug(report, annotator))
    if replacing and _is_taken(store, wanted):
        return revise(
            store,
            wanted,
            lambda old: carry_over(old, report),
            annotator,
            pictures,
            keep=keep,
        )
    decided = recall(store, wanted, report)
    prepared = prepare(decided, annotator, demonstration=demonstration)
    with store.write(keep) as connection:
        return _add(connection, prepared, pictures or {}, wanted, fixed=bool(slug))


def revise(
    store: Store,
    slug: str,
    change: Callable[[Report], Report],
    annotator: Annotator,
    pictures: Mapping[str, bytes] | None = None,
    keep: bool = True,
) -> Published:
    """Publish a report anew with its document changed, and nothing lost.

    Without `pictures` those it has stay. When another writer came first, the
    change is made again to what that one left. Raises UnknownReportError.
    """
    while True:
        with store.read() as connection, connection.begin():
            entry = entry_of(report_row(connection, slug))
            old = stored_document(connection, slug)
            previous = current_edition(connection, slug)
        report = replace(change(old), slug=slug)
        prepared = prepare(
            report, annotator, previous, entry.added, demonstration=entry.demonstration
        )
        if _same(report, old) and prepared.edition.revision == entry.revision:
            return Published("unchanged", entry, old)
        with store.write(keep) as connection:
            row = report_row(connection, slug)
            if row.revision == entry.revision:
                store_report(connection, row.id, prepared, pictures)
                remember(connection, report)
                changed = entry_of(report_row(connection, slug))
                return Published("replaced", changed, report)


def remove(store: Store, slug: str) -> Entry:
    """Remove a report and all that is kept of it. Raises UnknownReportError."""
    with store.write() as connection:
        row = report_row(connection, slug)
        unindex(connection, row.id)
        connection.execute(delete(reports).where(reports.c.id == row.id))
        return entry_of(row)


def _add(
    connection: Connection,
    prepared: Prepared,
    pictures: Mapping[str, bytes],
    wanted: str,
    fixed: bool,
) -> Published:
    source = reports.c.source == prepared.report.source.sha256
    row = connection.execute(select(reports).where(source)).first()
    if row is not None:  # another writer came first
        there = stored_document(connection, row.slug)
        return Published("unchanged", entry_of(row), there)
    if fixed and _has_slug(connection, wanted):
        raise SlugTakenError(slug=wanted)
    named = prepared.named(wanted if fixed else _free_slug(connection, wanted))
    store_report(connection, None, named, pictures)
    remember(connection, named.report)
    added = entry_of(report_row(connection, named.report.slug))
    return Published("added", added, named.report)


def _same(new: Report, old: Report) -> bool:
    """Tell whether two documents differ in nothing but the time of import."""
    source = replace(new.source, at=old.source.at)
    return replace(new, source=source) == old


def _made_slug(report: Report, annotator: Annotator) -> str:
    day, _ = published_day(report)
    return make_slug(annotator.annotate(report.title), day)


def _free_slug(connection: Connection, wanted: str) -> str:
    names = (numbered(wanted, number) for number in count(1))
    return next(name for name in names if not _has_slug(connection, name))


def _has_slug(connection: Connection, slug: str) -> bool:
    query = select(reports.c.id).where(reports.c.slug == slug)
    return connection.execute(query).first() is not None


def _is_taken(store: Store, slug: str) -> bool:
    with store.read() as connection:
        return _has_slug(connection, slug)
