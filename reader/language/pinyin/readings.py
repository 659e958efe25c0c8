"""Give each character of a row of words its reading."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ..annotation import Reading
from .candidates import candidates
from .dictionary import character_reading, dictionary_readings
from .ranker import Place, Ranker
from .syllables import from_digits
from .table import Table, package_table

# Citation tones: pypinyin's phrases mix spoken ones in (yí in 13 of 26).
CITATION = {"一": "yī", "不": "bù"}
Row = tuple[Reading | None, ...]
Parts = tuple[Reading | Place | None, ...]
# Words kept with what is known of them; a report has about 8,000.
_KEPT = 50_000


class WordReader:
    """Reads words in their text: one reading is looked up, several are ranked.

    Without a table every word is read by pypinyin.
    """

    def __init__(self, table: Table | None) -> None:
        self._ranker = Ranker(table) if table else None
        self._known: dict[str, tuple[Parts, bool]] = {}

    def read(self, words: Sequence[str]) -> list[Row]:
        """Return one row per word: a reading or None for each character."""
        text = "".join(words)
        rows: list[Row] = []
        start = 0
        for index, word in enumerate(words):
            parts, open_ = self._known.get(word) or self._learn(word)
            if open_:
                parts = self._ranked(parts, text, start, words, index)
            rows.append(parts)  # type: ignore[arg-type]
            start += len(word)
        return rows

    def _ranked(
        self, parts: Parts, text: str, start: int, words: Sequence[str], index: int
    ) -> Row:
        assert self._ranker is not None
        return tuple(
            self._ranker.read(part, text, start + offset, words, index, start)
            if isinstance(part, Place)
            else part
            for offset, part in enumerate(parts)
        )

    def _learn(self, word: str) -> tuple[Parts, bool]:
        if len(self._known) > _KEPT:
            self._known.clear()
        parts = self._parts(word)
        open_ = any(isinstance(part, Place) for part in parts)
        self._known[word] = parts, open_
        return parts, open_

    def _parts(self, word: str) -> Parts:
        if word.isascii():
            return (None,) * len(word)
        if self._ranker is None:
            return tuple(map(_dictionary_reading, word, dictionary_readings(word)))
        return tuple(self._part(word, offset) for offset in range(len(word)))

    def _part(self, word: str, offset: int) -> Reading | Place | None:
        character = word[offset]
        if character not in candidates():
            return _dictionary_reading(character, character_reading(character))
        assert self._ranker is not None
        place = self._ranker.place(word, offset)
        return place.settled or place


def _dictionary_reading(character: str, syllable: str) -> Reading | None:
    if not syllable:
        return None
    pinyin = CITATION.get(character, syllable)
    others = map(from_digits, candidates().get(character, ()))
    return Reading(pinyin, 1.0, tuple(other for other in others if other != pinyin))


@cache
def package_reader() -> WordReader:
    """Return the reader with the package's table, loaded at the first call."""
    return WordReader(package_table())
