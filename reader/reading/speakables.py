"""Everything of a report that can be read aloud by itself, in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from ..messages import message
from ..reports import Correction, Place, Report, printed
from ..reports.document import Block, Figure, Inlines, List, Rule, Table
from .edition import Kind, Passage, Speakable
from .identity import Ids

# The full-width comma and colon that join a cell's headers and its value.
COMMA, COLON = "\uff0c", "\uff1a"


def lead_of(headers: Sequence[str]) -> str:
    """Return what is said before a cell's value: its headers, outermost first."""
    return COMMA.join(headers) + COLON if headers else ""


def speakables_of(
    report: Report,
    passages: Mapping[str, Passage],
    corrections: Sequence[Correction] = (),
) -> Iterator[Speakable]:
    """Yield the report's speakables, each with its id and no section yet."""
    ids = Ids()
    notes = (_note(passages[found.block], found) for found in corrections)
    for found in chain(_drafts(report, passages), notes):
        if found.text[found.lead :].strip():
            named = found.id or ids.take(found.kind, found.text)
            yield replace(found, id=named)


def _drafts(report: Report, passages: Mapping[str, Passage]) -> Iterator[Speakable]:
    yield _whole("title", "title", report.title)
    for number in range(1, len(report.subtitles) + 1):
        yield from _sentences(f"subtitle-{number}", passages)
    for number, line in enumerate(report.meta, 1):
        yield _whole("meta", f"meta-{number}", line.value, line.label + COLON)
    for block in report.blocks:
        yield from _block(block, passages)
    for number, attachment in enumerate(report.attachments, 1):
        yield _whole("link", f"attachment-{number}", attachment.name)


def _block(block: Block, passages: Mapping[str, Passage]) -> Iterator[Speakable]:
    if isinstance(block, Rule):
        return
    if isinstance(block, Figure):
        # Of a picture that is lost, its alt text is all there is, and stands as text.
        lead = message("pages.picture_told") if block.missing else ""
        yield Speakable("", "alt", lead + block.alt, block.id, "", 0, 0, len(lead))
        yield _whole("caption", block.id, block.caption)
    elif isinstance(block, Table):
        yield from _table(block)
    else:
        items = block.items if isinstance(block, List) else (block.inlines,)
        links = list(_links(block.id, items))
        for sentence in _sentences(block.id, passages):
            yield sentence
            yield from (
                link for link in links if sentence.start <= link.start < sentence.end
            )


def _table(table: Table) -> Iterator[Speakable]:
    yield _whole("caption", f"{table.id}-caption", table.caption)
    for place, start in printed(table):
        yield from _cell(table.id, place, start)


def _cell(block: str, place: Place, start: int) -> Iterator[Speakable]:
    text = place.cell.text
    kind: Kind = "header" if place.cell.header else "cell"
    lead = "" if place.cell.header else lead_of(place.headers)
    end = start + len(text)
    yield Speakable("", kind, lead + text, block, "", start, end, len(lead))
    yield from _links(block, (place.cell.inlines,), start)


def _links(
    block: str, items: tuple[Inlines, ...], offset: int = 0
) -> Iterator[Speakable]:
    for item in items:
        for inline in item:
            end = offset + len(inline.text)
            if inline.kind == "link":
                yield Speakable("", "link", inline.text, block, "", offset, end)
            offset = end
        offset += 1


def _sentences(key: str, passages: Mapping[str, Passage]) -> Iterator[Speakable]:
    passage = passages[key] if key in passages else None
    for sentence in passage.sentences if passage else ():
        text = passage.text[sentence.start : sentence.end] if passage else ""
        yield Speakable(
            sentence.id, "sentence", text, key, "", sentence.start, sentence.end
        )


def _note(passage: Passage, found: Correction) -> Speakable:
    corrected = passage.text[found.start : found.end]
    named = {"corrected": corrected, "original": found.original}
    text = message("pages.correction_note", **named)
    return _whole("note", f"correction-{found.repair}", text)


def _whole(kind: Kind, key: str, text: str, lead: str = "") -> Speakable:
    return Speakable("", kind, lead + text, key, "", 0, len(text), len(lead))
