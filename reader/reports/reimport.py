"""A report imported again: block ids and decisions on repairs live on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from .document import Block, Repair, Report

# Below this likeness two blocks are two blocks, not one that was edited.
LIKENESS = 0.6
_CONTEXT = 8
_LONG = 5_000


def carry_over(old: Report, new: Report) -> Report:
    """Return `new` with the slug, block ids and repair decisions of `old`.

    Blocks are aligned by kind and text: the same ones first, then those that
    moved, then edited ones between the same neighbours. A repair that was
    confirmed or refused keeps its id and state wherever its original text
    still stands in the aligned block, whether it was found again or not.
    """
    ids = {
        new.blocks[after].id: old.blocks[before].id
        for before, after in _pairs(old.blocks, new.blocks)
    }
    blocks = tuple(
        replace(block, id=ids.get(block.id, block.id)) for block in new.blocks
    )
    found = [
        replace(repair, block=ids.get(repair.block, repair.block))
        for repair in new.repairs
    ]
    repairs = _decided(old, {block.id: block for block in blocks}, found)
    return replace(new, slug=old.slug, blocks=blocks, repairs=tuple(repairs))


def _key(block: Block) -> tuple[type[Block], str]:
    return type(block), block.text


def _pairs(old: tuple[Block, ...], new: tuple[Block, ...]) -> Iterator[tuple[int, int]]:
    before = [_key(block) for block in old]
    after = [_key(block) for block in new]
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    gaps = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            yield from zip(range(i1, i2), range(j1, j2), strict=True)
        else:
            gaps.append((list(range(i1, i2)), list(range(j1, j2))))
    yield from _moved(before, after, gaps)
    for olds, news in gaps:
        yield from _edited(before, after, olds, news)


def _moved(
    before: list[tuple[type[Block], str]],
    after: list[tuple[type[Block], str]],
    gaps: list[tuple[list[int], list[int]]],
) -> Iterator[tuple[int, int]]:
    waiting: dict[tuple[type[Block], str], list[tuple[int, list[int]]]] = {}
    for olds, _ in gaps:
        for index in olds:
            waiting.setdefault(before[index], []).append((index, olds))
    for _, news in gaps:
        for index in list(news):
            if waiting.get(after[index]):
                source, olds = waiting[after[index]].pop(0)
                olds.remove(source)
                news.remove(index)
                yield source, index


def _edited(
    before: list[tuple[type[Block], str]],
    after: list[tuple[type[Block], str]],
    olds: list[int],
    news: list[int],
) -> Iterator[tuple[int, int]]:
    """Pair what is alike, in order: each search begins after the last pair."""
    start = 0
    for index in news:
        for place in range(start, len(olds)):
            if _alike(before[olds[place]], after[index]):
                yield olds[place], index
                start = place + 1
                break


def _alike(one: tuple[type[Block], str], other: tuple[type[Block], str]) -> bool:
    if one[0] is not other[0]:
        return False
    matcher = SequenceMatcher(None, one[1], other[1], autojunk=False)
    if min(matcher.real_quick_ratio(), matcher.quick_ratio()) < LIKENESS:
        return False
    # The exact ratio takes the product of both lengths.
    return len(one[1]) > _LONG or matcher.ratio() >= LIKENESS


def _decided(
    old: Report, blocks: dict[str, Block], found: list[Repair]
) -> Iterable[Repair]:
    """Yield the found repairs with old ids and states, then the old ones left."""
    texts = {block.id: block.text for block in old.blocks}
    left = list(old.repairs)
    for repair in found:
        known = _same(repair, left, texts, blocks)
        if known is None:
            yield repair
            continue
        left.remove(known)
        yield replace(repair, id=known.id, state=known.state)
    for repair in left:
        if repair.state == "proposed" or repair.block not in blocks:
            continue
        start = _anchor(repair, texts[repair.block], blocks[repair.block].text)
        if start is not None:
            yield replace(repair, start=start, end=start + len(repair.original))


def _same(
    repair: Repair, left: list[Repair], texts: dict[str, str], blocks: dict[str, Block]
) -> Repair | None:
    for known in left:
        if (known.block, known.original) != (repair.block, repair.original):
            continue
        text = blocks[repair.block].text
        if _anchor(known, texts[known.block], text) == repair.start:
            return known
    return None


def _anchor(repair: Repair, was: str, text: str) -> int | None:
    """Return where the repair's original now stands: the likest surroundings."""
    before, after = repair.around(was, _CONTEXT)
    best: tuple[int, int] | None = None
    start = text.find(repair.original)
    while start >= 0:
        end = start + len(repair.original)
        likeness = _shared(before[::-1], text[:start][::-1])
        likeness += _shared(after, text[end:])
        if best is None or likeness > best[0]:
            best = (likeness, start)
        start = text.find(repair.original, start + 1)
    return None if best is None else best[1]


def _shared(one: str, other: str) -> int:
    for index, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return index
    return min(len(one), len(other))
