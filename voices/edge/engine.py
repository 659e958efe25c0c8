"""The online voices as an engine: text leaves the house, so it is off by default."""

from __future__ import annotations

import asyncio
import concurrent.futures
import threading
import time
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import metadata, resources, util
from typing import TYPE_CHECKING

from ..engine import Voice
from ..errors import (
    EngineTimeoutError,
    EngineUnavailableError,
    UnknownVoiceError,
    UtteranceError,
)
from ..marks import Timed, marks
from ..mp3 import MEDIA_TYPE, duration_ms
from ..names import voice_name
from ..speech import Speech
from ..utterance import Utterance
from .alignment import align
from .script import Piece, pieces

if TYPE_CHECKING:
    from .service import Answer


@cache
def _voices() -> Mapping[str, Mapping[str, str]]:
    text = resources.files(__package__).joinpath("voices.toml").read_text("utf-8")
    return tomllib.loads(text)


class EdgeEngine:
    """Speaks through the service, each request within `first_s` and `total_s`."""

    name = "edge"

    def __init__(
        self, online: bool = False, first_s: float = 3.0, total_s: float = 8.0
    ) -> None:
        self._online, self._first_s, self._total_s = online, first_s, total_s
        self._loop: asyncio.AbstractEventLoop | None = None
        self._lock = threading.Lock()

    @property
    def version(self) -> str:
        return _version()

    def voices(self) -> tuple[Voice, ...]:
        reason = self._reason()
        return tuple(
            Voice(
                id=id,
                engine=self.name,
                name=voice_name(id),
                gender="female" if row["gender"] == "female" else "male",
                available=not reason,
                reason=reason,
            )
            for id, row in _voices().items()
        )

    def speak(self, utterance: Utterance, voice: str) -> Speech:
        if voice not in _voices():
            raise UnknownVoiceError(f"edge has no voice {voice!r}; see voices()")
        if self._reason():
            raise EngineUnavailableError(
                "online voices are switched off; text would leave the house",
                self._reason(),
            )
        parts = pieces(utterance)
        if not parts:
            raise UtteranceError("there is nothing to say; do not offer this as audio")
        answers = self._ask_all(parts, _voices()[voice]["service"])
        return _speech(parts, answers, voice)

    def close(self) -> None:
        with self._lock:
            loop, self._loop = self._loop, None
        if loop is not None:
            loop.call_soon_threadsafe(loop.stop)

    def _reason(self) -> str:
        if not _installed():
            return "not_installed"
        return "" if self._online else "switched_off"

    def _ask_all(self, parts: tuple[Piece, ...], service: str) -> list[Answer]:
        """Ask piece by piece on a thread of our own, whatever the caller runs on."""
        asked = asyncio.run_coroutine_threadsafe(
            self._conversation(parts, service), self._running_loop()
        )
        try:
            # A resolver that hangs cannot be cancelled, only left.
            return asked.result(timeout=self._total_s + 0.5)
        except concurrent.futures.TimeoutError as error:
            asked.cancel()
            raise EngineTimeoutError("the online voice hangs") from error

    async def _conversation(
        self, parts: tuple[Piece, ...], service: str
    ) -> list[Answer]:
        from .service import ask  # the service's libraries, only when switched on

        answers = []
        end = time.monotonic() + self._total_s
        for part in parts:
            left = end - time.monotonic()
            answers.append(await ask(part.text, service, self._first_s, left))
        return answers

    def _running_loop(self) -> asyncio.AbstractEventLoop:
        with self._lock:
            if self._loop is None:
                self._loop = asyncio.new_event_loop()
                threading.Thread(
                    target=_run, args=(self._loop,), name="edge", daemon=True
                ).start()
            return self._loop


def _run(loop: asyncio.AbstractEventLoop) -> None:
    try:
        loop.run_forever()
    finally:
        loop.close()


@cache
def _version() -> str:
    return metadata.version("edge-tts") if _installed() else "0"


@cache
def _installed() -> bool:
    return util.find_spec("edge_tts") is not None


def _speech(parts: tuple[Piece, ...], answers: list[Answer], voice: str) -> Speech:
    """Join the pieces. Raises EngineFailedError for bytes that are not MP3."""
    timed: list[Timed] = []
    offset = 0
    for part, answer in zip(parts, answers, strict=True):
        length = duration_ms(bytes(answer.audio))
        timed += [
            Timed(one.token, offset + one.start_ms, offset + one.end_ms)
            for one in align(part, answer.boundaries, 0, length)
        ]
        offset += length
    return Speech(
        audio=b"".join(bytes(answer.audio) for answer in answers),
        media_type=MEDIA_TYPE,
        duration_ms=offset,
        marks=marks(timed, offset),
        engine=EdgeEngine.name,
        voice=voice,
        timings="word",
    )
