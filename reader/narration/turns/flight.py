"""Single flight: whoever asks while something is being made gets the same."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Flight(Generic[Made]):
    """Joins askers of one key within a process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._flying: dict[str, Future[Made]] = {}

    def join(self, key: str, make: Callable[[], Made]) -> Made:
        """Return what `make` gives, called once for all who ask meanwhile.

        Its error is everybody's; the next to ask tries anew.
        """
        with self._lock:
            future = self._flying.get(key)
            first = future is None
            if future is None:
                future = self._flying[key] = Future()
        if first:
            self._make(key, make, future)
        return future.result()

    def _make(self, key: str, make: Callable[[], Made], future: Future[Made]) -> None:
        try:
            future.set_result(make())
        except BaseException as error:
            future.set_exception(error)
        finally:
            with self._lock:
                del self._flying[key]
