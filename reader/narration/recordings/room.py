"""How much room recordings may take, and which go first: the least lately served."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 1_000_000
# Kept free for the library: the smaller of 5 % of the disk and 1 GB.
FREE_SHARE, FREE_MOST = 0.05, 1_000_000_000
# After an eviction a tenth is free, so that not every new recording evicts.
KEPT_SHARE = 0.9
# The folder is counted again whenever so many parts of the limit were added.
RECOUNTS = 20


@dataclass(frozen=True, slots=True)
class _File:
    path: Path
    size: int
    served: float


def disk(folder: Path) -> tuple[int, int]:
    """Return the disk's size and what is free on it, in bytes."""
    usage = shutil.disk_usage(folder)
    return usage.total, usage.free


class Room:
    """Watches a folder's size. `limit` is in bytes."""

    def __init__(
        self,
        folder: Path,
        limit: int,
        disk: Callable[[Path], tuple[int, int]] = disk,
    ) -> None:
        self._folder, self._limit, self._disk = folder, limit, disk
        self._lock = threading.Lock()
        self._taken: int | None = None
        self._added = 0

    def make(self, size: int) -> bool:
        """Make room for `size` more bytes; False where there is none to be had."""
        with self._lock:
            # Other processes write as well: what they added is seen in time.
            if self._taken is None or self._added > self._limit // RECOUNTS:
                self._taken = sum(file.size for file in self._files())
                self._added = 0
            if self._taken + size > self._limit:
                self._evict(self._taken + size - int(self._limit * KEPT_SHARE))
            lacking = self._lacking(size)
            if lacking > 0:
                self._evict(lacking)
                lacking = self._lacking(size)
            if lacking > 0 or size > self._limit:
                return False
            self._taken += size
            self._added += size
            return True

    def evict(self, size: int) -> None:
        """Drop recordings of so many bytes: a write found the disk full."""
        with self._lock:
            self._evict(size)

    def _lacking(self, size: int) -> int:
        total, free = self._disk(self._folder)
        return size + int(min(total * FREE_SHARE, FREE_MOST)) - free

    def _evict(self, size: int) -> None:
        """Drop the least lately served until `size` bytes are gone.

        The folder is read anew: other processes write and evict as well.
        """
        files = sorted(self._files(), key=lambda file: file.served)
        taken = sum(file.size for file in files)
        gone = 0
        for file in files:
            if gone >= size:
                break
            file.path.unlink(missing_ok=True)
            gone += file.size
        self._taken = taken - gone

    def _files(self) -> Iterator[_File]:
        for folder, _, names in os.walk(self._folder):
            for name in names:
                path = Path(folder, name)
                try:
                    status = path.stat()
                except FileNotFoundError:
                    continue
                if path.suffix in (".mp3", ".json"):
                    yield _File(path, status.st_size, status.st_mtime)
