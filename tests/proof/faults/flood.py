"""A worker that never ends its answer, or takes ever more memory, as it is asked."""

from collections.abc import Iterator
from typing import Any

from voices.workers import protocol
from voices.workers.serving import serve_process

PIECE = bytes(1 << 16)


def answer(request: dict[str, Any]) -> Iterator[bytes]:
    if request["kind"] == "large":
        yield protocol._HEAD.pack(protocol.AUDIO, 0xFFFFFFFF)
    held = []
    while request["kind"] != "good":
        held.append(bytes(PIECE) if request["kind"] == "memory" else b"")
        yield protocol.pack(protocol.AUDIO, PIECE)
    yield protocol.pack(protocol.END, b"1")


if __name__ == "__main__":
    serve_process(answer)
