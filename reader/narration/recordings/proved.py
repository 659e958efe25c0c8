"""Recordings that were read and found whole, kept in mind by the files they lie in."""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Iterable
from threading import Lock

from voices import Speech

# Of each file: which it is, how long, and when it was last written.
Identity = tuple[tuple[int, int, int], ...]


def identity(files: Iterable[os.stat_result]) -> Identity:
    """Return what changes whenever one of the files is written or exchanged."""
    return tuple((file.st_ino, file.st_size, file.st_mtime_ns) for file in files)


class Proved:
    """Recordings by key, up to `limit` bytes; the least lately asked go first."""

    def __init__(self, limit: int) -> None:
        self._limit, self._size = limit, 0
        self._kept: OrderedDict[str, tuple[Identity, Speech]] = OrderedDict()
        self._lock = Lock()

    def get(self, key: str, files: Identity) -> Speech | None:
        """Return the recording that was read from these very files."""
        with self._lock:
            found = self._kept.get(key)
            if found is None or found[0] != files:
                return None
            self._kept.move_to_end(key)
            return found[1]

    def put(self, key: str, files: Identity, speech: Speech) -> None:
        with self._lock:
            self._forget(key)
            self._kept[key] = files, speech
            self._size += len(speech.audio)
            while self._size > self._limit:
                self._forget(next(iter(self._kept)))

    def _forget(self, key: str) -> None:
        if key in self._kept:
            self._size -= len(self._kept.pop(key)[1].audio)
