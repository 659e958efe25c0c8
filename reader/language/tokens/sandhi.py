"""Give the numeral one and the word not the tone they are spoken in.

Print keeps the citation tones; the voice says, after Huang and Liao's grammar,
yi2 before a fourth tone and yi4 before the others, yi1 alone, at the end of a
word, in ordinals and between digits, yi5 inside a doubled verb; bu2 before a
fourth tone, bu5 inside such a verb and in words like lai2bu5ji2. Third tones are
left to the voice, which changes them itself.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources

_FILE = resources.files(__package__) / "sandhi.toml"
_TABLES = tomllib.loads(_FILE.read_text(encoding="utf-8"))
_TABLE = _TABLES["tones"]
_SAID: dict[str, str] = _TABLES["said"]
_ONE: str = _TABLE["one"]
_NOT: str = _TABLE["not"]
_NUMERALS: str = _TABLE["numerals"]
_PLACES: str = _TABLE["places"]
_ORDINAL: tuple[str, ...] = tuple(_TABLE["ordinal"])
_LEADING = frozenset(_TABLE["leading"])


@dataclass(frozen=True, slots=True)
class Syllable:
    """A hanzi, its reading (lv4) and the word that it stands in, at `at`.

    `named` says that it is a figure in a name behind a letter: G1, A1.
    """

    char: str
    pinyin: str
    word: str
    at: int
    named: bool = False

    @property
    def tone(self) -> int:
        return int(self.pinyin[-1]) if self.pinyin else 0


def spoken_tones(breath: Sequence[Syllable]) -> list[str]:
    """Return the readings of what is said in one breath, in spoken tone."""
    text = "".join(syllable.char for syllable in breath)
    tones = [_SAID.get(syllable.char, syllable.pinyin) for syllable in breath]
    for at, char in enumerate(text):
        if char == _ONE and not breath[at].named:
            tones[at] = f"yi{_tone_of_one(breath, text, at)}"
        elif char == _NOT:
            tones[at] = f"bu{_tone_of_not(breath, text, at)}"
    return tones


def _is_doubled(text: str, at: int) -> bool:
    """Tell whether a word is doubled around the place, as in kan4 yi5 kan4."""
    around = text[at - 1 : at + 2] if at else ""
    return len(around) == 3 and around[0] == around[2] != around[1]


def _tone_of_one(breath: Sequence[Syllable], text: str, at: int) -> int:
    before, after = text[:at], text[at + 1 :]
    if not after or _ends_word(breath[at]) or _in_number(before, after):
        return 1
    if after.startswith(_ORDINAL) or before[-1:] in tuple(_TABLE["before"]):
        return 1
    month, day = _TABLE["day"]
    if before.endswith(month) and after.startswith(day):
        return 1
    if _is_doubled(text, at) and before[-1] not in _NUMERALS + _PLACES:
        return 5
    following = breath[at + 1].tone
    return 2 if following == 4 or after.startswith(_TABLE["measure"]) else 4


def _ends_word(syllable: Syllable) -> bool:
    word = syllable.word
    ends = len(word) > 1 and syllable.at == len(word) - 1
    return ends and word not in _LEADING


def _in_number(before: str, after: str) -> bool:
    """Tell whether one is a digit among others: 2011, 1.5, 1 to 6, 210."""
    if before[-1:] and before[-1:] in _NUMERALS:
        return True
    if after[0] in _NUMERALS + _TABLE["ten"]:
        return True
    links = _TABLE["links"]
    if after[0] == _TABLE["point"]:
        return False
    if after[0] in links and after[1:2] and after[1:2] in _NUMERALS + _TABLE["ten"]:
        return True
    if after in _TABLE["letter_links"]:
        return True
    linked = before[-1:] and before[-1:] in links and before[-2:-1] in [*_NUMERALS]
    if not linked or after[0] == _TABLE["quarter"]:
        return False
    return after[0] not in _PLACES


def _tone_of_not(breath: Sequence[Syllable], text: str, at: int) -> int:
    syllable = breath[at]
    inside = len(syllable.word) == 3 and syllable.at == 1
    if _is_doubled(text, at) or (inside and syllable.word[0] not in _TABLE["adverbs"]):
        return 5
    following = breath[at + 1].tone if at + 1 < len(breath) else 0
    return 2 if following == 4 else 4
