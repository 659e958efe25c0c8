"""Which lines are text of a report for certain, whatever stands around them."""

from __future__ import annotations

import re

from ..rulebook import pattern
from .furniture import furniture
from .metadata import parse
from .numbering import is_article, number_of

# The longest line that may still be a title.
LONGEST_TITLE = 120
_PROSE = re.compile("[\u3002\uff1b\uff0c\uff01]")


def is_text(text: str) -> bool:
    """Say whether a line is text of a report for certain."""
    if parse(text) or furniture(text):
        return False
    numbered = number_of(text) or is_article(text)
    opening = pattern("roles", "salutation").fullmatch(text) or is_addressee(text)
    return bool(numbered or opening or (is_prose(text) and _reads_on(text)))


def is_prose(text: str) -> bool:
    """Say whether a line reads like the text of a report."""
    return len(text) >= 30 and has_stop(text)


def has_stop(text: str) -> bool:
    """Say whether a stop of a sentence stands in the line."""
    return bool(_PROSE.search(text))


def is_addressee(text: str) -> bool:
    """Say whether the text names whom an official document addresses."""
    return bool(
        pattern("roles", "addressee").fullmatch(text)
        and pattern("roles", "addressee_word").search(text)
        and not pattern("roles", "addressee_not").search(text)
    )


def _reads_on(text: str) -> bool:
    """A title may hold a comma, but no full stop, and is not long."""
    closed = pattern("numbering", "closing").search(text)
    return len(text) > LONGEST_TITLE or bool(closed)
