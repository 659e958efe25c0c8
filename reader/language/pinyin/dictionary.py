"""pypinyin: the reading of a character, and of a word by its phrases."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from importlib.util import find_spec
from pathlib import Path

from .syllables import split_tone


@cache
def _characters() -> Mapping[str, str]:
    """Read pypinyin's character file; importing the package takes 58 MB more."""
    spec = find_spec("pypinyin")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("pypinyin is not installed")
    path = Path(spec.origin).parent / "pinyin_dict.json"
    if path.is_file():
        table: Mapping[str, str] = json.loads(path.read_text(encoding="utf-8"))
        return table
    from pypinyin.pinyin_dict import pinyin_dict

    return {str(code): readings for code, readings in pinyin_dict.items()}


@cache
def _corrected() -> Mapping[str, str]:
    """Return the characters whose first reading there is not today's: 框 kuàng."""
    path = resources.files("reader.language") / "data" / "characters.tsv"
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines())
    return {character: reading for character, reading in rows}


def character_reading(character: str) -> str:
    """Return a character's usual reading with tone mark, "" without data."""
    first = _characters().get(str(ord(character)), "").partition(",")[0]
    return _corrected().get(character, first)


@cache
def _lookup(word: str) -> tuple[str, ...]:
    # Imported at the first word: only training, and reading without the
    # trained table, need pypinyin's phrases.
    from pypinyin import Style, lazy_pinyin

    found: list[str] = list(lazy_pinyin(word, style=Style.TONE, errors=lambda rest: ""))
    return tuple(found)


def dictionary_readings(word: str) -> tuple[str, ...]:
    """Return a marked syllable per character, "" where there is no data.

    Per word, not per list of words: a list is matched across word borders.
    """
    found = _lookup(word)
    if len(found) == len(word):
        return found
    return tuple("".join(_lookup(character)[:1]) for character in word)


@cache
def all_syllables() -> frozenset[str]:
    """Return every syllable that pypinyin has, without its tone."""
    common = range(0x4E00, 0x9FA6)
    return frozenset(
        split_tone(reading)[0]
        for code, readings in _characters().items()
        if int(code) in common
        for reading in readings.split(",")
    )


def dictionary_phrases() -> Mapping[str, tuple[str, ...]]:
    """Return pypinyin's phrases, each with a marked syllable per character."""
    from pypinyin.phrases_dict import phrases_dict

    return {
        phrase: tuple(reading[0] for reading in readings)
        for phrase, readings in phrases_dict.items()
        if len(readings) == len(phrase)
    }
