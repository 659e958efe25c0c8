"""Decisions on repairs: what a person refused is never proposed again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import Connection, delete, insert, select

from ..reports import Report
from ..reports.document import Repair
from .database import Store
from .database.tables import decisions

# How much of the text around a repair tells its place from another.
AROUND = 8


def recall(store: Store, slug: str, report: Report) -> Report:
    """Return the report with what was refused under this slug refused again."""
    query = select(decisions.c.place, decisions.c.state)
    with store.read() as connection:
        rows = connection.execute(query.where(decisions.c.slug == slug))
        known = {row.place: row.state for row in rows}
    repairs = tuple(
        replace(repair, state=known.get(place, repair.state))
        for repair, place in _places(report)
    )
    return replace(report, repairs=repairs)


def remember(connection: Connection, report: Report) -> None:
    """Keep the refusals of a report under its slug, in place of those before."""
    forget = delete(decisions).where(decisions.c.slug == report.slug)
    connection.execute(forget)
    rows = [
        {"slug": report.slug, "place": place, "state": repair.state}
        for repair, place in _places(report)
        if repair.state == "refused"
    ]
    if rows:
        connection.execute(insert(decisions), rows)


def _places(report: Report) -> Iterator[tuple[Repair, str]]:
    """Yield each repair with a hash of its text and surroundings."""
    texts = {block.id: block.text for block in report.blocks}
    for repair in report.repairs:
        before, after = repair.around(texts.get(repair.block, ""), AROUND)
        parts = (before, repair.original, repair.proposed, after)
        yield repair, hashlib.sha256("\0".join(parts).encode()).hexdigest()
