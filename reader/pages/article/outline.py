"""An article's outline: its contents list, and its blocks by section."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ...reports.document import Block, Heading, Paragraph

# With fewer entries than this at the top, a short list of contents says little.
FEW = 3
STOP = "\u3002"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents list with those under it."""

    heading: Heading
    children: list[Entry] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The heading without the full stop of one that was run in."""
        return self.heading.text.rstrip(STOP)


@dataclass(frozen=True, slots=True)
class Part:
    """The blocks from one heading of the top level to the next.

    `heading` is None for what stands before the first one.
    """

    heading: Heading | None
    blocks: tuple[Block, ...]


def contents(blocks: Sequence[Block]) -> tuple[Entry, ...]:
    """Return the headings as a tree."""
    top: list[Entry] = []
    path: list[Entry] = []
    for heading in _headings(blocks):
        while path and path[-1].heading.level >= heading.level:
            path.pop()
        entry = Entry(heading)
        (path[-1].children if path else top).append(entry)
        path.append(entry)
    return tuple(top)


def brief_level(blocks: Sequence[Block]) -> int:
    """Return the level down to which a short contents list is worth having."""
    levels = sorted(heading.level for heading in _headings(blocks))
    for level in sorted(set(levels)):
        if sum(1 for found in levels if found <= level) >= FEW:
            return level
    return levels[-1] if levels else 1


def parts(blocks: Sequence[Block]) -> tuple[Part, ...]:
    """Divide the blocks before each heading of the top level."""
    top = min((heading.level for heading in _headings(blocks)), default=0)
    found: list[tuple[Heading | None, list[Block]]] = [(None, [])]
    for block in blocks:
        if isinstance(block, Heading) and block.level == top:
            found.append((block, []))
        found[-1][1].append(block)
    return tuple(Part(heading, tuple(held)) for heading, held in found if held)


def joined(blocks: Sequence[Block]) -> Iterator[tuple[Block, ...]]:
    """Yield the blocks; a run-in heading comes with the paragraph it led."""
    waiting: Heading | None = None
    for block in blocks:
        if waiting is not None:
            together = isinstance(block, Paragraph)
            yield (waiting, block) if together else (waiting,)
            waiting = None
            if together:
                continue
        if isinstance(block, Heading) and block.run_in:
            waiting = block
            continue
        yield (block,)
    if waiting is not None:
        yield (waiting,)


def _headings(blocks: Sequence[Block]) -> Iterator[Heading]:
    return (block for block in blocks if isinstance(block, Heading))
