"""The levels of pinyin: which characters of a word get their reading shown."""

from __future__ import annotations

from collections.abc import Callable

from ...language.annotation import Reading, Word

# GB 2312 level 1, the 3,755 most common characters, has lead bytes B0 to D7.
FIRST_LEVEL = range(0xB0, 0xD8)
# Below this the reading is shown as unsure, with the others beside it: where one
# in ten or more was wrong, by confidence, in the texts to develop with
# (tests/language/gold/README.md has the table).
SURE = 0.8

Shown = Callable[[Word, str, Reading], bool]


def is_rare(character: str) -> bool:
    """Say whether a character lies outside of GB 2312's first level."""
    try:
        return character.encode("gb2312")[0] not in FIRST_LEVEL
    except UnicodeEncodeError:
        return True


def _rare(word: Word, character: str, reading: Reading) -> bool:
    return is_rare(character)


def _names(word: Word, character: str, reading: Reading) -> bool:
    return word.proper or bool(reading.others)


def _all(word: Word, character: str, reading: Reading) -> bool:
    return True


LEVELS: dict[str, Shown] = {"rare": _rare, "names": _names, "all": _all}


def is_unsure(reading: Reading) -> bool:
    """Say whether another reading than this one is well possible."""
    return reading.confidence < SURE and bool(reading.others)
