"""Words whose reading is given: the package's, the publisher's, a report's layer.

A given word wins outright, in ruby and in speech, and is cut as one word. The
publisher's and the report's words are found wherever they stand in a text, and so
are the package's set phrases of three characters and more: 新增长护险 is no 增长.
The package's other words must begin and end where words do: 丽水 is no part of
美丽水乡.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from .annotation import Reading
from .pinyin.candidates import candidates
from .pinyin.spelling import parse_spelling
from .pinyin.syllables import from_digits, split_tone

# Each package file, and whether its words are proper names.
PACKAGE_FILES = {"neutral.tsv": False, "phrases.tsv": False, "places.tsv": True}
_LONGEST = 4
# From this length on a set phrase seldom meets by chance across words.
_SET = 3
_DATA = resources.files("reader.language") / "data"
# Neutral-tone words whose characters also meet by chance inside others.
_APART = ("东西", "买卖", "老实", "实在", "头发")


def _given(character: str, syllable: str) -> Reading | None:
    if not syllable:
        return None
    known = map(from_digits, candidates().get(character, ()))
    return Reading(syllable, 1.0, tuple(one for one in known if one != syllable))


@dataclass(frozen=True, slots=True)
class Entry:
    """A word and its marked syllables, "" for a character that has none."""

    word: str
    syllables: tuple[str, ...]
    proper: bool = True

    @property
    def readings(self) -> tuple[Reading | None, ...]:
        """One reading per character, sure; a polyphone keeps its other ones."""
        return tuple(map(_given, self.word, self.syllables))

    @property
    def spelling(self) -> str:
        """The syllables as a person writes them."""
        return " ".join(one for one in self.syllables if one)


def parse_entry(word: str, spelling: str) -> Entry:
    """Return the entry that a person gave: 曾都区, "zēng dū qū" or "zeng1 du1 qu1".

    Raises LexiconError, its `why` telling what is wrong and where.
    """
    return Entry(word.strip(), parse_spelling(word.strip(), spelling))


@cache
def package_entries() -> Mapping[str, Entry]:
    """Return the package's layer by word."""
    entries = {}
    for name, proper in PACKAGE_FILES.items():
        for line in (_DATA / name).read_text("utf-8").splitlines():
            word, _, spelling = line.partition("\t")
            # Checked by a test, so that loading need not.
            syllables = tuple(map(_marked, spelling.split()))
            entries[word] = Entry(word, syllables, proper)
    return entries


def _marked(syllable: str) -> str:
    return from_digits(syllable) if syllable[-1].isdigit() else syllable


def _alternatives(words: Iterable[str]) -> re.Pattern[str] | None:
    """Return a pattern of the words, the longest first; None without a word."""
    longest_first = sorted(words, key=len, reverse=True)
    if not longest_first:
        return None
    return re.compile(f"({'|'.join(map(re.escape, longest_first))})")


def _split(pattern: re.Pattern[str], text: str) -> Iterator[tuple[str, bool]]:
    for number, piece in enumerate(pattern.split(text)):
        if piece:
            yield piece, number % 2 == 1


@cache
def _set_phrases() -> re.Pattern[str]:
    lines = (_DATA / "phrases.tsv").read_text("utf-8").splitlines()
    words = (line.partition("\t")[0] for line in lines)
    pattern = _alternatives(word for word in words if len(word) >= _SET)
    assert pattern is not None
    return pattern


def set_phrases(text: str) -> Iterator[tuple[str, bool]]:
    """Yield a text in pieces, each with whether it is a set phrase of the package."""
    yield from _split(_set_phrases(), text)


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(word[0] for word in package_entries())


def joined(words: Sequence[str]) -> list[str]:
    """Join neighbouring words that together are a word of the package's layer."""
    entries, beginnings = package_entries(), _beginnings()
    result = []
    index, count = 0, len(words)
    while index < count:
        taken = 1
        if words[index][0] in beginnings:
            for length in range(min(_LONGEST, count - index), 1, -1):
                if "".join(words[index : index + length]) in entries:
                    taken = length
                    break
        result.append("".join(words[index : index + taken]))
        index += taken
    return result


@cache
def inner(word: str) -> tuple[tuple[int, Reading | None], ...]:
    """Return the places of a word that a neutral-tone word inside it reads.

    清醒认识 holds 认识; in 东西部 there is no 东西.
    """
    entries = package_entries()
    return tuple(
        (start + 1, entry.readings[1])
        for start in range(len(word) - 1)
        if (entry := entries.get(word[start : start + 2])) is not None
        and entry.syllables[1] == split_tone(entry.syllables[1])[0]
        and entry.word not in _APART
    )


class Lexicon:
    """The layers above the package's: later entries replace earlier ones."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._entries = {entry.word: entry for entry in entries}
        self._pattern = _alternatives(self._entries)

    def get(self, word: str) -> Entry | None:
        return self._entries.get(word)

    def split(self, text: str) -> Iterator[tuple[str, bool]]:
        """Yield the text in pieces, each with whether it is a given word."""
        if self._pattern is None:
            yield text, False
        else:
            yield from _split(self._pattern, text)
