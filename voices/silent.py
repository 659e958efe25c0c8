"""A voice that says nothing in the time that speech would take.

It needs no library and no process: for tests, demonstrations, and to see how
long a report will be.
"""

from __future__ import annotations

from .engine import Voice
from .marks import Timed, marks
from .mp3 import DELAY_MS, MEDIA_TYPE, RATE, frames_for, milliseconds, silence
from .names import voice_name
from .prosody import Clause, clauses
from .speech import Speech
from .utterance import Utterance

SOUND_MS = 240


class SilentEngine:
    """Speaks silence, every sound equally long."""

    name = "silent"
    version = "1"

    def voices(self) -> tuple[Voice, ...]:
        return (Voice("silent", self.name, voice_name("silent"), "neutral"),)

    def measure(self, utterance: Utterance, voice: str) -> int:
        return frames_for(_length_ms(clauses(utterance)) * RATE // 1000)

    def speak(self, utterance: Utterance, voice: str) -> Speech:
        parts = clauses(utterance)
        count = self.measure(utterance, voice)
        duration = milliseconds(count)
        return Speech(
            audio=silence(count),
            media_type=MEDIA_TYPE,
            duration_ms=duration,
            marks=marks(_timed(parts), duration),
            engine=self.name,
            voice=voice,
            timings="exact",
        )

    def close(self) -> None:
        """Nothing is held."""


def _length_ms(parts: tuple[Clause, ...]) -> int:
    return sum(len(part.sounds) * SOUND_MS + part.pause_ms for part in parts)


def _timed(parts: tuple[Clause, ...]) -> list[Timed]:
    made, now = [], DELAY_MS
    for part in parts:
        for sound in part.sounds:
            made.append(Timed(sound.token, now, now + SOUND_MS))
            now += SOUND_MS
        now += part.pause_ms
    return made
