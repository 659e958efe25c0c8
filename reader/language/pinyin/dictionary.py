"""pypinyin: a word's readings as its phrases and characters have them."""

from __future__ import annotations

from functools import cache


@cache
def _lookup(word: str) -> tuple[str, ...]:
    # Loaded at the first word: it takes 0.15 s and 58 MB.
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
