"""A bounded queue for the engines: fair per address, the player before prefetch."""

from __future__ import annotations

import threading
from collections import OrderedDict, deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from ...errors import SpeechBusyError

RETRY_AFTER_S = 2


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks: an address, and whether a person waits for it now.

    `counted` says that the address has paid already, as for a whole section.
    """

    address: str = ""
    waiting: bool = True
    counted: bool = False


class _Lane:
    """The waiting of one urgency: each address in its turn."""

    def __init__(self) -> None:
        self._by_address: OrderedDict[str, deque[threading.Event]] = OrderedDict()

    def add(self, address: str, turn: threading.Event) -> None:
        self._by_address.setdefault(address, deque()).append(turn)

    def next(self) -> threading.Event | None:
        if not self._by_address:
            return None
        address, waiting = self._by_address.popitem(last=False)
        turn = waiting.popleft()
        if waiting:
            self._by_address[address] = waiting
        return turn

    def remove(self, address: str, turn: threading.Event) -> bool:
        waiting = self._by_address.get(address)
        if waiting is None or turn not in waiting:
            return False
        waiting.remove(turn)
        if not waiting:
            del self._by_address[address]
        return True


class Queue:
    """`places` may work at once, `length` may wait, each up to `patience` seconds."""

    def __init__(self, places: int, length: int = 300, patience: float = 20.0) -> None:
        self._free, self._length, self._patience = places, length, patience
        self._waiting = 0
        self._lock = threading.Lock()
        self._lanes = {True: _Lane(), False: _Lane()}

    @contextmanager
    def turn(self, asker: Asker) -> Iterator[None]:
        """Wait for one's turn. Raises SpeechBusyError when it will not come soon."""
        self._enter(asker)
        try:
            yield
        finally:
            self._leave()

    def _enter(self, asker: Asker) -> None:
        with self._lock:
            if self._free > 0:
                self._free -= 1
                return
            # Prefetch may fill only half: there is always room for a person.
            if self._waiting >= (self._length if asker.waiting else self._length // 2):
                raise SpeechBusyError(retry_after=RETRY_AFTER_S)
            turn = threading.Event()
            self._lanes[asker.waiting].add(asker.address, turn)
            self._waiting += 1
        if not turn.wait(self._patience):
            self._give_up(asker, turn)

    def _give_up(self, asker: Asker, turn: threading.Event) -> None:
        with self._lock:
            if self._lanes[asker.waiting].remove(asker.address, turn):
                self._waiting -= 1
                raise SpeechBusyError(retry_after=RETRY_AFTER_S)
        # The turn came in the very moment of giving up: it is ours.

    def _leave(self) -> None:
        with self._lock:
            turn = self._lanes[True].next() or self._lanes[False].next()
            if turn is None:
                self._free += 1
                return
            self._waiting -= 1
            turn.set()
