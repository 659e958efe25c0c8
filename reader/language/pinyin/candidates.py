"""The polyphones: which characters have two or more readings, and which."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources


@cache
def candidates() -> Mapping[str, tuple[str, ...]]:
    """Return each polyphone's readings in digits, the commonest of ours first."""
    path = resources.files("reader.language") / "data" / "polyphones.tsv"
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines())
    return {character: tuple(readings.split()) for character, readings in rows}
