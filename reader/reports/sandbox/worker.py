"""Importing in a child process: a crash or a hang is one failed import.

    with Worker() as worker:
        imported = worker.import_file(path)

A worker starts its child when it is first asked, uses it again, and starts
a new one after a child was lost.
"""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from ... import errors
from ...messages import message
from ..document.form import from_json
from ..importing import Imported
from ..source.reading import MAX_BYTES, check_file

SECONDS = 20.0
MEMORY = 1 << 30
# Time on the clock beyond the child's time on the processor, for a busy machine.
PATIENCE = 3.0
_CHUNK = 1 << 16
_PACKAGES = Path(__file__).resolve().parents[3]
_CODE = (
    "import sys; sys.path[:] = {path!r};"
    "from reader.reports.sandbox.child import serve; serve({memory})"
)


class _Lost(Exception):
    """The child gave no answer."""


class Worker:
    """A child process that imports one file after the other."""

    def __init__(self, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self._seconds = seconds
        self._memory = memory
        self._child: subprocess.Popen[bytes] | None = None
        self._left = bytearray()
        self._deadline = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def import_file(self, path: Path, max_bytes: int = MAX_BYTES) -> Imported:
        """Import a file. Raises SourceError: the report is complete or not at all."""
        check_file(path)
        try:
            answer = self._ask(path, max_bytes)
            assets = {key: self._take(size) for key, size in answer.get("assets", ())}
        except _Lost as lost:
            self.close()
            raise errors.ImportCrashedError(path=path, why=str(lost)) from lost
        if "report" not in answer:
            raise _error(answer, path)
        return Imported(from_json(answer["report"]), assets)

    def close(self) -> None:
        """End the child, at once if it does not end by itself."""
        child, self._child, self._left = self._child, None, bytearray()
        if child is None:
            return
        for pipe in (child.stdin, child.stdout):
            if pipe:
                pipe.close()
        child.kill()
        child.wait()

    def _ask(self, path: Path, max_bytes: int) -> dict[str, Any]:
        child = self._running()
        question = {
            "path": str(path.absolute()),
            "max_bytes": max_bytes,
            "seconds": self._seconds,
        }
        assert child.stdin
        try:
            child.stdin.write(json.dumps(question).encode() + b"\n")
            child.stdin.flush()
        except OSError as error:
            raise _Lost(message("importing.why.died")) from error
        self._deadline = time.monotonic() + self._seconds * PATIENCE
        answer: dict[str, Any] = json.loads(self._line())
        return answer

    def _running(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._child.poll() is not None:
            self.close()
            self._child = _start(self._memory)
        return self._child

    def _line(self) -> bytes:
        chunk = self._read()
        while b"\n" not in chunk:
            self._left += chunk
            chunk = self._read()
        end = len(self._left) + chunk.index(b"\n") + 1
        self._left += chunk
        return self._cut(end)

    def _take(self, size: int) -> bytes:
        while len(self._left) < size:
            self._left += self._read()
        return self._cut(size)

    def _cut(self, size: int) -> bytes:
        data = bytes(self._left[:size])
        del self._left[:size]
        return data

    def _read(self) -> bytes:
        assert self._child and self._child.stdout
        pipe = self._child.stdout.fileno()
        left = self._deadline - time.monotonic()
        ready, _, _ = select.select([pipe], [], [], max(0.0, left))
        if not ready:
            raise _Lost(message("importing.why.time", seconds=f"{self._seconds:g}"))
        data = os.read(pipe, _CHUNK)
        if not data:
            raise _Lost(self._last_words())
        return data

    def _last_words(self) -> str:
        assert self._child
        if self._child.wait() == -signal.SIGXCPU:
            return message("importing.why.time", seconds=f"{self._seconds:g}")
        return message("importing.why.died")


def _start(memory: int) -> subprocess.Popen[bytes]:
    path = [str(_PACKAGES), *(entry for entry in sys.path if entry)]
    # -S: the given path replaces the site's; -I and -B: nothing from the
    # environment, and nothing written beside the sources.
    return subprocess.Popen(
        [
            sys.executable,
            "-I",
            "-S",
            "-B",
            "-c",
            _CODE.format(path=path, memory=memory),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={"LC_ALL": "C.UTF-8", "PATH": os.defpath},
        close_fds=True,
    )


def _error(answer: dict[str, Any], path: Path) -> errors.SourceError:
    if "limit" in answer:
        why = message(f"importing.why.{answer['limit']}")
        return errors.ImportCrashedError(path=path, why=why)
    kind = getattr(errors, str(answer["error"]))
    error: errors.SourceError = kind(**{**answer["details"], "path": path})
    return error


def import_file(path: Path, max_bytes: int = MAX_BYTES) -> Imported:
    """Import one file in a child process of its own.

    Returns the report and the bytes of its assets. Raises SourceError, with
    the path and what to do in its message; then nothing was imported.
    """
    with Worker() as worker:
        return worker.import_file(path, max_bytes)
