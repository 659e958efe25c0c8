"""The worker process: loads a model, says clauses, sends MP3 and lengths.

The only module that knows sherpa-onnx. It runs in a process because a bad
model may end it.
"""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Iterator
from typing import Any

import sherpa_onnx

from ..errors import EngineFailedError, MissingWordsError, VoiceError
from ..mp3 import RATE, Encoder
from ..workers import protocol
from ..workers.serving import serve_process

_LOUDEST = 32_000
# Quieter than this is the silence that a network puts around what it says.
_QUIET = 0.004
# Hanzi one by one, since every lexicon has those, and Latin words.
_WORD = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]|[A-Za-z]+")
_FAMILIES = {
    "vits": sherpa_onnx.OfflineTtsVitsModelConfig,
    "matcha": sherpa_onnx.OfflineTtsMatchaModelConfig,
    "kokoro": sherpa_onnx.OfflineTtsKokoroModelConfig,
}


class Models:
    """The model in use, and answers in its voice."""

    def __init__(self) -> None:
        self._name: object = None
        self._engine: Any = None
        self._words: frozenset[str] = frozenset()

    def answer(self, request: dict[str, Any]) -> Iterator[bytes]:
        """Answer one request with messages; an error ends the answer."""
        try:
            engine = self._load(request["family"], request["files"])
            for text, _ in request["parts"]:
                self._check(text)
            yield from _speak(engine, request["parts"], request["speaker"])
        except VoiceError as error:
            said = {"reason": error.reason, "text": str(error)}
            yield protocol.pack_json(protocol.ERROR, said)

    def _load(self, family: str, files: dict[str, str]) -> Any:
        name = (family, sorted(files.items()))
        if name != self._name:
            self._engine, self._name = load(family, files), name
            self._words = read_words(files.get("lexicon", ""))
        return self._engine

    def _check(self, text: str) -> None:
        """Refuse what the engine would leave out without a word."""
        lacking = [one for one in _WORD.findall(text) if one.lower() not in self._words]
        if lacking and self._words:
            raise MissingWordsError(f"the model has no sound for {lacking}")


def read_words(lexicons: str) -> frozenset[str]:
    """Return the words of the lexicons, whose paths are joined by commas."""
    words: set[str] = set()
    for path in filter(None, lexicons.split(",")):
        with open(path, encoding="utf-8") as lines:
            words.update(line.partition(" ")[0] for line in lines)
    return frozenset(words)


def load(family: str, files: dict[str, str]) -> Any:
    """Load a model. Raises EngineFailedError where the engine cannot use it."""
    part = {family: _FAMILIES[family](**files)}
    model = sherpa_onnx.OfflineTtsModelConfig(**part, num_threads=1)
    config = sherpa_onnx.OfflineTtsConfig(model=model, max_num_sentences=1)
    if not config.validate():
        raise EngineFailedError("the engine finds files of the model missing")
    try:
        return sherpa_onnx.OfflineTts(config)
    except (RuntimeError, ValueError) as error:
        raise EngineFailedError(f"the model cannot be loaded: {error}") from error


def _speak(engine: Any, parts: list[list[Any]], speaker: int) -> Iterator[bytes]:
    encoder, samples = Encoder(engine.sample_rate), 0
    speaker = min(speaker, max(engine.num_speakers - 1, 0))
    for text, pause_ms in parts:
        sound = _sound(engine, text, speaker)
        pause = b"\0\0" * (pause_ms * engine.sample_rate // 1000)
        length = len(sound) // 2 * 1000 // engine.sample_rate
        yield protocol.pack_json(protocol.CLAUSE, [length, pause_ms])
        yield protocol.pack(protocol.AUDIO, encoder.add(sound + pause))
        samples += len(sound + pause) // 2
    yield protocol.pack(protocol.AUDIO, encoder.finish())
    end = [samples * RATE // engine.sample_rate, engine.num_speakers]
    yield protocol.pack_json(protocol.END, end)


def _sound(engine: Any, text: str, speaker: int) -> bytes:
    try:
        samples = engine.generate(text, sid=speaker, speed=1.0).samples
    except RuntimeError as error:
        raise EngineFailedError(f"the model failed: {error}") from error
    loud = [n for n, sample in enumerate(samples) if abs(sample) > _QUIET]
    if not loud:
        raise MissingWordsError(f"the model has no sound for {text!r}")
    kept = samples[loud[0] : loud[-1] + 1]
    values = (max(-1.0, min(1.0, sample)) for sample in kept)
    pcm = array("h", (round(value * _LOUDEST) for value in values))
    if sys.byteorder == "big":
        pcm.byteswap()
    return pcm.tobytes()


if __name__ == "__main__":
    serve_process(Models().answer)
