"""Neural voices as an engine: natural, offline, with estimated times."""

from __future__ import annotations

import json
import time
from functools import cache, partial
from importlib import metadata, util
from pathlib import Path

from ..engine import Gender, Voice
from ..errors import EngineUnavailableError, UnknownVoiceError
from ..marks import Timed, marks
from ..mp3 import DELAY_MS, MEDIA_TYPE, duration_ms
from ..names import voice_name
from ..prosody import Clause, clauses
from ..speech import Speech
from ..utterance import Token, Utterance
from ..workers import Pool, Process, protocol
from .models import Model, find_models

_WORKER = "voices.sherpa.worker"
_DISTRIBUTION = "sherpa-onnx"
# Loading a large model takes seconds, and no sign of life comes meanwhile.
TIME_LIMIT_S = 20.0
# A model that is installed while the site runs is there after so long.
_LOOKED_AT_S = 5.0
# Speakers of the releases that have several, by the model's name.
_SPEAKERS: tuple[tuple[str, tuple[tuple[str, int, Gender], ...]], ...] = (
    ("kokoro-multi-lang-v1_0", (("female", 47, "female"), ("male", 50, "male"))),
    ("kokoro-multi-lang-v1_1", (("female", 3, "female"), ("male", 58, "male"))),
)
_ONE_SPEAKER: tuple[tuple[str, int, Gender], ...] = (("", 0, "female"),)


class SherpaEngine:
    """Speaks with the models in a folder, one process for all of them."""

    name = "sherpa"

    def __init__(
        self,
        folder: Path,
        time_limit: float = TIME_LIMIT_S,
        beside: Path | None = None,
    ) -> None:
        """Use the models in `folder`; a vocoder may lie in `beside`."""
        self._folder, self._beside = folder, beside
        self._pool = Pool(partial(Process, _WORKER, time_limit), 1, time_limit)
        self._found: tuple[float, tuple[Model, ...]] = (0.0, ())

    @property
    def version(self) -> str:
        models = "-".join(model.version for model in self._models())
        return f"{_version()}-{models}"

    def voices(self) -> tuple[Voice, ...]:
        models = self._models()
        if not models or not _version():
            return (_missing("no_model" if _version() else "not_installed"),)
        return tuple(voice for model in models for voice in _voices(model))

    def speak(self, utterance: Utterance, voice: str) -> Speech:
        model, speaker = self._model(voice)
        parts = clauses(utterance)
        lengths, audio = self._ask(model, parts, speaker)
        duration = duration_ms(audio)
        return Speech(
            audio=audio,
            media_type=MEDIA_TYPE,
            duration_ms=duration,
            marks=marks(_timed(parts, lengths), duration),
            engine=self.name,
            voice=voice,
            timings="estimated",
        )

    def close(self) -> None:
        self._pool.close()

    def _models(self) -> tuple[Model, ...]:
        """Return the models; the folder is looked at every few seconds."""
        until, models = self._found
        now = time.monotonic()
        if now >= until:
            models = find_models(self._folder, self._beside)
            self._found = (now + _LOOKED_AT_S, models)
        return models

    def _model(self, voice: str) -> tuple[Model, int]:
        if not _version():
            text = f"{_DISTRIBUTION} is missing: pip install 'qingdu[neural]'"
            raise EngineUnavailableError(text, "not_installed")
        for model in self._models():
            for suffix, speaker, _ in _speakers(model):
                if voice == _id(model, suffix):
                    return model, speaker
        raise UnknownVoiceError(f"no model speaks as {voice!r}; see voices()")

    def _ask(
        self, model: Model, parts: tuple[Clause, ...], speaker: int
    ) -> tuple[list[tuple[int, int]], bytes]:
        """Return each clause's length and pause in ms, and the MP3."""
        request = {
            "family": model.family,
            "files": dict(model.files),
            "speaker": speaker,
            "parts": [(_text(part), part.pause_ms) for part in parts],
        }
        lengths: list[tuple[int, int]] = []
        audio: list[bytes] = []
        with self._pool.process() as process:
            for kind, payload in process.ask(request):
                if kind == protocol.AUDIO:
                    audio.append(payload)
                elif kind == protocol.CLAUSE:
                    lengths.append(json.loads(payload))
        return lengths, b"".join(audio)


def _timed(parts: tuple[Clause, ...], lengths: list[tuple[int, int]]) -> list[Timed]:
    """Spread the sounds of a clause evenly: the engine tells only how long it is."""
    made: list[Timed] = []
    now = DELAY_MS
    for part, (length, pause) in zip(parts, lengths, strict=True):
        count = len(part.sounds)
        for number, sound in enumerate(part.sounds):
            start = now + length * number // count
            end = now + length * (number + 1) // count
            made.append(Timed(sound.token, start, end))
        now += length + pause
    return made


def _text(part: Clause) -> str:
    """Return a clause's spoken text: each token once, spelled letters apart."""
    said: list[str] = []
    last: Token | None = None
    for sound in part.sounds:
        if sound.token is last:
            continue
        last = sound.token
        if not last.spoken.isascii():
            said.append(last.spoken)
        elif sound.is_syllable:
            said.append(f" {' '.join(last.spoken)} ")
        else:
            said.append(f" {last.spoken} ")
    return "".join(said).strip()


def _voices(model: Model) -> tuple[Voice, ...]:
    return tuple(
        Voice(
            id=_id(model, suffix),
            engine=SherpaEngine.name,
            name=voice_name(f"sherpa-{gender}").format(model=model.name),
            gender=gender,
        )
        for suffix, _, gender in _speakers(model)
    )


def _missing(reason: str) -> Voice:
    return Voice(
        id="sherpa-none",
        engine=SherpaEngine.name,
        name=voice_name("sherpa-none"),
        gender="neutral",
        available=False,
        reason=reason,
    )


def _speakers(model: Model) -> tuple[tuple[str, int, Gender], ...]:
    for name, speakers in _SPEAKERS:
        if name in model.name:
            return speakers
    return _ONE_SPEAKER


def _id(model: Model, suffix: str) -> str:
    return "-".join(filter(None, ("sherpa", model.id, suffix)))


@cache
def _version() -> str:
    """Return the engine's version, "" where it is not installed."""
    if util.find_spec("sherpa_onnx") is None:
        return ""
    return metadata.version(_DISTRIBUTION)
