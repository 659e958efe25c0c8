"""What narration asks of a store; an object store can take the files' place."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from voices import Speech


class Recordings(Protocol):
    """Recordings by key, a sha256 in hex. A damaged one is none."""

    def get(self, key: str) -> Speech | None:
        """Return a recording, or None where there is none that is whole."""
        ...

    def has(self, key: str) -> bool:
        """Tell whether there is one, without reading it."""
        ...

    def ensure_room(self) -> None:
        """Raise NoRoomError when nothing more can be kept."""
        ...

    def put(self, key: str, speech: Speech) -> None:
        """Keep a recording. Raises NoRoomError when there is no room for it."""
        ...

    def plan(self, key: str) -> Sequence[int] | None:
        """Return the bytes that were promised for each part of a joined stream."""
        ...

    def put_plan(self, key: str, lengths: Sequence[int]) -> None:
        """Keep what was promised. Raises NoRoomError."""
        ...

    def lock(self, key: str) -> AbstractContextManager[None]:
        """Keep other processes from making the same recording."""
        ...
