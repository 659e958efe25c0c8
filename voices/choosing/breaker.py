"""A breaker: after failures an engine is left alone for a while, then tried once."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable
from typing import Literal

State = Literal["closed", "open", "probing"]

FAILURES = 3
FIRST_REST_S = 30.0
# The first is for one that turns us away. One that is only down is asked once a
# minute (by each process), so that it is back within a minute of its own return.
LONGEST_REST_S = 600.0
LONGEST_DOWN_S = 50.0


def _jitter(seconds: float) -> float:
    """Spread the probes of many servers: up to a tenth later."""
    return seconds * random.uniform(1.0, 1.1)


class Breaker:
    """Closed: all may pass. Open: none, until one probe is let through."""

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        jitter: Callable[[float], float] = _jitter,
        rests: tuple[float, float] = (FIRST_REST_S, LONGEST_REST_S),
    ) -> None:
        """`rests` are the first and the longest rest, in seconds."""
        self._clock, self._jitter, self._rests = clock, jitter, rests
        self._lock = threading.Lock()
        self._failures = 0
        self._rest = rests[0]
        self._until: float | None = None
        self._probing = False

    @property
    def state(self) -> State:
        """Whether requests pass, rest, or one of them tries for all."""
        with self._lock:
            if self._probing:
                return "probing"
            return "closed" if self._until is None else "open"

    @property
    def retry_after(self) -> float:
        """Seconds until the next probe; 0 when one may pass now."""
        with self._lock:
            return max(0.0, (self._until or 0.0) - self._clock())

    @property
    def is_open(self) -> bool:
        """Tell whether a request would be turned away now."""
        with self._lock:
            return not self._passable()

    def admit(self) -> bool:
        """Let a request through, or not. Who is let through reports how it went."""
        with self._lock:
            if not self._passable():
                return False
            self._probing = self._until is not None
            return True

    def succeeded(self) -> None:
        """Close: the engine works."""
        with self._lock:
            self._failures, self._rest = 0, self._rests[0]
            self._until, self._probing = None, False

    def failed(self, refused: bool = False) -> None:
        """Count a failure; a refusal opens at once, a failed probe rests longer."""
        with self._lock:
            self._failures += 1
            if not (refused or self._probing or self._failures >= FAILURES):
                return
            if self._until is None or self._probing:
                most = (
                    self._rests[1] if refused else min(LONGEST_DOWN_S, self._rests[1])
                )
                rest = min(self._rest, most)
                self._until = self._clock() + self._jitter(rest)
                self._rest = rest * 2
            self._probing = False

    def abandoned(self) -> None:
        """Take back a probe that ended without telling anything of the engine."""
        with self._lock:
            self._probing = False

    def _passable(self) -> bool:
        if self._until is None:
            return True
        return not self._probing and self._clock() >= self._until
