"""The contract of an engine, and what is known of a voice before it speaks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol, runtime_checkable

from .speech import Speech
from .utterance import Utterance

Gender = Literal["female", "male", "neutral"]


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice that may be chosen; `reason` says in a code why it is not available."""

    id: str
    engine: str
    name: str
    gender: Gender
    language: str = "zh-CN"
    available: bool = True
    reason: str = ""


class Engine(Protocol):
    """Turns utterances into speech. Safe to call from many threads."""

    @property
    def name(self) -> str:
        """The engine's name, with which the ids of its voices begin."""
        ...

    @property
    def version(self) -> str:
        """A short string that changes whenever the sound might."""
        ...

    def voices(self) -> tuple[Voice, ...]:
        """Return every voice of this engine, those that are not available too."""
        ...

    def speak(self, utterance: Utterance, voice: str) -> Speech:
        """Say it. Raises VoiceError; never takes more than its own time limit."""
        ...

    def close(self) -> None:
        """Give back processes and models; it may be used again afterwards."""
        ...


@runtime_checkable
class Measuring(Protocol):
    """An engine that knows how long it will speak without making the sound."""

    def measure(self, utterance: Utterance, voice: str) -> int:
        """Return the number of MP3 frames that `speak` will give, give or take one."""
        ...
