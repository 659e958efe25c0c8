"""The worker process: requests come in on stdin, MP3 and marks go out on stdout.

One thread, one espeak-ng. It ends when its parent does.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from typing import Any, BinaryIO

from ..errors import VoiceError
from ..mp3 import DELAY_MS, RATE, Encoder
from ..workers import protocol
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


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer requests until there are no more."""
    library = Library()
    while (request := protocol.read_request(requests)) is not None:
        for message in answer(library, request):
            answers.write(message)
            answers.flush()


def main() -> None:
    """Run as a process; whatever C code prints goes to stderr, not to the parent."""
    # Ctrl-C is for the parent, which closes our stdin.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    try:
        serve(sys.stdin.buffer, answers)
    except BrokenPipeError:
        os._exit(0)


if __name__ == "__main__":
    main()
