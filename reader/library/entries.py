"""The list of reports: newest first, by year, paged."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Connection, Row, Select, func, select

from ..errors import UnknownReportError
from .database import Store
from .database.tables import reports

PAGE_SIZE = 20
NEWEST_FIRST = (reports.c.day.desc(), reports.c.id.desc())

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Entry:
    """A report in the list.

    `day` (ISO) is the published date, else, where not `dated`, the day of
    import. `added` is an ISO 8601 time in UTC. `counts` are what `reader add`
    prints: headings, paragraphs, lists, tables, figures, sentences, hanzi.
    """

    slug: str
    title: str
    day: str
    dated: bool
    added: str
    revision: str
    counts: Mapping[str, int]
    demonstration: bool
    source: str


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """Some items of a longer row; `number` counts from 1, `total` all items."""

    items: tuple[Item, ...]
    number: int
    size: int
    total: int

    @property
    def count(self) -> int:
        """How many pages there are, at least 1."""
        return max(1, -(-self.total // self.size))


def entries(
    store: Store, year: str | None = None, page: int = 1, size: int = PAGE_SIZE
) -> Page[Entry]:
    """Return a page of the list; one beyond the last is empty."""
    where = _in_year(year)
    query = select(reports).where(*where).order_by(*NEWEST_FIRST)
    with store.read() as connection:
        count = select(func.count()).select_from(reports).where(*where)
        total = connection.execute(count).scalar_one()
        rows = connection.execute(_cut(query, page, size))
        return Page(tuple(map(entry_of, rows)), page, size, total)


def all_entries(store: Store) -> tuple[Entry, ...]:
    """Return the whole list, newest first."""
    with store.read() as connection:
        rows = connection.execute(select(reports).order_by(*NEWEST_FIRST))
        return tuple(map(entry_of, rows))


def years(store: Store) -> tuple[tuple[str, int], ...]:
    """Return each year that has reports, newest first, with their number."""
    year = func.substr(reports.c.day, 1, 4)
    query = select(year, func.count()).group_by(year).order_by(year.desc())
    with store.read() as connection:
        return tuple((str(row[0]), int(row[1])) for row in connection.execute(query))


def entry(store: Store, slug: str) -> Entry:
    """Return a report's entry. Raises UnknownReportError."""
    with store.read() as connection:
        return entry_of(report_row(connection, slug))


def find_source(store: Store, sha256: str) -> Entry | None:
    """Return the entry that was made from a file of this hash, if any."""
    query = select(reports).where(reports.c.source == sha256)
    with store.read() as connection:
        row = connection.execute(query.order_by(reports.c.id).limit(1)).first()
        return entry_of(row) if row else None


def report_row(connection: Connection, slug: str) -> Row[Any]:
    """Return a report's row. Raises UnknownReportError."""
    query = select(reports).where(reports.c.slug == slug)
    row = connection.execute(query).first()
    if row is None:
        raise UnknownReportError(slug=slug)
    return row


def entry_of(row: Row[Any]) -> Entry:
    return Entry(
        slug=row.slug,
        title=row.title,
        day=row.day,
        dated=bool(row.dated),
        added=row.added,
        revision=row.revision,
        counts=json.loads(row.counts),
        demonstration=bool(row.demonstration),
        source=row.source,
    )


def _in_year(year: str | None) -> list[ColumnElement[bool]]:
    if year is None:
        return []
    return [reports.c.day >= year, reports.c.day < f"{year}~"]


def _cut(query: Select[Any], page: int, size: int) -> Select[Any]:
    return query.limit(size).offset((page - 1) * size)
