"""Find reports by words in their titles and texts, and show where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from ..database import Store
from ..database.tables import reports, texts
from ..entries import PAGE_SIZE, Entry, Page, entry_of
from .grams import fold, runs
from .index import find

# How much of the text is shown before and after what was found.
BEFORE, AFTER = 20, 60
# A line is not cut for the sake of a few characters.
FEW = 10
# A longer question is cut: nobody types one, and each run costs a look-up.
LONGEST, MOST_RUNS = 100, 12

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Hit:
    """A report that was found; ranges are code points of title and snippet.

    `snippet` is empty where only the title holds the words.
    """

    entry: Entry
    title_ranges: tuple[Range, ...]
    snippet: str
    snippet_ranges: tuple[Range, ...]


def search(store: Store, query: str, page: int = 1) -> Page[Hit]:
    """Return the reports that hold every word of the query.

    Those with the words in their titles come first, then the newest. A query
    without a letter or digit finds nothing.
    """
    wanted = list(dict.fromkeys(runs(query[:LONGEST])))[:MOST_RUNS]
    if not wanted:
        return Page((), page, PAGE_SIZE, 0)
    with store.read() as connection:
        found = find(connection, wanted)
        ids = found[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
        hits = tuple(_hits(connection, ids, wanted))
    return Page(hits, page, PAGE_SIZE, len(found))


def places(text: str, wanted: Sequence[str]) -> tuple[Range, ...]:
    """Return where the runs stand in a text, merged where they touch."""
    merged: list[Range] = []
    for start, end in sorted(_occurrences(fold(text), wanted)):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _occurrences(folded: str, wanted: Sequence[str]) -> Iterator[Range]:
    for run in wanted:
        at = folded.find(run)
        while at >= 0:
            yield at, at + len(run)
            at = folded.find(run, at + len(run))


def _hits(
    connection: Connection, ids: Sequence[int], wanted: Sequence[str]
) -> Iterator[Hit]:
    query = (
        select(reports, texts.c.body)
        .join(texts, texts.c.report == reports.c.id)
        .where(reports.c.id.in_(ids))
    )
    rows = {row.id: row for row in connection.execute(query)}
    for row in (rows[id] for id in ids if id in rows):
        snippet = _snippet(row.body, wanted)
        title_ranges = places(row.title, wanted)
        yield Hit(entry_of(row), title_ranges, snippet, places(snippet, wanted))


def _snippet(body: str, wanted: Sequence[str]) -> str:
    """Return the surroundings of the first word found, within its line.

    An ellipsis stands where the line was cut.
    """
    folded = fold(body)
    found = [at for at in (folded.find(run) for run in wanted) if at >= 0]
    if not found:
        return ""
    first = min(found)
    line = body.rfind("\n", 0, first) + 1
    end = body.find("\n", first)
    end = len(body) if end < 0 else end
    start = line if first - line <= BEFORE + FEW else first - BEFORE
    stop = end if end - first <= AFTER + FEW else first + AFTER
    before, after = "…" * (start > line), "…" * (stop < end)
    return before + body[start:stop].strip() + after
