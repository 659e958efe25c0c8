"""The rules of importing: patterns and word lists, one TOML file a subject.

The files hold what Chinese official pages look like, so that the code holds
no such wording. Patterns are Python regular expressions.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

# Stands for another pattern or list of the same file.
_FIELD = re.compile(r"\{([a-z_]+)\}")


@cache
def rules(subject: str) -> Mapping[str, Any]:
    """Return the table of one subject: `numbering`, `furniture` ..."""
    path = resources.files(__package__) / "rules" / f"{subject}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def pattern(subject: str, name: str) -> re.Pattern[str]:
    """Return one compiled pattern, the patterns it names put into it.

    Raises KeyError for a name that the subject's file does not have.
    """
    return re.compile(_text(subject, name))


@cache
def words(subject: str, name: str) -> frozenset[str]:
    """Return one list of words."""
    return frozenset(rules(subject)[name])


def _text(subject: str, name: str) -> str:
    found = rules(subject)[name]
    if not isinstance(found, str):
        longest_first = sorted(found, key=len, reverse=True)
        return "(?:" + "|".join(map(re.escape, longest_first)) + ")"
    return _FIELD.sub(lambda match: _text(subject, match[1]), found)
