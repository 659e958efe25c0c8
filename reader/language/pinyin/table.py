"""The trained table: package data that the ranker reads its weights from.

A zip of five members: `weights` (signed bytes), `phrases` (a dictionary phrase
and each polyphone's candidate in it), `tags` (frequent words' tags), `names`
(proper names), and `score.json` (what it scored, and from what).
"""

from __future__ import annotations

import json
import zipfile
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from .features import EDGE, END_TAG

NAME = "ranker.zip"
# A weight of one is this many steps of the signed byte.
SCALE = 20


@dataclass(frozen=True, slots=True)
class Table:
    """Weights by hash; phrases and tags by word; words that are proper names."""

    weights: array[int]
    phrases: Mapping[str, str]
    tags: Mapping[str, str]
    score: Mapping[str, Any]
    names: frozenset[str] = frozenset()

    @property
    def mask(self) -> int:
        return len(self.weights) - 1


def _pairs(text: str) -> dict[str, str]:
    rows = (line.partition("\t") for line in text.splitlines())
    return {key: value for key, _, value in rows}


def read_table(path: Path) -> Table:
    """Read a table. Raises FileNotFoundError where there is none."""
    with zipfile.ZipFile(path) as members:
        weights = array("b", members.read("weights"))
        tags = _pairs(members.read("tags").decode("utf-8"))
        phrases = _pairs(members.read("phrases").decode("utf-8"))
        names = frozenset(members.read("names").decode("utf-8").split())
        score = json.loads(members.read("score.json"))
    return Table(weights, phrases, tags | {EDGE: END_TAG}, score, names)


def write_table(path: Path, table: Table) -> None:
    """Write a table; the same table gives the same bytes."""
    members: dict[str, str | bytes] = {
        "weights": table.weights.tobytes(),
        "phrases": "\n".join(f"{k}\t{v}" for k, v in sorted(table.phrases.items())),
        "tags": "\n".join(
            f"{k}\t{v}" for k, v in sorted(table.tags.items()) if k != EDGE
        ),
        "names": "\n".join(sorted(table.names)),
        "score.json": json.dumps(table.score, indent=1, sort_keys=True),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in members.items():
            info = zipfile.ZipInfo(name, date_time=(2026, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)


@cache
def package_table() -> Table | None:
    """Return the package's table, None where it is not there."""
    path = Path(str(resources.files("reader.language") / "data" / NAME))
    return read_table(path) if path.is_file() else None
