"""A report as plain text, to be read in a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from ..library import Entry
from ..messages import message
from ..reports import Report, as_read
from ..reports.document import Block, Figure, Heading, List, Paragraph, Table, plain


def plain_text(entry: Entry, report: Report) -> Iterator[str]:
    """Yield the lines of a report: what is known of it, then its text as read."""
    yield report.title
    yield from report.subtitles
    yield ""
    for line in report.meta:
        yield _told("meta", label=line.label, value=line.value)
    yield _told("source", name=report.source.name, slug=entry.slug)
    yield message("commands.counts", **entry.counts)
    if report.proposed:
        yield _told("repairs", count=len(report.proposed), slug=entry.slug)
    for block in as_read(report).report.blocks:
        yield from _block(block)
    if report.attachments:
        yield ""
        for attachment in report.attachments:
            name, address = attachment.name, attachment.address
            yield _told("attachment", name=name, address=address)


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield ""
        yield _told("heading", marks="#" * block.level, text=block.text)
    elif isinstance(block, Paragraph):
        yield ""
        yield block.text
    elif isinstance(block, List):
        yield ""
        yield from (_told("item", text=plain(item)) for item in block.items)
    elif isinstance(block, Table):
        yield ""
        if block.caption:
            yield _told("table", caption=block.caption)
        for row in block.rows:
            yield _told("row", cells=" | ".join(cell.text for cell in row))
    elif isinstance(block, Figure):
        yield ""
        yield _figure(block)


def _figure(figure: Figure) -> str:
    name = "missing" if figure.missing else "figure"
    return _told(name, text=figure.caption or figure.alt)


def _told(line: str, **values: object) -> str:
    return message(f"commands.show.{line}", **values).rstrip()
