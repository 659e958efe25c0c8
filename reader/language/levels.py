"""Which readings a level of 拼音 shows: off, rare, polyphones and names, all."""

from __future__ import annotations

from typing import Literal

from .annotation import Reading, Word

Level = Literal["off", "rare", "names", "all"]


def is_rare(character: str) -> bool:
    """Say whether a hanzi is outside the 3,755 of the first level of GB 2312.

    It stands in for the 3,500 of the first level of 通用规范汉字表, a list that
    no package gives. First-level characters lie in rows 16 to 55.
    """
    try:
        code = character.encode("gb2312")
    except UnicodeEncodeError:
        return True
    return not (len(code) == 2 and 0xB0 <= code[0] <= 0xD7)


def shows(level: Level, word: Word, at: int) -> bool:
    """Say whether a level shows the reading of a word's character."""
    reading = word.readings[at]
    if reading is None or level == "off":
        return False
    if level == "rare":
        return is_rare(word.text[at])
    if level == "names":
        return word.proper or bool(reading.others)
    return True


def shown(level: Level, word: Word) -> tuple[Reading | None, ...]:
    """Return a word's readings, None for those that a level leaves out."""
    return tuple(
        reading if shows(level, word, at) else None
        for at, reading in enumerate(word.readings)
    )
