"""Printed numbers: which rank a line claims by how it begins."""

from __future__ import annotations

from dataclasses import dataclass

from ..rulebook import pattern

# Lower ranks stand higher; the gaps leave room for headings without a number.
RANKS = {
    "part": 10,
    "chapter": 12,
    "section": 14,
    "first": 20,
    "second": 30,
    "third": 40,
    "fourth": 50,
    "fifth": 60,
}
ANNEX = 5
PLAIN = 20
INNERMOST = 70
DIVISIONS = RANKS["section"]
ITEMS_ONLY = RANKS["fifth"]


@dataclass(frozen=True, slots=True)
class Number:
    """A printed label and its rank."""

    label: str
    rank: int


def number_of(text: str) -> Number | None:
    """Return the number that the text begins with."""
    for name, rank in RANKS.items():
        match = pattern("numbering", name).match(text)
        if match and match.end() < len(text):
            return Number(match[0], rank)
    return None


def is_article(text: str) -> bool:
    """Say whether the text is an article of a regulation."""
    return bool(pattern("numbering", "article").match(text))


def rank_of_level(level: int) -> int:
    """Return the rank of a heading that is marked as such but not numbered."""
    return PLAIN + (level - 2) * 10
