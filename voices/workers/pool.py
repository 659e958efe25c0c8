"""A few worker processes, lent to one thread at a time and replaced when broken."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from ..errors import EngineTimeoutError, MissingWordsError, UtteranceError
from .process import Process


class Pool:
    """Lends processes; they start when first needed."""

    def __init__(self, start: Callable[[], Process], size: int, wait: float) -> None:
        """Keep up to `size` processes; a borrower waits at most `wait` seconds."""
        self._start, self._wait = start, wait
        self._places = threading.BoundedSemaphore(size)
        self._idle: list[Process] = []
        self._lock = threading.Lock()

    @contextmanager
    def process(self) -> Iterator[Process]:
        """Lend a process; it is ended after any error but one of the words."""
        if not self._places.acquire(timeout=self._wait):
            raise EngineTimeoutError("every process of the voice is busy")
        try:
            lent = self._take()
            try:
                yield lent
            except (UtteranceError, MissingWordsError):
                self._give_back(lent)
                raise
            except BaseException:
                lent.close()
                raise
            self._give_back(lent)
        finally:
            self._places.release()

    def close(self) -> None:
        """End the idle processes."""
        with self._lock:
            idle, self._idle = self._idle, []
        for process in idle:
            process.close()

    def _take(self) -> Process:
        with self._lock:
            if self._idle:
                return self._idle.pop()
        return self._start()

    def _give_back(self, process: Process) -> None:
        with self._lock:
            self._idle.append(process)
