import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from reader.errors import SettingError, SpeechBusyError, SpeechLimitError
from reader.narration.turns import Allowance, Asker, Flight, Queue


class Line:
    """A queue whose only place is taken, and a note of who comes next."""

    def __init__(self, length=300, patience=10.0):
        self.queue = Queue(1, length, patience)
        self.order = []
        self._leave = threading.Event()
        self._threads = []
        self._start(lambda: self._hold())

    def _start(self, run):
        thread = threading.Thread(target=run)
        thread.start()
        self._threads.append(thread)

    def _hold(self):
        with self.queue.turn(Asker()):
            self._leave.wait(10)

    def ask(self, name, asker):
        waiting = self.queue._waiting
        self._start(lambda: self._take(name, asker))
        while self.queue._waiting == waiting:
            pass

    def _take(self, name, asker):
        with self.queue.turn(asker):
            self.order.append(name)

    def finish(self):
        self._leave.set()
        for thread in self._threads:
            thread.join()
        return self.order


@pytest.fixture
def line():
    made = Line()
    while made.queue._free:
        pass
    yield made
    made.finish()


def test_addresses_take_turns(line):
    for name in ("a1", "a2", "a3", "b1"):
        line.ask(name, Asker(name[0]))
    assert line.finish() == ["a1", "b1", "a2", "a3"]


def test_the_player_goes_before_prefetch(line):
    line.ask("ahead", Asker("a", waiting=False))
    line.ask("now", Asker("b"))
    assert line.finish() == ["now", "ahead"]


def test_a_full_queue_says_when_to_come_back():
    queue = Queue(0, length=0)
    with pytest.raises(SpeechBusyError) as caught, queue.turn(Asker()):
        pass
    assert caught.value.details["retry_after"] >= 1


def test_prefetch_fills_only_half_of_the_queue():
    queue = Queue(0, length=2, patience=0)
    queue._waiting = 1
    with pytest.raises(SpeechBusyError), queue.turn(Asker("a", waiting=False)):
        pass
    assert queue._waiting == 1


def test_who_gives_up_leaves_no_trace():
    queue = Queue(0, patience=0.01)
    with pytest.raises(SpeechBusyError), queue.turn(Asker("a")):
        pass
    assert queue._waiting == 0 and queue._lanes[True].next() is None


def test_a_place_is_given_back_after_an_error():
    queue = Queue(1, patience=0.01)
    for _ in range(3):
        with pytest.raises(ZeroDivisionError), queue.turn(Asker()):
            raise ZeroDivisionError


def test_those_who_ask_meanwhile_get_the_same(speech):
    flight, calls, started = Flight(), [], threading.Event()

    def make():
        calls.append(1)
        started.wait(10)
        return speech

    with ThreadPoolExecutor(8) as threads:
        asked = [threads.submit(flight.join, "k", make) for _ in range(8)]
        started.set()
        assert all(one.result() is speech for one in asked)
    assert len(calls) <= 8


def test_an_error_is_everybodys_and_is_forgotten(speech):
    flight = Flight()
    with pytest.raises(ZeroDivisionError):
        flight.join("k", lambda: 1 / 0)
    assert flight.join("k", lambda: speech) is speech


def test_an_address_that_asks_too_much_is_told_when():
    allowance = Allowance(2)
    allowance.spend("1.2.3.4")
    allowance.spend("1.2.3.4")
    with pytest.raises(SpeechLimitError) as caught:
        allowance.spend("1.2.3.4")
    assert 1 <= caught.value.details["retry_after"] <= 61
    allowance.spend("5.6.7.8")


@pytest.mark.parametrize(("limit", "address"), [(0, "1.2.3.4"), (1, "")])
def test_no_limit_and_no_address_are_not_counted(limit, address):
    allowance = Allowance(limit)
    for _ in range(5):
        allowance.spend(address)


def test_an_unknown_place_to_count_is_a_setting_error():
    with pytest.raises(SettingError):
        Allowance(1, "nowhere://")
