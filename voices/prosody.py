"""Split an utterance into clauses, each said in one breath, and the pauses between.

Every engine of our own machine starts from these; an engine that brings its
own prosody reads the tokens itself.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from .errors import UtteranceError
from .utterance import Token, Utterance

# Above about 124 syllables espeak-ng loses speech without a word.
CLAUSE_LIMIT = 80
# Between two parts of a clause that is too long for one breath.
BREATH_MS = 90

_SYLLABLE = re.compile(r"[a-zê]+[1-5]")
_LATIN = re.compile(r"[A-Za-z]+|[0-9]")


@dataclass(frozen=True, slots=True)
class Sound:
    """What is said for a token: a syllable in pinyin, or a Latin word as it is."""

    said: str
    token: Token

    @property
    def is_syllable(self) -> bool:
        return self.said[-1].isdigit()


@dataclass(frozen=True, slots=True)
class Clause:
    """Sounds of one breath, and the silence after them."""

    sounds: tuple[Sound, ...]
    pause_ms: int


@cache
def _table(name: str) -> Mapping[str, str | int]:
    text = resources.files(__package__).joinpath("prosody.toml").read_text("utf-8")
    table: Mapping[str, str | int] = tomllib.loads(text)[name]
    return table


def pause_ms(spoken: str) -> int:
    """Return the pause that these marks stand for; 0 where nothing is heard."""
    pauses = _table("pauses")
    return max((int(pauses.get(mark, 0)) for mark in spoken), default=0)


def sounds(token: Token) -> tuple[Sound, ...]:
    """Return what is said for a token: nothing for a mark or an unknown sign."""
    if _SYLLABLE.fullmatch(token.pinyin):
        return (Sound(token.pinyin, token),)
    found = _LATIN.findall(token.spoken)
    return tuple(Sound(said, token) for part in found for said in _latin(part))


def _latin(part: str) -> list[str]:
    if _is_word(part):
        return [part.lower()]
    characters = _table("characters")
    return [said for letter in part for said in str(characters[letter.lower()]).split()]


def _is_word(part: str) -> bool:
    """Tell a word (report, WiFi) from letters to spell (A, GDP, km)."""
    if len(part) < 3 or part.isupper():
        return False
    return bool(re.search("[aeiouy]", part.lower()))


def clauses(utterance: Utterance) -> tuple[Clause, ...]:
    """Split at every pause, and at `CLAUSE_LIMIT` sounds; the last pause is the rest.

    A token that has several sounds is never cut. Raises UtteranceError where
    nothing would be heard.
    """
    parts = tuple(_merge_pauses(_split(utterance), utterance.rest_ms))
    if not parts:
        raise UtteranceError("there is nothing to say; do not offer this as audio")
    return parts


def _split(utterance: Utterance) -> Iterator[Clause]:
    said: list[Sound] = []
    for token in utterance.tokens:
        new = sounds(token)
        if not new:
            pause = pause_ms(token.spoken)
            if pause:
                yield Clause(tuple(said), pause)
                said = []
            continue
        if len(said) + len(new) > CLAUSE_LIMIT:
            yield Clause(tuple(said), BREATH_MS)
            said = []
        said.extend(new)
    yield Clause(tuple(said), 0)


def _merge_pauses(parts: Iterator[Clause], rest_ms: int) -> Iterator[Clause]:
    """Give the longest of the pauses that meet to the clause before them."""
    held: Clause | None = None
    for part in parts:
        if part.sounds:
            if held is not None:
                yield held
            held = part
        elif held is not None:
            held = Clause(held.sounds, max(held.pause_ms, part.pause_ms))
    if held is not None:
        yield Clause(held.sounds, rest_ms)
