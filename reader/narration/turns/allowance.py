"""How much that is new an address may ask for in a minute."""

from __future__ import annotations

from limits import RateLimitItemPerMinute

from ...errors import SpeechLimitError
from .counting import Counter


class Allowance:
    """Counts per address; `storage` is `memory://`, or `redis://` for many servers."""

    def __init__(self, per_minute: int, storage: str = "memory://") -> None:
        self._counter = Counter(storage)
        self._item = RateLimitItemPerMinute(per_minute) if per_minute else None

    def spend(self, address: str) -> None:
        """Count one synthesis. Raises SpeechLimitError when there is none left.

        Without an address it is the publisher at work: nothing is counted.
        """
        if not address or self._item is None:
            return
        if seconds := self._counter.wait(self._item, address):
            raise SpeechLimitError(retry_after=seconds)
