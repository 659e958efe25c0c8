"""How much that is new an address may ask for in a minute."""

from __future__ import annotations

import math
import time

from limits import RateLimitItemPerMinute
from limits.errors import ConfigurationError
from limits.storage import storage_from_string
from limits.strategies import MovingWindowRateLimiter

from ...errors import SettingError, SpeechLimitError
from ...messages import message


class Allowance:
    """Counts per address; `storage` is `memory://`, or `redis://` for many servers."""

    def __init__(self, per_minute: int, storage: str = "memory://") -> None:
        try:
            self._limiter = MovingWindowRateLimiter(storage_from_string(storage))
        except ConfigurationError as error:
            why = message("settings.no_storage")
            raise SettingError(name="limit_storage", value=storage, why=why) from error
        self._item = RateLimitItemPerMinute(per_minute) if per_minute else None

    def spend(self, address: str) -> None:
        """Count one synthesis. Raises SpeechLimitError when there is none left.

        Without an address it is the publisher at work: nothing is counted.
        """
        if not address or self._item is None:
            return
        if not self._limiter.hit(self._item, address):
            window = self._limiter.get_window_stats(self._item, address)
            seconds = max(1, math.ceil(window.reset_time - time.time()))
            raise SpeechLimitError(retry_after=seconds)
