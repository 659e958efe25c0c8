"""Choose among a polyphone's readings: a sparse log-linear score for each.

The first candidate scores nothing by itself; every other one sums the weights
of the features, and each dictionary phrase votes for the one that it has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp
from zlib import crc32

from ..annotation import Reading
from .candidates import candidates
from .features import Vote, context_features, votes, word_features
from .syllables import from_digits
from .table import SCALE, Table

# A candidate's weights lie at a fixed stride from the first one's.
STRIDE = 0x9E3779B1
# Where the word alone leads by so much, nothing around it ever changed the
# choice in the reports (see training/README).
SETTLED = 7 * SCALE


def slots(character: str, features: Sequence[str]) -> list[int]:
    """Return the hash of each feature of a character."""
    return [crc32((character + feature).encode()) for feature in features]


@dataclass(frozen=True, slots=True)
class Place:
    """A polyphone in a word: what the word alone says of it."""

    character: str
    scores: tuple[int, ...]
    settled: Reading | None


class Ranker:
    """Reads polyphones with a trained table; pure Python, deterministic."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._weights = table.weights
        self._mask = table.mask

    def place(self, word: str, offset: int) -> Place:
        """Score a character by its word; cached by the caller."""
        table = self._table
        character = word[offset]
        features = word_features(word, offset, table.tags.get(word, "?"))
        scores = [0] * len(candidates()[character])
        self._add(scores, slots(character, features))
        self._vote(scores, character, votes(word, offset, 0, len(word), table.phrases))
        leader, second = sorted(scores, reverse=True)[:2]
        sure = leader - second >= SETTLED
        return Place(
            character, tuple(scores), self._reading(character, scores) if sure else None
        )

    def read(
        self,
        place: Place,
        text: str,
        at: int,
        words: Sequence[str],
        index: int,
        start: int,
    ) -> Reading:
        """Read a polyphone in its text; its word is at `start`, `words[index]`."""
        table, character, scores = self._table, place.character, list(place.scores)
        around = context_features(text, at, words, index, table.tags)
        self._add(scores, slots(character, around))
        cast = votes(text, at, start, start + len(words[index]), table.phrases)
        self._vote(scores, character, [vote for vote in cast if vote[1][1] == ">"])
        return self._reading(character, scores)

    def _add(self, scores: list[int], hashes: Sequence[int]) -> None:
        weights, mask = self._weights, self._mask
        for candidate in range(1, len(scores)):
            stride = (candidate - 1) * STRIDE
            scores[candidate] += sum([weights[(h + stride) & mask] for h in hashes])

    def _vote(self, scores: list[int], character: str, cast: Sequence[Vote]) -> None:
        for candidate, feature in cast:
            if candidate < len(scores):
                for slot in slots("", (feature, character + feature)):
                    scores[candidate] += self._weights[slot & self._mask]

    def _reading(self, character: str, scores: Sequence[int]) -> Reading:
        best = max(scores)
        shares = [exp((score - best) / SCALE) for score in scores]
        total = sum(shares)
        order = sorted(range(len(scores)), key=lambda i: -scores[i])
        known = candidates()[character]
        return Reading(
            from_digits(known[order[0]]),
            round(shares[order[0]] / total, 3),
            tuple(from_digits(known[i]) for i in order[1:]),
        )
