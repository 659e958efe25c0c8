"""Give each character of a row of words its reading."""

from __future__ import annotations

from collections.abc import Sequence

from ..annotation import Reading
from .dictionary import dictionary_readings

# Citation tones: pypinyin's phrases mix spoken ones in (yí in 13 of 26).
CITATION = {"一": "yī", "不": "bù"}


def readings(words: Sequence[str]) -> list[tuple[Reading | None, ...]]:
    """Return one row of readings per word, one reading or None per character."""
    return [_word_readings(word) for word in words]


def _word_readings(word: str) -> tuple[Reading | None, ...]:
    if word.isascii():
        return (None,) * len(word)
    return tuple(
        Reading(CITATION.get(character, syllable)) if syllable else None
        for character, syllable in zip(word, dictionary_readings(word), strict=True)
    )
