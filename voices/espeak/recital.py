"""Say clauses one after the other: PCM with pauses, and when each sound starts.

This is what runs inside a worker process.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..errors import EngineFailedError
from .library import Library
from .spelling import spell

# Softer than this, of 32,768, is not heard; a consonant begins a little before.
QUIET = 300
ATTACK_MS = 10


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
    sound, cut_ms = _without_silence(sounded.pcm, library.rate)
    pause = b"\0\0" * (part.pause_ms * library.rate // 1000)
    starts = (sounded.starts[place] for place in spelled.positions)
    length = len(sound) * 500 // library.rate
    within = tuple(min(max(0, start - cut_ms), length) for start in starts)
    return Said(sound + pause, within, length)


def recite(library: Library, parts: Sequence[Part]) -> Iterator[Said]:
    """Say all clauses, in order."""
    for part in parts:
        yield say_part(library, part)


def _without_silence(pcm: bytes, rate: int) -> tuple[bytes, int]:
    """Cut the silence around a clause; return also how many ms went before it.

    espeak-ng begins up to 90 ms before it is heard: the first mark would come
    early, and our pauses would be uneven.
    """
    kept = len(pcm.rstrip(b"\0"))
    samples = array("h", pcm[: kept + kept % 2])
    heard = next((n for n, one in enumerate(samples) if abs(one) > QUIET), 0)
    cut_ms = max(0, heard * 1000 // rate - ATTACK_MS)
    return samples[cut_ms * rate // 1000 :].tobytes(), cut_ms
