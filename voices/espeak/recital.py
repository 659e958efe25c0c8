"""Say clauses one after the other: PCM with pauses, and when each sound starts.

This is what runs inside a worker process.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..errors import EngineFailedError
from .library import Library
from .spelling import spell


@dataclass(frozen=True, slots=True)
class Part:
    """One clause: what to say, and the silence after it in ms."""

    sounds: tuple[str, ...]
    pause_ms: int


@dataclass(frozen=True, slots=True)
class Said:
    """One clause said: its PCM, the pause included, and times from its start.

    `starts_ms` has one entry per sound; `end_ms` is where the sound ends and
    the pause begins.
    """

    pcm: bytes
    starts_ms: tuple[int, ...]
    end_ms: int


def say_part(library: Library, part: Part) -> Said:
    """Say one clause. Raises EngineFailedError when a sound went missing."""
    spelled = spell(part.sounds)
    sounded = library.say(spelled.text)
    missing = [place for place in spelled.positions if place not in sounded.starts]
    if missing:
        raise EngineFailedError(f"espeak-ng lost {len(missing)} sounds of a clause")
    # Its own few ms of silence at the end would make our pauses uneven.
    sound = _without_silence(sounded.pcm)
    pause = b"\0\0" * (part.pause_ms * library.rate // 1000)
    starts = tuple(sounded.starts[place] for place in spelled.positions)
    return Said(sound + pause, starts, len(sound) * 500 // library.rate)


def recite(library: Library, parts: Sequence[Part]) -> Iterator[Said]:
    """Say all clauses, in order."""
    for part in parts:
        yield say_part(library, part)


def _without_silence(pcm: bytes) -> bytes:
    kept = len(pcm.rstrip(b"\0"))
    return pcm[: kept + kept % 2]
