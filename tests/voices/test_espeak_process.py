"""Worker processes die, hang and come back; one request pays, nobody else."""

import os
import signal
import time

import pytest

from voices import EspeakEngine
from voices.errors import EngineFailedError, EngineTimeoutError, UnknownVoiceError
from voices.workers import Pool, Process

WORKER = "voices.espeak.worker"
REQUEST = {
    "variant": "f3",
    "parameters": {},
    "parts": [[["hao3"] * 40, 0]] * 40,
    "measure": False,
}


@pytest.fixture
def process():
    running = Process(WORKER, time_limit=3)
    yield running
    running.close()


def test_a_killed_worker_fails_the_request_it_had(process):
    answer = process.ask(REQUEST)
    next(answer)
    os.kill(process.pid, signal.SIGKILL)
    with pytest.raises(EngineFailedError):
        list(answer)


def test_a_hanging_worker_is_left_in_its_time():
    process = Process(WORKER, time_limit=0.3)
    list(process.ask(REQUEST))
    os.kill(process.pid, signal.SIGSTOP)
    before = time.monotonic()
    with pytest.raises(EngineTimeoutError):
        list(process.ask(REQUEST))
    process.close()
    assert time.monotonic() - before < 3


def test_the_next_request_gets_a_fresh_worker():
    pool = Pool(lambda: Process(WORKER, 3), size=1, wait=1)
    with pytest.raises(EngineFailedError), pool.process() as first:
        os.kill(first.pid, signal.SIGKILL)
        list(first.ask(REQUEST))
    with pool.process() as second:
        assert second.pid != first.pid
        assert list(second.ask(REQUEST))
    pool.close()


def test_a_bad_utterance_does_not_cost_the_worker():
    pool = Pool(lambda: Process(WORKER, 3), size=1, wait=1)
    bad = {**REQUEST, "parts": [[["/"], 0]]}
    pids = set()
    for request in (REQUEST, bad, REQUEST):
        try:
            with pool.process() as worker:
                pids.add(worker.pid)
                list(worker.ask(request))
        except Exception as error:
            assert request is bad and "neither pinyin" in str(error)
    pool.close()
    assert len(pids) == 1


def test_a_full_pool_says_so_in_its_time():
    pool = Pool(lambda: Process(WORKER, 3), size=1, wait=0.05)
    with pool.process(), pytest.raises(EngineTimeoutError), pool.process():
        pass
    pool.close()


def test_a_worker_ends_when_its_parent_has_gone(process):
    list(process.ask(REQUEST))
    process.close()
    with pytest.raises(ProcessLookupError):
        os.kill(process.pid, 0)


def test_a_worker_stays_small(process):
    list(process.ask(REQUEST))
    with open(f"/proc/{process.pid}/status", encoding="ascii") as status:
        peak = next(line for line in status if line.startswith("VmHWM"))
    assert int(peak.split()[1]) <= 120 * 1024


def test_a_closed_engine_speaks_again(utter):
    engine = EspeakEngine(workers=1)
    engine.speak(utter("好。"), "espeak-female")
    engine.close()
    assert engine.speak(utter("好。"), "espeak-female").marks
    engine.close()


def test_an_unknown_voice_is_named(espeak, utter):
    with pytest.raises(UnknownVoiceError, match="nobody"):
        espeak.speak(utter("好。"), "nobody")
