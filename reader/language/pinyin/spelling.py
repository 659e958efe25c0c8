"""Read the spelling that a person gives for a word: zēng dū qū, zeng1 du1 qu1."""

from __future__ import annotations

import re
from functools import cache

from ...errors import LexiconError
from ...messages import message
from ..words import is_hanzi
from .dictionary import all_syllables
from .syllables import from_digits, mark, split_tone

# Syllables of speech that no character's first reading has.
_MORE = frozenset({"r", "n", "ng", "m", "hm", "hng", "ê", "lo", "yo", "o", "ei"})


@cache
def _known() -> frozenset[str]:
    return all_syllables() | _MORE


def _syllable(given: str, word: str, position: int, column: int) -> str:
    """Return the marked syllable. Raises LexiconError for what is none."""
    lower = given.lower().replace("ɡ", "g").replace("u:", "ü").replace("v", "ü")
    digit = re.fullmatch(r"(\D+)([0-5])", lower)
    plain, tone = split_tone(lower) if digit is None else (digit[1], int(digit[2]))
    tone = tone or 5
    where = {"position": position, "syllable": given, "column": column}
    if plain not in _known():
        raise LexiconError(word=word, why=message("lexicon.not_a_syllable", **where))
    return from_digits(f"{plain}{tone}") if tone == 5 else mark(plain, tone)


def parse_spelling(word: str, spelling: str) -> tuple[str, ...]:
    """Return one marked syllable per character of a word, "" where none is said.

    Syllables stand apart by spaces, apostrophes or hyphens, one per hanzi, with
    tone marks or digits; without either the tone is neutral (péng you). Raises
    LexiconError, its `why` telling which syllable is wrong and where.
    """
    if not word.strip():
        raise LexiconError(word=word, why=message("lexicon.empty_word"))
    places = [at for at, character in enumerate(word) if is_hanzi(character)]
    if space := re.search(r"\s", word):
        why = message("lexicon.space_in_word", position=space.start() + 1)
        raise LexiconError(word=word, why=why)
    if not places:
        raise LexiconError(word=word, why=message("lexicon.no_hanzi"))
    found = list(re.finditer(r"[^\s'’·-]+", spelling))
    syllables = [
        _syllable(one[0], word, number, one.start() + 1)
        for number, one in enumerate(found, start=1)
    ]
    _check_count(word, places, found)
    row = [""] * len(word)
    for at, syllable in zip(places, syllables, strict=True):
        row[at] = syllable
    return tuple(row)


def _check_count(word: str, places: list[int], found: list[re.Match[str]]) -> None:
    expected, given = len(places), len(found)
    about: dict[str, object] = {"word": word, "expected": expected, "given": given}
    if given < expected:
        at = places[given]
        why = message("lexicon.too_few", position=at + 1, character=word[at], **about)
        raise LexiconError(word=word, why=why)
    if given > expected:
        extra = found[expected]
        why = message(
            "lexicon.too_many",
            position=expected + 1,
            syllable=extra[0],
            column=extra.start() + 1,
            **about,
        )
        raise LexiconError(word=word, why=why)
