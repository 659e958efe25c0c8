"""The worker process: requests come in on stdin, MP3 and marks go out on stdout.

One thread, one espeak-ng. It ends when its parent does.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from ..errors import VoiceError
from ..mp3 import DELAY_MS, RATE, Encoder
from ..workers import protocol
from ..workers.serving import serve_process
from .library import Library
from .recital import Part, recite


def answer(library: Library, request: dict[str, Any]) -> Iterator[bytes]:
    """Answer one request with messages; an error ends the answer."""
    try:
        library.use(request["variant"], request["parameters"])
        parts = [Part(tuple(sounds), pause) for sounds, pause in request["parts"]]
        if request["measure"]:
            yield from _measure(library, parts)
        else:
            yield from _speak(library, parts)
    except VoiceError as error:
        said = {"reason": error.reason, "text": str(error)}
        yield protocol.pack_json(protocol.ERROR, said)


def _speak(library: Library, parts: list[Part]) -> Iterator[bytes]:
    encoder, samples = Encoder(library.rate), 0
    for said in recite(library, parts):
        offset = DELAY_MS + samples * 1000 // RATE
        times = [offset + start for start in said.starts_ms]
        yield protocol.pack_json(protocol.CLAUSE, [times, offset + said.end_ms])
        yield protocol.pack(protocol.AUDIO, encoder.add(said.pcm))
        samples += len(said.pcm) // 2
    yield protocol.pack(protocol.AUDIO, encoder.finish())
    yield protocol.pack_json(protocol.END, samples)


def _measure(library: Library, parts: list[Part]) -> Iterator[bytes]:
    samples = 0
    for said in recite(library, parts):
        samples += len(said.pcm) // 2
    yield protocol.pack_json(protocol.END, samples)


if __name__ == "__main__":
    serve_process(partial(answer, Library()))
