"""Former ids of sentences, led to the sentences that have their places now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from .edition import Edition, Passage, Sentence

# Two texts less alike than this are different texts, not an edit of one.
ALIKE = 0.5
# SequenceMatcher is quadratic at worst: longer passages are compared in part.
LONGEST = 4_000


def former_ids(previous: Edition, passages: Mapping[str, Passage]) -> Mapping[str, str]:
    """Return today's id for every sentence id that the report once had.

    A new splitter or an edit may end an id: it then leads to the sentence
    at its place in the same block. Where that block is gone, it ends.
    """
    current = {s.id for passage in passages.values() for s in passage.sentences}
    moved: dict[str, str] = {}
    for key, old in previous.passages.items():
        if key in passages:
            moved.update(_moved(old, passages[key], current))
    kept = {sentence: sentence for sentence in current}
    inherited = {
        old: {**kept, **moved}[new]
        for old, new in previous.former.items()
        if new in kept or new in moved
    }
    found = {**inherited, **moved}
    return {old: new for old, new in found.items() if old not in current}


def _moved(old: Passage, new: Passage, current: set[str]) -> Iterator[tuple[str, str]]:
    gone = [sentence for sentence in old.sentences if sentence.id not in current]
    if not gone or not new.sentences:
        return
    places = _places(old.text, new.text)
    for sentence in gone:
        place = next(
            (places[at] for at in range(sentence.start, sentence.end) if at in places),
            None,
        )
        if place is not None:
            yield sentence.id, _at(new.sentences, place).id


def _places(old: str, new: str) -> Mapping[int, int]:
    """Return where each kept character of the old text stands in the new."""
    if old == new:
        return dict(zip(range(len(old)), range(len(new)), strict=True))
    matcher = SequenceMatcher(None, old[:LONGEST], new[:LONGEST], autojunk=False)
    if matcher.ratio() < ALIKE:
        return {}
    return {
        match.a + step: match.b + step
        for match in matcher.get_matching_blocks()
        for step in range(match.size)
    }


def _at(sentences: tuple[Sentence, ...], place: int) -> Sentence:
    """Return the sentence at a place, else the last one before it."""
    begun = [sentence for sentence in sentences if sentence.start <= place]
    return begun[-1] if begun else sentences[0]
