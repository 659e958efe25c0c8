"""All that is written of a report, made before its transaction begins."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sqlalchemy import Connection, delete, func, insert, select, update

from ..language.annotation import Annotator
from ..reading import Edition, edition_json, read, utterance_json, utterances_of
from ..reports import Report, counts, published_date, to_json
from .database.tables import assets, reports, revisions, texts, utterances
from .revisions import packed
from .searching import index

# How many revisions of a report are kept, today's included.
KEPT = 3


@dataclass(frozen=True, slots=True)
class Prepared:
    """A report, its edition, and the utterances of each section, packed."""

    report: Report
    edition: Edition
    said: Mapping[str, bytes]
    added: str
    demonstration: bool

    def named(self, slug: str) -> Prepared:
        """Return the same under another slug: nothing else depends on it."""
        return replace(self, report=replace(self.report, slug=slug))


def prepare(
    report: Report,
    annotator: Annotator,
    previous: Edition | None = None,
    added: str = "",
    demonstration: bool = False,
) -> Prepared:
    """Read the report, so that the transaction only has to write."""
    edition = read(report, annotator, previous)
    said = dict(utterances_of(edition, annotator))
    sections = {
        section.id: packed(
            json.dumps({id: utterance_json(said[id]) for id in section.speakables})
        )
        for section in edition.sections
    }
    added = added or datetime.now(UTC).isoformat(timespec="seconds")
    return Prepared(report, edition, sections, added, demonstration)


def published_day(report: Report, added: str = "") -> tuple[str, bool]:
    """Return the published day (ISO) and True, else the day of import and False."""
    found = published_date(report)
    if found:
        return found.isoformat(), True
    return (added or datetime.now(UTC).isoformat())[:10], False


def all_counts(report: Report, edition: Edition) -> Mapping[str, int]:
    """Count what `reader add` prints of a report."""
    blocks = {block.id for block in report.blocks}
    found = counts(report)
    hanzi = found.pop("hanzi")
    sentences = sum(
        len(passage.sentences)
        for key, passage in edition.passages.items()
        if key in blocks
    )
    return {**found, "sentences": sentences, "hanzi": hanzi}


def store_report(
    connection: Connection,
    report: int | None,
    prepared: Prepared,
    pictures: Mapping[str, bytes] | None,
) -> None:
    """Write a report and make this revision its current one; None adds it.

    Pictures are left as they are where None are given.
    """
    row = _row(prepared)
    if report is None:
        added = insert(reports).values(row).returning(reports.c.id)
        report = connection.execute(added).scalar_one()
    else:
        connection.execute(update(reports).where(reports.c.id == report).values(row))
    _write_revision(connection, report, prepared)
    _write_utterances(connection, report, prepared)
    if pictures is not None:
        _write_pictures(connection, report, prepared.report, pictures)
    _write_texts(connection, report, prepared.edition)


def _row(prepared: Prepared) -> dict[str, object]:
    report = prepared.report
    day, dated = published_day(report, prepared.added)
    return {
        "slug": report.slug,
        "title": report.title,
        "day": day,
        "dated": int(dated),
        "added": prepared.added,
        "source": report.source.sha256,
        "revision": prepared.edition.revision,
        "counts": json.dumps(all_counts(report, prepared.edition)),
        "demonstration": int(prepared.demonstration),
    }


def _write_revision(connection: Connection, report: int, prepared: Prepared) -> None:
    mine = revisions.c.report == report
    name = prepared.edition.revision
    newest = select(func.coalesce(func.max(revisions.c.number), 0)).where(mine)
    number = connection.execute(newest).scalar_one() + 1
    connection.execute(delete(revisions).where(mine, revisions.c.revision == name))
    values = {
        "report": report,
        "revision": name,
        "number": number,
        "document": packed(json.dumps(to_json(prepared.report), ensure_ascii=False)),
        "edition": packed(edition_json(prepared.edition)),
    }
    connection.execute(insert(revisions).values(values))
    kept = (
        select(revisions.c.number)
        .where(mine)
        .order_by(revisions.c.number.desc())
        .limit(KEPT)
    )
    connection.execute(delete(revisions).where(mine, revisions.c.number.not_in(kept)))


def _write_utterances(connection: Connection, report: int, prepared: Prepared) -> None:
    connection.execute(delete(utterances).where(utterances.c.report == report))
    rows = [
        {"report": report, "section": section, "form": form}
        for section, form in prepared.said.items()
    ]
    connection.execute(insert(utterances), rows)


def _write_pictures(
    connection: Connection, report: int, document: Report, pictures: Mapping[str, bytes]
) -> None:
    connection.execute(delete(assets).where(assets.c.report == report))
    rows = [
        {"report": report, "sha256": sha256, "mime": asset.mime, "bytes": found}
        for sha256, asset in document.assets.items()
        if (found := pictures.get(sha256)) is not None
    ]
    if rows:
        connection.execute(insert(assets), rows)


def _write_texts(connection: Connection, report: int, edition: Edition) -> None:
    body = "\n".join(
        passage.text for key, passage in edition.passages.items() if key != "title"
    )
    connection.execute(delete(texts).where(texts.c.report == report))
    connection.execute(insert(texts).values(report=report, body=body))
    index(connection, report, edition.report.title, body)
