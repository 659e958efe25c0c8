"""All engines behind one door: voices listed, spoken with, and replaced when ill."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..engine import Engine, Measuring, Voice
from ..errors import (
    EngineFailedError,
    EngineRefusedError,
    EngineUnavailableError,
    MissingWordsError,
    UnknownVoiceError,
    VoiceError,
)
from ..mp3 import bytes_for
from ..speech import Speech
from ..utterance import Utterance
from .breaker import Breaker

# Where a voice fails, the next best of our own machine steps in.
FALLBACK = ("sherpa", "espeak")


class Choice:
    """The voices of several engines, each engine with its breaker."""

    def __init__(
        self, engines: Sequence[Engine], breakers: Mapping[str, Breaker] | None = None
    ) -> None:
        self._engines = {engine.name: engine for engine in engines}
        given = breakers or {}
        self._breakers = {name: given.get(name, Breaker()) for name in self._engines}

    def voices(self) -> tuple[Voice, ...]:
        """Return every voice, those that are not available too."""
        return tuple(
            voice for engine in self._engines.values() for voice in engine.voices()
        )

    def voice(self, id: str) -> Voice:
        """Return a voice by its id. Raises UnknownVoiceError."""
        for voice in self.voices():
            if voice.id == id:
                return voice
        raise UnknownVoiceError(f"there is no voice {id!r}; list them with voices()")

    def version(self, id: str) -> str:
        """Return the version of the engine behind a voice."""
        return self._engine(id).version

    def fallback(self, id: str) -> Voice | None:
        """Return who speaks when this voice cannot, of its gender if possible."""
        wanted = self.voice(id)
        for engine in FALLBACK:
            if engine not in self._engines or engine == wanted.engine:
                continue
            if self._breakers[engine].is_open:
                continue
            ready = [one for one in self._engines[engine].voices() if one.available]
            ready.sort(key=lambda one: one.gender != wanted.gender)
            if ready:
                return ready[0]
        return None

    def speak(self, utterance: Utterance, id: str) -> Speech:
        """Speak with this voice and no other. Raises VoiceError."""
        engine, breaker = self._admitted(id)
        try:
            speech = engine.speak(utterance, id)
        except MissingWordsError:
            # It works, but this must be said by another.
            breaker.succeeded()
            raise
        except EngineFailedError as error:
            breaker.failed(refused=isinstance(error, EngineRefusedError))
            raise
        except VoiceError:
            breaker.abandoned()
            raise
        breaker.succeeded()
        return speech

    def can_measure(self, id: str) -> bool:
        """Tell whether `measure` knows a length before the sound is made."""
        return isinstance(self._engine(id), Measuring)

    def measure_bytes(self, utterance: Utterance, id: str) -> int:
        """Return the length of the MP3, give or take a frame. Raises VoiceError."""
        engine = self._engine(id)
        if not isinstance(engine, Measuring):
            raise EngineUnavailableError(f"{id} cannot measure", "no_measure")
        return bytes_for(engine.measure(utterance, id))

    def states(self) -> dict[str, dict[str, object]]:
        """Return how each engine is.

        Is any voice of it `available`; its breaker's `state`, and the seconds to
        the next probe.
        """
        return {
            name: {
                "available": any(one.available for one in self._engines[name].voices()),
                "state": breaker.state,
                "retry_after": round(breaker.retry_after),
            }
            for name, breaker in self._breakers.items()
        }

    def close(self) -> None:
        """Give back every engine's processes and models."""
        for engine in self._engines.values():
            engine.close()

    def _engine(self, id: str) -> Engine:
        return self._engines[self.voice(id).engine]

    def _admitted(self, id: str) -> tuple[Engine, Breaker]:
        voice = self.voice(id)
        if not voice.available:
            raise EngineUnavailableError(f"{id} is not available", voice.reason)
        breaker = self._breakers[voice.engine]
        if not breaker.admit():
            raise EngineFailedError(f"{voice.engine} failed lately and is left alone")
        return self._engines[voice.engine], breaker
