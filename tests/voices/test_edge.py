"""The online voice against a real websocket that behaves in every bad way."""

import time
from contextlib import closing

import edge_tts.communicate
import edge_tts.drm
import pytest

from tests.voices.edge_service import EdgeService
from voices import EspeakEngine, SilentEngine
from voices.choosing import Breaker, Choice
from voices.edge import EdgeEngine
from voices.errors import (
    EngineFailedError,
    EngineRefusedError,
    EngineTimeoutError,
    EngineUnavailableError,
    UnknownVoiceError,
)
from voices.mp3 import duration_ms

VOICE = "edge-xiaoxiao"


@pytest.fixture
def service(monkeypatch):
    running = EdgeService()
    address = running.address(edge_tts.communicate.WSS_URL)
    monkeypatch.setattr(edge_tts.communicate, "WSS_URL", address)
    monkeypatch.setattr(edge_tts.drm.DRM, "clock_skew_seconds", 0.0)
    yield running
    running.close()


@pytest.fixture
def edge():
    engine = EdgeEngine(online=True, first_s=0.4, total_s=0.8)
    yield engine
    engine.close()


def test_it_waits_three_seconds_for_a_first_sound_and_eight_in_all():
    engine = EdgeEngine()
    assert (engine._first_s, engine._total_s) == (3, 8)


def test_it_is_idle_until_switched_on(utter):
    engine = EdgeEngine()
    assert {voice.reason for voice in engine.voices()} == {"switched_off"}
    with pytest.raises(EngineUnavailableError, match="switched off"):
        engine.speak(utter("好。"), VOICE)


def test_it_speaks_with_a_mark_for_every_hanzi(service, edge, utter):
    text = "加强行政处罚信息公开，推进GDP与《公开》。"
    speech = edge.speak(utter(text), VOICE)
    said = [text[mark.start : mark.end] for mark in speech.marks]
    assert said == [one for one in text if one not in "，《》。"]
    assert duration_ms(speech.audio) == speech.duration_ms
    assert (speech.timings, speech.engine, speech.voice) == ("word", "edge", VOICE)


def test_marks_follow_the_boundaries(service, edge, utter):
    marks = edge.speak(utter("加强公开"), VOICE).marks
    assert [mark.start_ms for mark in marks] == [100, 300, 600, 800]


def test_long_texts_go_in_pieces_that_end_at_a_pause(service, utter):
    with closing(EdgeEngine(online=True)) as patient:
        speech = patient.speak(utter("加强行政处罚信息公开。" * 40), VOICE)
    assert len(service.texts) == 2 and max(map(len, service.texts)) <= 300
    assert all(text.endswith("。") for text in service.texts)
    assert len(speech.marks) == 400
    assert speech.marks[-1].end_ms <= speech.duration_ms


def test_signs_of_markup_are_sent_as_text(service, edge, utter):
    edge.speak(utter("好<b>&\x08好"), VOICE)
    assert service.texts == ["好&lt;b&gt;&amp; 好"]


@pytest.mark.parametrize(
    ("mode", "error"),
    [
        ("403", EngineRefusedError),
        ("429", EngineRefusedError),
        ("no audio", EngineRefusedError),
        ("500", EngineFailedError),
        ("drop", EngineFailedError),
        ("garbage", EngineFailedError),
        ("wrong bytes", EngineFailedError),
        ("no marks", EngineFailedError),
        ("other words", EngineFailedError),
        ("stall", EngineTimeoutError),
        ("trickle", EngineTimeoutError),
    ],
)
def test_a_service_that_misbehaves_is_left_in_time(service, edge, utter, mode, error):
    service.mode = mode
    before = time.monotonic()
    with pytest.raises(error):
        edge.speak(utter("加强行政处罚信息公开。" * 3), VOICE)
    assert time.monotonic() - before < 3


def test_one_refusal_because_of_the_clock_is_overcome(service, edge, utter):
    service.mode = "403 once"
    assert edge.speak(utter("公开。"), VOICE).marks
    assert service.requests == 2


def test_a_dead_service_is_an_error(service, edge, utter, monkeypatch):
    dead = "ws://127.0.0.1:9/x?"
    monkeypatch.setattr(edge_tts.communicate, "WSS_URL", dead)
    with pytest.raises(EngineFailedError):
        edge.speak(utter("公开。"), VOICE)


def test_an_unknown_voice_is_named(edge, utter):
    with pytest.raises(UnknownVoiceError, match="edge-nobody"):
        edge.speak(utter("好。"), "edge-nobody")


def test_a_closed_engine_speaks_again(service, edge, utter):
    edge.close()
    assert edge.speak(utter("公开。"), VOICE).marks


def test_it_comes_back_by_itself_when_the_service_does(service, edge, utter):
    now = [0.0]
    breaker = Breaker(clock=lambda: now[0], jitter=lambda seconds: seconds)
    choice = Choice([edge], {"edge": breaker})
    service.mode = "403"
    with pytest.raises(EngineRefusedError):
        choice.speak(utter("公开"), VOICE)
    service.mode, now[0] = "ok", 31.0
    assert choice.speak(utter("公开"), VOICE).marks
    healthy = {"available": True, "state": "closed", "retry_after": 0}
    assert choice.states()["edge"] == healthy


def test_an_engine_that_is_switched_off_is_told():
    assert not Choice((EdgeEngine(online=False),)).states()["edge"]["available"]


def test_a_refusal_rests_the_engine_and_the_fallback_is_of_its_gender(
    service, edge, utter
):
    choice = Choice((EspeakEngine(), edge, SilentEngine()))
    service.mode = "429"
    with pytest.raises(EngineRefusedError):
        choice.speak(utter("好"), VOICE)
    assert choice.states()["edge"]["state"] == "open"
    assert choice.fallback(VOICE).id == "espeak-female"
    assert choice.fallback("edge-yunxi").id == "espeak-male"
