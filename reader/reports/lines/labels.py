"""The labels of metadata, as pages print them, and the keys that they stand for."""

from __future__ import annotations

import re
from functools import cache

from ..rulebook import rules

_BLANK = r"[\s\u3000]{0,6}"


@cache
def keys() -> dict[str, str]:
    """Return the key of every known label."""
    keys = {
        label: key
        for key, labels in rules("metadata")["keys"].items()
        for label in labels
    }
    return {label: label for label in rules("metadata")["lines"]["kept"]} | keys


def _spaced() -> str:
    longest_first = sorted(keys(), key=len, reverse=True)
    return "|".join(_BLANK.join(map(re.escape, label)) for label in longest_first)


@cache
def bracketed() -> re.Pattern[str]:
    """Match a known label that stands in brackets instead of before a colon."""
    return re.compile(rf"[\[\u3010]({_spaced()})[\]\u3011](?=\s*\w)")


@cache
def labels() -> re.Pattern[str]:
    """Match a known label and its colon; blanks inside it are layout."""
    return re.compile(
        rf"({_spaced()}){_BLANK}(?:[\uff1a:\u2236\ufe30]|[|\uff5c\u4e28](?=\s*\w))(?!\s*//)"
    )


def key_of(label: str) -> str:
    """Return the key of a printed label: the label itself for an unknown one."""
    return keys().get(label, label)


def label_for(key: str) -> str:
    """Return the printed label of a key that the source declares unlabelled."""
    label: str = rules("metadata")["labels"].get(key, key)
    return label
