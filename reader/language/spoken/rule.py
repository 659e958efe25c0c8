"""A rule of the table, and the words that the rules go by."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from importlib import resources
from typing import Any

from .numbers import digits

# How far a rule's `before` may look back, in characters.
REACH = 40

Say = Callable[[re.Match[str]], str | None]


@dataclass(frozen=True)
class Rule:
    """What `pattern` matches is said as a whole; `say` may decline with None.

    `first` is the class of characters that a match begins with, `before` what
    the text in front of it must end with. Patterns see half-width digits,
    letters and signs, and no further than the sentence; classes are ASCII.
    """

    pattern: str
    say: Say
    first: str = "0-9"
    before: str = ""

    @cached_property
    def _match(self) -> Callable[[str, int], re.Match[str] | None]:
        return re.compile(self.pattern, re.ASCII).match

    @cached_property
    def _before(self) -> Callable[[str], re.Match[str] | None]:
        return re.compile(f"(?:{self.before})\\Z").search

    def starts_with(self, char: str) -> bool:
        return re.match(f"[{self.first}]", char) is not None

    def read(self, text: str, at: int) -> tuple[int, str] | None:
        """Return where the match ends and what is said; None if it is not read."""
        match = self._match(text, at)
        if match is None:
            return None
        if self.before and not self._before(text[max(0, at - REACH) : at]):
            return None
        said = self.say(match)
        return None if said is None else (match.end(), said)


def _load() -> dict[str, Any]:
    path = resources.files(__package__) / "words.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


WORDS = _load()


def one_of(*names: str) -> str:
    """Return a pattern for any word of the named lists, longest first."""
    words = [word for name in names for word in WORDS[name].split()]
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


def fixed(spoken: str) -> Say:
    """Say the same for whatever a pattern matches."""
    return lambda match: spoken


def rest(match: re.Match[str]) -> str:
    """Return what follows a match, as far as a rule need look."""
    return match.string[match.end() : match.end() + REACH]


def preceding(match: re.Match[str]) -> str:
    """Return what stands in front of a match, as far as a rule need look."""
    return match.string[max(0, match.start() - REACH) : match.start()]


COUNTED = re.compile(rf"\s?(?!{one_of('not_counted')})" + one_of("two", "counted"))
TWO = re.compile(r"\s?" + one_of("two"))


def each_digit(match: re.Match[str]) -> str:
    """Say the digits of a match one by one, as those of a name."""
    return digits(match[0])


def uncounted(match: re.Match[str]) -> str | None:
    """Say a match digit by digit; decline where what follows is counted by it."""
    return None if COUNTED.match(rest(match)) else each_digit(match)
