"""Every text that the interface shows or says, by key: `errors.slug_taken`.

One TOML file a subject; the file's name is the key's first part. Values may
hold `{name}` fields, filled in by keyword.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

__all__ = ["message", "messages_of"]


@cache
def messages_of(subject: str) -> Mapping[str, Any]:
    """Return the table of one subject. Raises KeyError for an unknown one."""
    # A subject may come from an address: it never becomes a path by itself.
    path = _files().get(f"{subject}.toml")
    if path is None:
        raise KeyError(f"no messages of the subject {subject!r}")
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def _files() -> Mapping[str, Traversable]:
    return {path.name: path for path in resources.files(__package__).iterdir()}


def message(key: str, **values: object) -> str:
    """Return the text of `key`, its fields filled in.

    Raises KeyError when the key or one of its fields is missing.
    """
    subject, *steps = key.split(".")
    found: Any = messages_of(subject)
    for step in steps:
        found = found[step]
    return str(found).format(**values) if values else str(found)
