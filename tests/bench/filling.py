"""Many different reports, made of the demonstration's sentences."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from reader.folders import PACKAGE
from reader.library import Store
from reader.library.prepared import Prepared, prepare, store_report
from reader.reports import Report, import_file
from reader.reports.document import Heading, Inline, Meta, Paragraph, Source
from tests.plain_language import PlainAnnotator

DEMONSTRATION = PACKAGE / "demonstrations" / "work-report.html"
PARAGRAPHS, SENTENCES = 8, 4
MOULDS, AT_ONCE = 100, 500
FIRST_YEAR, YEARS = 1990, 35


def sentences() -> list[str]:
    """Return the sentences of the demonstration work report."""
    report = import_file(DEMONSTRATION).report
    stop = "\u3002"
    parts = [part for block in report.blocks for part in block.text.split(stop)]
    return [part.replace("\n", "") + stop for part in parts if len(part) > 10]


def long_text(path: Path, characters: int) -> Path:
    """Write a text of so many characters, in paragraphs; no two are the same."""
    chance, known = random.Random(1), sentences()
    lines = [f"{FIRST_YEAR + YEARS}{known[0][:8]}"]
    while sum(map(len, lines)) < characters:
        lines.append("".join(chance.sample(known, SENTENCES)))
    path.write_text("\n\n".join(lines), encoding="utf-8")
    return path


def report(number: int, known: list[str]) -> Report:
    """Return a report of some 1,500 characters; its number decides all of it."""
    chance = random.Random(number)
    texts = ["".join(chance.sample(known, SENTENCES)) for _ in range(PARAGRAPHS)]
    blocks = tuple(
        Paragraph(f"b-{at:08x}", (Inline(text),)) for at, text in enumerate(texts)
    )
    heading = Heading(f"b-{PARAGRAPHS:08x}", 2, (Inline(known[1][:10]),))
    year = FIRST_YEAR + number % YEARS
    day = f"{year}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    sha256 = f"{number:064x}"
    return Report(
        title=f"{year} {chance.choice(known)[:14]}",
        source=Source("a.txt", sha256, "text/plain", "utf-8", "text", ""),
        slug=f"report-{number}",
        meta=(Meta("published", "published", day),),
        blocks=(heading, *blocks),
    )


def fill(store: Store, first: int, last: int) -> None:
    """Add the reports of these numbers as publishing does, many a transaction.

    Their texts are read from `MOULDS` moulds: reading is not what is measured.
    """
    known = sentences()
    moulds = [prepare(report(n, known), PlainAnnotator()) for n in range(MOULDS)]
    for begin in range(first, last, AT_ONCE):
        with store.write() as connection:
            for made in _cast(moulds, known, begin, min(begin + AT_ONCE, last)):
                store_report(connection, None, made, {})


def _cast(
    moulds: list[Prepared], known: list[str], first: int, last: int
) -> Iterator[Prepared]:
    for number in range(first, last):
        mould = moulds[number % MOULDS]
        made = replace(report(number, known), blocks=mould.report.blocks)
        yield replace(mould, report=made, edition=replace(mould.edition, report=made))
