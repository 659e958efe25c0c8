"""An edition's blocks as the page shows them: phrases in their places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from ...reading import Edition, Passage, Speakable
from ...reports import Correction
from ...reports.document import (
    Block,
    Figure,
    Heading,
    Inline,
    List,
    Paragraph,
    Rule,
    Table,
)
from .cells import PlacedCell, placed_rows
from .phrases import Layout, Phrase
from .rubies import Piece, Rubies, rubies_of

Phrases = tuple[Phrase, ...]
# These are part of a sentence, stand on no page, or are no part of the article.
UNWRAPPED = ("link", "alt", "meta", "note")


@dataclass(frozen=True, slots=True)
class ShownCell:
    place: PlacedCell
    phrases: Phrases


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """A block with what is seen of it; each kind fills the fields it needs.

    `id` of a figure is its alt text's speakable; `number` counts the tables.
    """

    kind: str
    block: Block
    phrases: Phrases = ()
    items: tuple[Phrases, ...] = ()
    rows: tuple[tuple[ShownCell, ...], ...] = ()
    caption: Phrases = ()
    id: str = ""
    number: int = 0

    @property
    def every(self) -> Iterator[Phrase]:
        """All phrases of the block in the order of its text, the caption last."""
        yield from self.phrases
        yield from chain(*self.items)
        yield from (one for row in self.rows for cell in row for one in cell.phrases)
        yield from self.caption

    @property
    def columns(self) -> int:
        """How many columns a table has, as its first row spans them."""
        first = self.rows[0] if self.rows else ()
        return sum(cell.place.cell.colspan for cell in first)


class Shower:
    """Show the passages and blocks of one edition at one level of pinyin."""

    def __init__(self, edition: Edition, level: str = "off") -> None:
        self.edition = edition
        self.level = level

    @cached_property
    def _speakables(self) -> dict[str, list[Speakable]]:
        found: dict[str, list[Speakable]] = defaultdict(list)
        for speakable in self.edition.speakables:
            found[speakable.block].append(speakable)
        return found

    @cached_property
    def _corrections(self) -> dict[str, list[Correction]]:
        found: dict[str, list[Correction]] = defaultdict(list)
        for correction in self.edition.corrections:
            found[correction.block].append(correction)
        return found

    @cached_property
    def _tables(self) -> dict[str, int]:
        blocks = self.edition.report.blocks
        tables = [block.id for block in blocks if isinstance(block, Table)]
        return {table: number for number, table in enumerate(tables, 1)}

    @cached_property
    def _headings(self) -> frozenset[str]:
        blocks = self.edition.report.blocks
        return frozenset(block.id for block in blocks if isinstance(block, Heading))

    def text(self, key: str) -> Phrases:
        """Return a passage that has no inlines: a title, a caption."""
        passage = self.edition.passages.get(key)
        if passage is None:
            return ()
        return tuple(self.layout(key).phrases((Inline(passage.text),)))

    def words(self, key: str) -> tuple[tuple[Piece, ...], ...]:
        """Return a passage word by word, a figure with its unit: a title's lines."""
        layout = self.layout(key)
        text = layout.passage.text
        starts = [word.start for word in layout.passage.words]
        starts = [at for at in starts if not text[:at][-1:].isdigit()]
        return tuple(
            tuple(layout.rubies.cut(text, start, end))
            for start, end in zip(starts, [*starts[1:], len(text)], strict=True)
        )

    def block(self, block: Block) -> ShownBlock:
        match block:
            case Heading() | Paragraph():
                kind = type(block).__name__.lower()
                phrases = tuple(self.layout(block.id).phrases(block.inlines))
                return ShownBlock(kind, block, phrases)
            case List():
                return ShownBlock("list", block, items=tuple(self._items(block)))
            case Table():
                return self._table(block)
            case Figure():
                alts = self._of_kind(block.id, "alt")
                caption = self.text(block.id)
                named = alts[0].id if alts else ""
                return ShownBlock("figure", block, caption=caption, id=named)
            case Rule():
                return ShownBlock("rule", block)

    def layout(self, key: str) -> Layout:
        """Return what cuts a passage up; an unknown key has an empty passage."""
        passage = self.edition.passages.get(key) or Passage("", (), "[]")
        units = [u for u in self._speakables[key] if u.kind not in UNWRAPPED]
        links = self._of_kind(key, "link")
        plain = self.level == "off"
        rubies = Rubies() if plain else rubies_of(passage.words, self.level)
        heading = key in self._headings
        return Layout(passage, units, links, self._corrections[key], rubies, heading)

    def _of_kind(self, key: str, kind: str) -> list[Speakable]:
        return [found for found in self._speakables[key] if found.kind == kind]

    def _items(self, block: List) -> Iterator[Phrases]:
        layout = self.layout(block.id)
        offset = 0
        for item in block.items:
            yield tuple(layout.phrases(item, offset))
            offset += sum(len(inline.text) for inline in item) + 1

    def _table(self, table: Table) -> ShownBlock:
        layout = self.layout(table.id)
        named = {unit.start: unit.id for unit in layout.units}
        rows = tuple(
            tuple(
                ShownCell(place, tuple(layout.phrases(place.cell.inlines, place.start)))
                for place in row
            )
            for row in placed_rows(table, named)
        )
        caption = self.text(f"{table.id}-caption")
        number = self._tables[table.id]
        return ShownBlock("table", table, rows=rows, caption=caption, number=number)
