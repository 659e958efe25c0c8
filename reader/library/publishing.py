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
from .decisions import recall, remember
from .entries import Entry, entry_of, find_source, report_row
from .prepared import Prepared, prepare, published_day, store_report
from .revisions import current_edition, stored_document
from .searching import unindex
from .slugs import make_slug, numbered
from .store import Store
from .tables import reports

Outcome = Literal["added", "replaced", "unchanged"]


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing came to, and the report's entry as it is now."""

    outcome: Outcome
    entry: Entry


def publish(
    store: Store,
    report: Report,
    annotator: Annotator,
    pictures: Mapping[str, bytes] | None = None,
    *,
    slug: str = "",
    replacing: bool = False,
    demonstration: bool = False,
) -> Published:
    """Publish an imported report; `pictures` are its assets' bytes by sha256.

    A source that is there already changes nothing unless `replacing`. Without
    a slug one is made from the title. Raises SlugTakenError for the slug of
    another report, unless `replacing`: then that report is replaced, and its
    block ids, sentence ids and decisions on repairs live on.
    """
    known = find_source(store, report.source.sha256)
    if known and not replacing:
        return Published("unchanged", known)
    wanted = slug or (known.slug if known else _made_slug(report, annotator))
    if replacing and _is_taken(store, wanted):
        return revise(
            store, wanted, lambda old: carry_over(old, report), annotator, pictures
        )
    decided = recall(store, wanted, report)
    prepared = prepare(decided, annotator, demonstration=demonstration)
    return _add(store, prepared, pictures or {}, wanted, fixed=bool(slug))


def revise(
    store: Store,
    slug: str,
    change: Callable[[Report], Report],
    annotator: Annotator,
    pictures: Mapping[str, bytes] | None = None,
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
        if report == old and prepared.edition.revision == entry.revision:
            return Published("unchanged", entry)
        with store.write() as connection:
            row = report_row(connection, slug)
            if row.revision == entry.revision:
                store_report(connection, row.id, prepared, pictures)
                remember(connection, report)
                changed = entry_of(report_row(connection, slug))
                return Published("replaced", changed)


def remove(store: Store, slug: str) -> Entry:
    """Remove a report and all that is kept of it. Raises UnknownReportError."""
    with store.write() as connection:
        row = report_row(connection, slug)
        unindex(connection, row.id)
        connection.execute(delete(reports).where(reports.c.id == row.id))
        return entry_of(row)


def _add(
    store: Store,
    prepared: Prepared,
    pictures: Mapping[str, bytes],
    wanted: str,
    fixed: bool,
) -> Published:
    with store.write() as connection:
        source = prepared.report.source.sha256
        row = connection.execute(
            select(reports).where(reports.c.source == source)
        ).first()
        if row is not None:
            return Published("unchanged", entry_of(row))
        slug = wanted if fixed else _free_slug(connection, wanted)
        if fixed and _has_slug(connection, slug):
            raise SlugTakenError(slug=slug)
        store_report(connection, None, prepared.named(slug), pictures)
        return Published("added", entry_of(report_row(connection, slug)))


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
