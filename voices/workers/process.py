"""A worker process seen from its parent: started when needed, given up when dead."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..errors import (
    EngineFailedError,
    EngineTimeoutError,
    MissingWordsError,
    UtteranceError,
)
from . import protocol

_PACKAGE_PARENT = Path(__file__).resolve().parents[2]
_ERRORS = {one.reason: one for one in (UtteranceError, MissingWordsError)}
_PIECE = 1 << 16
START_S = 10.0
# An hour and a half of speech: a worker that says more than that has gone wild.
MOST_BYTES = 32 << 20


class Process:
    """One worker. Not thread-safe; `Pool` lends it to one thread at a time."""

    def __init__(self, module: str, time_limit: float) -> None:
        """Run `module`; `time_limit` is in seconds, without a sign of life.

        Until the first sign it has longer: a busy machine starts slowly.
        """
        self._usual_limit = time_limit
        self._time_limit = max(time_limit, START_S)
        path = os.pathsep.join(
            filter(None, (str(_PACKAGE_PARENT), os.environ.get("PYTHONPATH")))
        )
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": path},
        )
        assert self._process.stdin and self._process.stdout
        self._in, self._out = self._process.stdin, self._process.stdout
        os.set_blocking(self._in.fileno(), False)
        self._buffer = bytearray()

    @property
    def pid(self) -> int:
        return self._process.pid

    def ask(self, request: dict[str, Any]) -> Iterator[tuple[bytes, bytes]]:
        """Send a request and yield the answer's messages, the end included.

        Raises EngineFailedError when the process died, EngineTimeoutError when
        it gave no sign of life in time; it must then be closed. So it must when
        it does not end: EngineFailedError after `MOST_BYTES`.
        """
        taken = 0
        self._send(protocol.pack_json(protocol.REQUEST, request))
        while True:
            kind, length = protocol.unpack_head(self._read(protocol.HEAD_LENGTH))
            taken += length
            if taken > MOST_BYTES:
                raise EngineFailedError("the voice's process does not end its answer")
            payload = self._read(length)
            if kind == protocol.ERROR:
                said = json.loads(payload)
                raise _ERRORS.get(said["reason"], EngineFailedError)(said["text"])
            yield kind, payload
            if kind == protocol.END:
                return

    def close(self) -> None:
        """End the process, gently if it will."""
        for stream in (self._in, self._out):
            try:
                stream.close()
            except BrokenPipeError:
                continue
        try:
            self._process.wait(timeout=0.2)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _send(self, message: bytes) -> None:
        deadline = time.monotonic() + self._time_limit
        while message:
            self._wait(self._in.fileno(), select.POLLOUT, deadline)
            try:
                message = message[os.write(self._in.fileno(), message[:_PIECE]) :]
            except BlockingIOError:
                continue
            except BrokenPipeError as error:
                raise self._died() from error

    def _read(self, length: int) -> bytes:
        while len(self._buffer) < length:
            deadline = time.monotonic() + self._time_limit
            self._wait(self._out.fileno(), select.POLLIN, deadline)
            piece = os.read(self._out.fileno(), _PIECE)
            if not piece:
                raise self._died()
            self._buffer += piece
            self._time_limit = self._usual_limit
        taken = bytes(self._buffer[:length])
        del self._buffer[:length]
        return taken

    def _wait(self, descriptor: int, event: int, deadline: float) -> None:
        poll = select.poll()
        poll.register(descriptor, event)
        left = max(0.0, deadline - time.monotonic())
        if not poll.poll(left * 1000):
            raise EngineTimeoutError(f"no answer within {self._time_limit:g} s")

    def _died(self) -> EngineFailedError:
        return EngineFailedError("the voice's process ended while it was speaking")
