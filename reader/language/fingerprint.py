"""A version that changes whenever an annotation might: rules, tables, libraries."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib import metadata, resources
from importlib.resources.abc import Traversable

_LIBRARIES = ("jieba", "pypinyin")
_NO_PART = ("__pycache__", "training")


def _files(folder: Traversable) -> Iterator[Traversable]:
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.is_dir() and item.name not in _NO_PART:
            yield from _files(item)
        elif item.is_file():
            yield item


def fingerprint(folder: Traversable) -> str:
    """Return 12 hex digits of the names and contents of a folder's files."""
    digest = hashlib.sha256()
    for item in _files(folder):
        digest.update(item.name.encode() + b"\0" + item.read_bytes() + b"\0")
    return digest.hexdigest()[:12]


@cache
def language_version() -> str:
    """Return the version of the language stage as it is installed."""
    libraries = "-".join(metadata.version(name) for name in _LIBRARIES)
    return f"{fingerprint(resources.files(__package__))}-{libraries}"
