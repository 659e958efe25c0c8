"""Where what an address asks for is counted: in this process, or in Redis for many."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable
from urllib.parse import urlsplit

from limits import RateLimitItem
from limits.errors import ConfigurationError, StorageError
from limits.storage import MemoryStorage, storage_from_string
from limits.strategies import MovingWindowRateLimiter

from ...errors import SettingError
from ...messages import message

MEMORY = "memory"
SCHEMES = (MEMORY, "redis", "rediss", "redis+unix")
# Whoever waits for a recording waits this long for Redis at most, and only once
# in a while when it is away.
PATIENCE_S, AGAIN_S = 0.5, 30.0
LOG = logging.getLogger(__name__)


class Counter:
    """Counts in `storage`; while that cannot be had, in this process alone.

    So a limit holds, if for each process by itself, and no answer is lost with
    Redis. Raises SettingError for a storage that is none.
    """

    def __init__(
        self, storage: str, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._near = MovingWindowRateLimiter(MemoryStorage())
        self._shared = _opened(storage)
        self._name = _without_secrets(storage)
        self._clock, self._again = clock, -math.inf

    def wait(self, item: RateLimitItem, address: str) -> int:
        """Count once for an address; return 0, or the seconds until it may ask."""
        now = self._clock()
        if self._shared is None or now < self._again:
            return _wait(self._near, item, address)
        try:
            return _wait(self._shared, item, address)
        # ValueError is of an answer that is no Redis's.
        except (StorageError, ValueError) as error:
            self._again = now + AGAIN_S
            # Its kind, not its text: servers repeat the password they were sent.
            why = type(getattr(error, "storage_error", error)).__name__
            told = {"storage": self._name, "why": why, "seconds": int(AGAIN_S)}
            LOG.warning(message("settings.storage_away", **told))
            return _wait(self._near, item, address)


def _wait(limiter: MovingWindowRateLimiter, item: RateLimitItem, address: str) -> int:
    if limiter.hit(item, address):
        return 0
    reset = limiter.get_window_stats(item, address).reset_time
    return max(1, math.ceil(reset - time.time()))


def _opened(storage: str) -> MovingWindowRateLimiter | None:
    scheme = storage.partition("://")[0]
    if scheme == MEMORY:
        return None
    options = {"socket_timeout": PATIENCE_S, "socket_connect_timeout": PATIENCE_S}
    try:
        if scheme not in SCHEMES:
            raise ConfigurationError
        # It connects only when something is counted.
        opened = storage_from_string(storage, wrap_exceptions=True, **options)
    except (ConfigurationError, ValueError, TypeError) as error:
        why = message("settings.no_storage")
        raise SettingError(name="limit_storage", value=storage, why=why) from error
    return MovingWindowRateLimiter(opened)


def _without_secrets(storage: str) -> str:
    """Return the address as a log may show it: no name, no password, no options."""
    parts = urlsplit(storage)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"
