"""The search index: FTS5 in SQLite, a tsvector in PostgreSQL."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, text

from .grams import NARROW, WIDE, indexed, pairs


def index(connection: Connection, report: int, title: str, body: str) -> None:
    """Make a report's texts findable, in place of what was there."""
    unindex(connection, report)
    if connection.dialect.name == "postgresql":
        lexemes = sorted(set(indexed(f"{title}\n{body}").split()))
        connection.execute(_INSERT_POSTGRESQL, {"report": report, "grams": lexemes})
        return
    row = {"report": report, "title": indexed(title), "body": indexed(body)}
    connection.execute(_INSERT_SQLITE, row)


def unindex(connection: Connection, report: int) -> None:
    """Take a report out of the index."""
    key = "report" if connection.dialect.name == "postgresql" else "rowid"
    connection.execute(text(f"DELETE FROM search WHERE {key} = :id"), {"id": report})


def find(connection: Connection, runs: Sequence[str]) -> list[int]:
    """Return the ids of the reports with every run, titles first, then newest."""
    if connection.dialect.name == "postgresql":
        rows = connection.execute(_FIND_POSTGRESQL, _asked_of_postgresql(runs))
    else:
        rows = connection.execute(_FIND_SQLITE, _asked_of_sqlite(runs))
    return [int(row[0]) for row in rows]


def _asked_of_sqlite(runs: Sequence[str]) -> dict[str, str]:
    """Return FTS5 queries: a run is a phrase, one character begins a gram."""
    phrases = [
        " + ".join(f'"{gram}"' for gram in pairs(run)) + " *" * (len(run) == 1)
        for run in runs
    ]
    return {
        "query": " AND ".join(f"({phrase})" for phrase in phrases),
        "titles": " AND ".join(f"(title : {phrase})" for phrase in phrases),
    }


def _asked_of_postgresql(runs: Sequence[str]) -> dict[str, object]:
    """Return a tsquery of grams, and the runs to look for in what it finds."""
    lexemes = [
        f"'{gram}'" + ":*" * (len(run) == 1) for run in runs for gram in pairs(run)
    ]
    return {
        "query": " & ".join(lexemes),
        "runs": [run for run in runs if len(run) > 2],
        "all": list(runs),
        "wide": WIDE,
        "narrow": NARROW,
    }


_ORDER = "ORDER BY in_title DESC, day DESC, id DESC"
_INSERT_SQLITE = text(
    "INSERT INTO search (rowid, title, body) VALUES (:report, :title, :body)"
)
_FIND_SQLITE = text(
    "SELECT id, id IN (SELECT rowid FROM search WHERE search MATCH :titles)"
    " AS in_title FROM reports"
    f" WHERE id IN (SELECT rowid FROM search WHERE search MATCH :query) {_ORDER}"
)
_INSERT_POSTGRESQL = text(
    "INSERT INTO search (report, body) VALUES (:report, array_to_tsvector(:grams))"
)
# A tsvector knows the pairs but not their order (it keeps no position past
# its 16,383rd), so the texts that have all pairs of a longer run are looked into.
_LACKED = "strpos(lower(translate({}, :wide, :narrow)), run) = 0"
_LACKED_BY_TITLE = _LACKED.format("r.title")
_LACKED_BY_BODY = _LACKED.format("t.body")
_SOME = "EXISTS (SELECT 1 FROM unnest(CAST({} AS text[])) AS run WHERE {})"
_NOT_ALL_IN_TITLE = _SOME.format(":all", _LACKED_BY_TITLE)
_NOT_FOUND = _SOME.format(":runs", f"{_LACKED_BY_TITLE} AND {_LACKED_BY_BODY}")
_FIND_POSTGRESQL = text(
    f"SELECT r.id, NOT {_NOT_ALL_IN_TITLE} AS in_title"
    " FROM search s JOIN reports r ON r.id = s.report JOIN texts t ON t.report = r.id"
    f" WHERE s.body @@ CAST(:query AS tsquery) AND NOT {_NOT_FOUND} {_ORDER}"
)
