"""What a voice gives back: audio, and which source span sounds when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Timings = Literal["exact", "word", "estimated"]


@dataclass(frozen=True, slots=True)
class Mark:
    """From `start_ms` to `end_ms` the source span `start` to `end` is heard."""

    start_ms: int
    end_ms: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Speech:
    """A complete recording. Marks are sorted and lie inside the audio."""

    audio: bytes
    media_type: str
    duration_ms: int
    marks: tuple[Mark, ...]
    engine: str
    voice: str
    timings: Timings
