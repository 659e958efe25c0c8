"""The voice that is always there: espeak-ng in worker processes, offline, no key."""

from __future__ import annotations

import hashlib
import json
import tomllib
import weakref
from collections.abc import Mapping
from functools import cache, partial
from importlib import metadata, resources, util
from typing import Any

from ..engine import Voice
from ..errors import EngineUnavailableError, UnknownVoiceError
from ..marks import Timed, marks
from ..mp3 import MEDIA_TYPE, frames_for, milliseconds
from ..names import voice_name
from ..prosody import Clause, clauses
from ..speech import Speech
from ..utterance import Utterance
from ..workers import Pool, Process, protocol

_WORKER = "voices.espeak.worker"
# A clause takes milliseconds: a process that is silent for so long is lost.
TIME_LIMIT_S = 3.0
_DISTRIBUTION = "espeakng-loader"
_TABLES = ("spelling.toml", "voices.toml")
_PARAMETERS = ("rate", "volume", "pitch", "range", "word_gap")


@cache
def _voices() -> Mapping[str, Mapping[str, Any]]:
    text = resources.files(__package__).joinpath("voices.toml").read_text("utf-8")
    return tomllib.loads(text)


@cache
def _tables_hash() -> str:
    """Hash what decides the sound beside the library: it belongs to the version."""
    here = resources.files(__package__)
    texts = [here.joinpath(name).read_bytes() for name in _TABLES]
    texts.append(resources.files("voices").joinpath("prosody.toml").read_bytes())
    return hashlib.sha256(b"\0".join(texts)).hexdigest()[:12]


class EspeakEngine:
    """Speaks pinyin with exact times. `workers` processes, each 31 MB."""

    name = "espeak"

    def __init__(self, workers: int = 2) -> None:
        start = partial(Process, _WORKER, TIME_LIMIT_S)
        self._pool = Pool(start, workers, 4 * TIME_LIMIT_S)
        self._ends = weakref.finalize(self, self._pool.close)

    @property
    def version(self) -> str:
        return _version()

    def voices(self) -> tuple[Voice, ...]:
        reason = "" if _installed() else "not_installed"
        return tuple(
            Voice(
                id=id,
                engine=self.name,
                name=voice_name(id),
                gender=row["gender"],
                available=not reason,
                reason=reason,
            )
            for id, row in _voices().items()
        )

    def measure(self, utterance: Utterance, voice: str) -> int:
        samples, _, _ = self._ask(clauses(utterance), voice, measure=True)
        return frames_for(samples)

    def speak(self, utterance: Utterance, voice: str) -> Speech:
        parts = clauses(utterance)
        samples, times, audio = self._ask(parts, voice, measure=False)
        duration = milliseconds(frames_for(samples))
        return Speech(
            audio=audio,
            media_type=MEDIA_TYPE,
            duration_ms=duration,
            marks=marks(_timed(parts, times), duration),
            engine=self.name,
            voice=voice,
            timings="exact",
        )

    def close(self) -> None:
        self._pool.close()

    def _ask(
        self, parts: tuple[Clause, ...], voice: str, measure: bool
    ) -> tuple[int, list[tuple[list[int], int]], bytes]:
        """Return the samples, each clause's times and the MP3."""
        request = _request(parts, voice, measure)
        times: list[tuple[list[int], int]] = []
        audio: list[bytes] = []
        samples = 0
        with self._pool.process() as process:
            for kind, payload in process.ask(request):
                if kind == protocol.AUDIO:
                    audio.append(payload)
                elif kind == protocol.CLAUSE:
                    times.append(json.loads(payload))
                else:
                    samples = json.loads(payload)
        return samples, times, b"".join(audio)


@cache
def _version() -> str:
    if not _installed():
        return "0"
    library = metadata.version(_DISTRIBUTION)
    return f"{library}-{metadata.version('lameenc')}-{_tables_hash()}"


@cache
def _installed() -> bool:
    return all(util.find_spec(name) for name in ("espeakng_loader", "lameenc"))


def _request(parts: tuple[Clause, ...], voice: str, measure: bool) -> dict[str, Any]:
    row = _voices().get(voice)
    if row is None:
        raise UnknownVoiceError(f"espeak has no voice {voice!r}; choose from voices()")
    if not _installed():
        raise EngineUnavailableError(
            f"{_DISTRIBUTION} is missing: pip install {_DISTRIBUTION}", "not_installed"
        )
    return {
        "variant": row["variant"],
        "parameters": {name: row[name] for name in _PARAMETERS},
        "parts": [
            ([sound.said for sound in part.sounds], part.pause_ms) for part in parts
        ],
        "measure": measure,
    }


def _timed(
    parts: tuple[Clause, ...], times: list[tuple[list[int], int]]
) -> list[Timed]:
    """Give each sound its start, and as its end the next one's or the pause's."""
    made = []
    for part, (starts, end) in zip(parts, times, strict=True):
        ends = [*starts[1:], end]
        for sound, start, stop in zip(part.sounds, starts, ends, strict=True):
            made.append(Timed(sound.token, start, stop))
    return made
