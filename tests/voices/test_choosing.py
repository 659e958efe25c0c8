from itertools import pairwise

import pytest

from tests.clock import Clock
from voices import SilentEngine
from voices.choosing import Breaker, Choice, open_voices
from voices.choosing.breaker import FAILURES, FIRST_REST_S, LONGEST_REST_S
from voices.errors import (
    EngineFailedError,
    EngineRefusedError,
    EngineUnavailableError,
    UnknownVoiceError,
    UtteranceError,
)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def breaker(clock):
    return Breaker(clock, jitter=lambda seconds: seconds)


class Ill(SilentEngine):
    """A silent engine that fails as it is told."""

    error = None

    def speak(self, utterance, voice):
        if self.error:
            raise self.error
        return super().speak(utterance, voice)


def test_it_opens_after_three_failures(breaker):
    for _ in range(FAILURES - 1):
        assert breaker.admit()
        breaker.failed()
    assert breaker.state == "closed"
    breaker.admit()
    breaker.failed()
    assert breaker.state == "open" and not breaker.admit()


def test_it_opens_at_once_when_refused(breaker):
    breaker.admit()
    breaker.failed(refused=True)
    assert breaker.state == "open" and breaker.retry_after == FIRST_REST_S


def test_one_probe_passes_after_the_rest(breaker, clock):
    breaker.failed(refused=True)
    clock.now = FIRST_REST_S
    assert breaker.admit() and not breaker.admit()
    assert breaker.state == "probing"
    breaker.succeeded()
    assert breaker.state == "closed" and breaker.admit()


def test_each_refused_probe_doubles_the_rest_up_to_ten_minutes(breaker, clock):
    breaker.failed(refused=True)
    rests = []
    for _ in range(7):
        rests.append(breaker.retry_after)
        clock.now += breaker.retry_after
        assert breaker.admit()
        breaker.failed(refused=True)
    assert rests == [30, 60, 120, 240, 480, 600, 600]
    assert LONGEST_REST_S == 600


def test_one_that_is_down_is_asked_twice_a_minute_at_most(breaker, clock):
    for _ in range(FAILURES):
        breaker.failed()
    probes = []
    for second in range(601):
        clock.now = second
        if breaker.admit():
            probes.append(second)
            breaker.failed()
    gaps = [after - before for before, after in pairwise((0, *probes))]
    assert 30 <= min(gaps) <= max(gaps) <= 60


def test_a_probe_that_told_nothing_may_be_made_again(breaker, clock):
    breaker.failed(refused=True)
    clock.now = FIRST_REST_S
    assert breaker.admit()
    breaker.abandoned()
    assert breaker.admit()


def test_a_success_forgets_earlier_failures(breaker):
    breaker.failed()
    breaker.failed()
    breaker.succeeded()
    breaker.failed()
    assert breaker.state == "closed"


def test_an_engine_that_rests_is_not_asked(utter):
    engine = Ill()
    engine.error = EngineRefusedError("no")
    choice = Choice([engine])
    with pytest.raises(EngineRefusedError):
        choice.speak(utter("好"), "silent")
    engine.error = None
    with pytest.raises(EngineFailedError, match="left alone"):
        choice.speak(utter("好"), "silent")


def test_a_bad_utterance_does_not_count_against_the_engine(utter):
    choice = Choice([Ill()])
    for _ in range(FAILURES + 1):
        with pytest.raises(UtteranceError):
            choice.speak(utter("……"), "silent")
    assert choice.states()["silent"]["state"] == "closed"


def test_the_house_opens_with_two_voices_of_its_own():
    choice = open_voices()
    ready = {voice.id for voice in choice.voices() if voice.available}
    assert {"espeak-female", "espeak-male", "silent"} == ready
    assert len({voice.name for voice in choice.voices()}) == len(choice.voices())


def test_a_voice_that_is_not_available_says_why(utter):
    with pytest.raises(EngineUnavailableError) as caught:
        open_voices().speak(utter("好"), "edge-xiaoxiao")
    assert caught.value.code == "switched_off"


def test_an_unknown_voice_is_named():
    with pytest.raises(UnknownVoiceError, match="nobody"):
        open_voices().voice("nobody")


def test_nobody_steps_in_for_the_last_engine():
    assert open_voices().fallback("espeak-female") is None
