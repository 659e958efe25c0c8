"""What is kept of a report: its document, edition, utterances and pictures."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, select

from ..errors import DamagedStoreError
from ..reading import Edition, Utterance, load_edition, load_utterance
from ..reports import Report, from_json
from .database import Store
from .database.tables import assets, reports, revisions, utterances
from .entries import report_row


def edition(store: Store, slug: str) -> Edition:
    """Return the report as it is read now. Raises UnknownReportError."""
    with store.read() as connection:
        return current_edition(connection, slug)


def document(store: Store, slug: str) -> Report:
    """Return the report as imported, repairs in it. Raises UnknownReportError."""
    with store.read() as connection:
        return stored_document(connection, slug)


def revision(store: Store, slug: str, name: str) -> Edition | None:
    """Return an edition by its revision, also a superseded one that is kept."""
    with store.read() as connection:
        query = select(reports.c.id).where(reports.c.slug == slug)
        report = connection.execute(query).scalar()
        row = _revision(connection, report, name) if report else None
        return _edition(row) if row else None


def section_utterances(
    store: Store, slug: str, section: str
) -> Mapping[str, Utterance]:
    """Return what a voice is given for each speakable of a section, by id.

    It is that of the current revision; empty for an unknown section.
    """
    query = select(utterances.c.form).where(utterances.c.section == section)
    with store.read() as connection:
        report = report_row(connection, slug).id
        form = connection.execute(query.where(utterances.c.report == report)).scalar()
    found = json.loads(_unpacked(form)) if form else {}
    return {id: load_utterance(text) for id, text in found.items()}


def asset(store: Store, slug: str, sha256: str) -> tuple[str, bytes] | None:
    """Return a picture's media type and bytes, None where it is not known."""
    query = (
        select(assets.c.mime, assets.c.bytes)
        .join(reports, reports.c.id == assets.c.report)
        .where(reports.c.slug == slug, assets.c.sha256 == sha256)
    )
    with store.read() as connection:
        row = connection.execute(query).first()
    return (row.mime, bytes(row.bytes)) if row else None


def current_edition(connection: Connection, slug: str) -> Edition:
    """Read an edition in an open transaction. Raises UnknownReportError.

    Raises DamagedStoreError for one that does not unpack.
    """
    return _edition(_current(connection, slug))


def stored_document(connection: Connection, slug: str) -> Report:
    """Read a document in an open transaction, with the errors of `current_edition`."""
    return _document(_current(connection, slug).document)


def packed(value: str) -> bytes:
    """Return a text as the tables keep it: UTF-8, compressed by zlib."""
    return zlib.compress(value.encode(), 6)


def _unpacked(form: bytes) -> str:
    try:
        return zlib.decompress(form).decode()
    except (zlib.error, UnicodeDecodeError) as error:
        raise DamagedStoreError(why=error) from error


def _current(connection: Connection, slug: str) -> Any:
    row = report_row(connection, slug)
    found = _revision(connection, row.id, row.revision)
    if found is None:
        raise DamagedStoreError(why=f"{slug} {row.revision}")
    return found


def _revision(connection: Connection, report: int, name: str) -> Any:
    query = select(revisions).where(revisions.c.report == report)
    return connection.execute(query.where(revisions.c.revision == name)).first()


def _document(form: bytes) -> Report:
    return from_json(json.loads(_unpacked(form)))


def _edition(row: Any) -> Edition:
    return load_edition(_document(row.document), _unpacked(row.edition))
