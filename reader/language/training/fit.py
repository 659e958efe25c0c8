"""Fit the ranker's weights to examples: Adagrad on the log-likelihood."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..pinyin.candidates import candidates
from ..pinyin.features import EDGE, END_TAG, context_features, votes, word_features
from ..pinyin.ranker import STRIDE, slots
from ..words import cut
from .corpora import Example

BITS = 20
MASK = (1 << BITS) - 1
EPOCHS, RATE, BATCH = 6, 0.25, 400
# The table is the mean of the epochs from here on.
SETTLING = 2
Weights = np.ndarray[Any, np.dtype[np.float32]]


@dataclass(frozen=True, slots=True)
class Sample:
    """An example as slots of the table, each with the candidate it speaks for."""

    slots: np.ndarray[Any, Any]
    rows: np.ndarray[Any, Any]
    size: int
    target: int
    weight: float


def _word_at(text: str, at: int) -> tuple[list[str], int, int]:
    words = list(cut(text))
    start = 0
    for index, word in enumerate(words):
        if at < start + len(word):
            return words, index, start
        start += len(word)
    raise IndexError(at)


def _at_end(feature: str) -> bool:
    return EDGE in feature or END_TAG in feature


def sample(
    example: Example, phrases: Mapping[str, str], tags: Mapping[str, str]
) -> Sample | None:
    """Turn an example into slots; None for a reading that is no candidate."""
    text, at = example.text, example.at
    character = text[at]
    known = candidates().get(character, ())
    if example.reading not in known:
        return None
    words, index, start = _word_at(text, at)
    word = words[index]
    features = word_features(word, at - start, tags.get(word, "?"))
    around = context_features(text, at, words, index, tags)
    # A phrase ends where a sentence would go on: its ends say nothing.
    features += around if example.whole else [f for f in around if not _at_end(f)]
    hashes = slots(character, features)
    where: list[int] = []
    rows: list[int] = []
    for candidate in range(1, len(known)):
        where += [(h + (candidate - 1) * STRIDE) & MASK for h in hashes]
        rows += [candidate] * len(hashes)
    for candidate, vote in votes(text, at, start, start + len(word), phrases):
        if candidate < len(known):
            where += [h & MASK for h in slots("", (vote, character + vote))]
            rows += [candidate, candidate]
    return Sample(
        np.array(where, np.int32),
        np.array(rows, np.int8),
        len(known),
        known.index(example.reading),
        example.weight,
    )


def _stacked(part: Sequence[Sample]) -> tuple[Any, Any, Any, Any]:
    sizes = np.array([one.size for one in part])
    starts = np.concatenate([[0], np.cumsum(sizes)])
    where = np.concatenate([one.slots for one in part])
    rows = np.concatenate([one.rows for one in part]).astype(np.int64)
    rows += np.repeat(starts[:-1], [len(one.slots) for one in part])
    return where, rows, starts, sizes


def _errors(part: Sequence[Sample], scores: Any, starts: Any, sizes: Any) -> Any:
    owner = np.repeat(np.arange(len(part)), sizes)
    powers = np.exp(scores - np.maximum.reduceat(scores, starts[:-1])[owner])
    shares = powers / np.bincount(owner, powers)[owner]
    shares[starts[:-1] + np.array([one.target for one in part])] -= 1
    return shares * np.array([one.weight for one in part])[owner]


class _Adagrad:
    """The weights and the sums of squares that scale their steps."""

    def __init__(self) -> None:
        self.weights = np.zeros(1 << BITS, np.float32)
        self._squares = np.full(1 << BITS, 0.1, np.float32)

    def step(self, part: Sequence[Sample]) -> None:
        where, rows, starts, sizes = _stacked(part)
        scores = np.bincount(rows, self.weights[where], minlength=starts[-1])
        errors = _errors(part, scores, starts, sizes)
        touched, inverse = np.unique(where, return_inverse=True)
        gradient = np.bincount(inverse, errors[rows])
        self._squares[touched] += gradient * gradient
        self.weights[touched] -= RATE * gradient / np.sqrt(self._squares[touched])


def fit(samples: Sequence[Sample], seed: int = 1) -> Weights:
    """Return the table of weights; the same samples give the same table."""
    learner = _Adagrad()
    total = np.zeros(1 << BITS, np.float32)
    random = np.random.default_rng(seed)
    order = np.arange(len(samples))
    for epoch in range(EPOCHS):
        random.shuffle(order)
        for begin in range(0, len(order), BATCH):
            learner.step([samples[i] for i in order[begin : begin + BATCH]])
        if epoch >= SETTLING:
            total += learner.weights
    return (total / np.float32(EPOCHS - SETTLING)).astype(np.float32)


def mistakes(weights: Weights, samples: Sequence[Sample]) -> int:
    """Count the samples whose best candidate is not the target."""
    where, rows, starts, _ = _stacked(samples)
    scores = np.bincount(rows, weights[where], minlength=starts[-1])
    ends = zip(samples, starts[:-1], starts[1:], strict=True)
    return sum(int(np.argmax(scores[a:b])) != one.target for one, a, b in ends)
