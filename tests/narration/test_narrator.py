import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from reader.errors import (
    NoRoomError,
    NoVoiceError,
    SpeechLimitError,
    UnknownVoiceError,
)
from reader.messages import message
from reader.narration import Asker, can_be_said, plan, stream
from reader.narration.narrator import Narrator
from reader.narration.recordings import FileRecordings
from reader.narration.turns import Allowance, Queue
from voices import Token, Utterance
from voices.choosing import Choice
from voices.errors import EngineFailedError, EngineTimeoutError


def test_it_is_made_once_and_kept(narrator, engine, say):
    one = narrator.recording(say("好消息"), "silent", Asker())
    assert narrator.recording(say("好消息"), "silent", Asker()) == one
    assert engine.spoken == ["好消息"]


def test_two_hundred_who_miss_at_once_cost_one_synthesis(narrator, engine, say):
    engine.gate.clear()
    with ThreadPoolExecutor(200) as threads:
        asked = [
            threads.submit(narrator.recording, say("好"), "silent", Asker(str(n)))
            for n in range(200)
        ]
        engine.gate.set()
        assert len({one.result().audio for one in asked}) == 1
    assert engine.spoken == ["好"]


def test_a_damaged_recording_is_made_again(narrator, engine, say, tmp_path):
    narrator.recording(say("好"), "silent", Asker())
    for path in (tmp_path / "audio").rglob("*.mp3"):
        path.write_bytes(b"torn")
    assert narrator.recording(say("好"), "silent", Asker()).marks
    assert engine.spoken == ["好", "好"]


@pytest.mark.parametrize(
    "changed",
    [
        {"tokens": (Token("好", "hao4", 0, 1),)},
        {"tokens": (Token("好", "hao3", 0, 2),)},
        {"rest_ms": 1},
        {"text": "号"},
    ],
)
def test_anything_that_is_heard_changes_the_key(narrator, say, changed):
    other = replace(say("好"), **changed)
    assert narrator.key(other, "silent") != narrator.key(say("好"), "silent")


def test_another_engine_version_changes_the_key(narrator, engine, say):
    before = narrator.key(say("好"), "silent")
    engine.version = "2"
    assert narrator.key(say("好"), "silent") != before


@pytest.mark.parametrize("error", [EngineFailedError, EngineTimeoutError])
def test_a_failing_engine_is_one_error_with_its_cause(narrator, engine, say, error):
    engine.error = error("gone")
    with pytest.raises(NoVoiceError) as caught:
        narrator.recording(say("好"), "silent", Asker())
    assert isinstance(caught.value.__cause__, error)


def test_a_failure_is_not_kept(narrator, engine, say):
    engine.error = EngineFailedError("gone")
    with pytest.raises(NoVoiceError):
        narrator.recording(say("好"), "silent", Asker())
    engine.error = None
    assert narrator.recording(say("好"), "silent", Asker()).marks


def test_an_unknown_voice_is_named(narrator, say):
    with pytest.raises(UnknownVoiceError) as caught:
        narrator.recording(say("好"), "nobody", Asker())
    assert caught.value.details["voice"] == "nobody"


def test_what_has_no_sound_is_a_short_silence(narrator, engine):
    dash = Utterance("——", (Token("——", "", 0, 2),))
    speech = narrator.recording(dash, "silent", Asker())
    assert not can_be_said(dash) and engine.spoken == []
    assert speech.marks == () and 200 < speech.duration_ms < 400
    assert narrator.length(dash, "silent", Asker()) == len(speech.audio)


def without_room(folder, engine):
    """Give a narrator whose folder can neither be made nor written."""
    (folder / "audio").write_text("no folder")
    recordings = FileRecordings(folder / "audio", limit_mb=10)
    return Narrator(Choice([engine]), recordings, Queue(2), Allowance(600))


def test_what_cannot_be_kept_is_heard_and_the_publisher_told(
    tmp_path, engine, say, caplog
):
    narrator = without_room(tmp_path, engine)
    for _ in range(2):
        assert narrator.recording(say("好"), "silent", Asker()).marks
    assert engine.spoken == ["好", "好"]
    assert caplog.messages == [message(NoRoomError.key)]


def test_what_cannot_be_kept_is_joined_to_a_whole(tmp_path, engine, say):
    narrator = without_room(tmp_path, engine)
    said = [say("好"), say("消息")]
    joined = plan(narrator, said, "silent", Asker())
    heard = b"".join(stream(narrator, joined, 0, joined.length, Asker()))
    assert len(heard) == joined.length and engine.spoken == ["好", "消息"]


def test_who_prepares_is_told_that_nothing_can_be_kept(tmp_path, engine, say):
    narrator = without_room(tmp_path, engine)
    with pytest.raises(NoRoomError):
        narrator.prepare(say("好"), "silent")


def test_nothing_is_prepared_on_a_disk_known_to_be_full(
    narrator, engine, say, monkeypatch
):
    monkeypatch.setattr(narrator.recordings._room, "make", lambda size: False)
    with pytest.raises(NoRoomError):
        narrator.prepare(say("好"), "silent")
    assert engine.spoken == []


def test_only_what_is_made_counts_against_the_limit(engine, recordings, say):
    narrator = Narrator(Choice([engine]), recordings, Queue(2), Allowance(2))
    for text in ("甲", "乙", "甲", "乙", "甲"):
        narrator.recording(say(text), "silent", Asker("1.2.3.4"))
    with pytest.raises(SpeechLimitError):
        narrator.recording(say("丙"), "silent", Asker("1.2.3.4"))
    assert narrator.recording(say("丙"), "silent", Asker("5.6.7.8")).marks


def test_a_hundred_and_fifty_listeners_from_one_address_are_served(
    narrator, engine, say
):
    texts = [f"{chr(0x4E00 + n)}句" for n in range(150)]
    ready = threading.Barrier(50)

    def listen(text):
        ready.wait(10)
        return narrator.recording(say(text), "silent", Asker("10.0.0.1"))

    with ThreadPoolExecutor(50) as threads:
        assert all(speech.marks for speech in threads.map(listen, texts))
    assert sorted(engine.spoken) == sorted(texts)


def test_the_state_of_each_engine_can_be_seen(narrator, engine, say):
    engine.error = EngineFailedError("gone")
    for _ in range(3):
        with pytest.raises(NoVoiceError):
            narrator.recording(say("好"), "silent", Asker())
    assert narrator.states()["silent"]["state"] == "open"
