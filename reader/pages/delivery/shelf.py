"""Where a worker keeps its ready answers, up to a number of bytes."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from .kept import Kept

# What Python takes for an answer beside its bytes and its address (measured: 1.7 kB).
# Without it, made-up questions for a short file would fill the memory unseen.
HOUSEKEEPING = 2_000


class Shelf:
    """Answers by address; the least recently asked goes when it is full.

    All go when the generation changes.
    """

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.size = 0
        self._generation: int | None = None
        self._kept: OrderedDict[str, Kept] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: str, generation: int) -> Kept | None:
        """Return an answer that is there; a new generation empties the shelf."""
        with self._lock:
            if generation != self._generation:
                self._kept.clear()
                self.size = 0
                self._generation = generation
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
            return found

    def put(self, key: str, kept: Kept, generation: int) -> None:
        """Keep an answer that was made when the generation was this one."""
        with self._lock:
            if generation != self._generation or cost(key, kept) > self.limit:
                return
            before = self._kept.pop(key, None)
            self.size += cost(key, kept) - (cost(key, before) if before else 0)
            self._kept[key] = kept
            while self.size > self.limit:
                self.size -= cost(*self._kept.popitem(last=False))


def cost(key: str, kept: Kept) -> int:
    """Return the bytes of memory that an answer takes at this address."""
    return kept.size + len(key) + HOUSEKEEPING
