import io
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.narration import Asker, Joined, key_of, plan, stream
from reader.narration.joined import fit
from voices.errors import EngineFailedError
from voices.mp3 import bytes_for, duration_ms, frames, silence

TEXTS = ["今天的消息", "好", "第三句话不短"]


@pytest.fixture
def utterances(say):
    return [say(text) for text in TEXTS]


@pytest.fixture
def joined(narrator, utterances):
    return plan(narrator, utterances, "silent", Asker())


def whole(narrator, joined):
    return b"".join(stream(narrator, joined, 0, joined.length, Asker()))


def test_the_length_is_known_before_anything_is_made(narrator, engine, joined):
    assert joined.length > 0 and engine.spoken == []
    assert len(whole(narrator, joined)) == joined.length


def test_many_who_ask_at_once_have_it_measured_once(
    narrator, engine, utterances, monkeypatch
):
    measured = []
    measure = engine.measure
    monkeypatch.setattr(
        engine, "measure", lambda *said: measured.append(said) or measure(*said)
    )
    with ThreadPoolExecutor(16) as threads:
        asked = [
            threads.submit(plan, narrator, utterances, "silent", Asker())
            for _ in range(16)
        ]
    assert len({one.result() for one in asked}) == 1
    assert len(measured) == len(TEXTS)


def test_it_lasts_as_long_as_its_parts(narrator, joined, utterances):
    parts = [narrator.recording(one, "silent", Asker()) for one in utterances]
    lasts = sum(part.duration_ms for part in parts)
    assert abs(duration_ms(whole(narrator, joined)) - lasts) <= 50 * len(parts)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_range_is_a_piece_of_the_whole(narrator, joined, data):
    start = data.draw(st.integers(0, joined.length))
    stop = data.draw(st.integers(start, joined.length))
    piece = b"".join(stream(narrator, joined, start, stop, Asker()))
    assert piece == whole(narrator, joined)[start:stop]


def test_a_range_makes_only_what_lies_in_it(narrator, engine, joined):
    last = joined.length - 100
    b"".join(stream(narrator, joined, last, joined.length, Asker()))
    assert engine.spoken == [TEXTS[2]]


def test_what_goes_before_is_part_of_the_stream(narrator, joined):
    with_tag = Joined(joined.voice, joined.parts, b"ID3tag")
    made = whole(narrator, with_tag)
    assert made == b"ID3tag" + whole(narrator, joined)
    assert b"".join(stream(narrator, with_tag, 3, 8, Asker())) == made[3:8]


def test_a_voice_that_fails_midway_leaves_silence_not_an_end(narrator, engine, joined):
    engine.error = EngineFailedError("gone")
    made = whole(narrator, joined)
    assert len(made) == joined.length and list(frames(made))


def test_what_was_promised_is_kept(narrator, utterances, joined, monkeypatch):
    monkeypatch.setattr(narrator, "length", lambda *given: 1)
    assert plan(narrator, utterances, "silent", Asker()) == joined


def test_the_key_changes_with_any_part(narrator, utterances, say):
    key = key_of(narrator, utterances, "silent")
    assert key_of(narrator, [*utterances[:2], say("新")], "silent") != key
    assert key_of(narrator, utterances[::-1], "silent") != key


@given(have=st.integers(1, 60), need=st.integers(1, 60))
def test_a_recording_is_made_to_fit_frame_by_frame(have, need):
    fitted = fit(silence(have), bytes_for(need))
    assert len(list(frames(fitted))) == need
    assert io.BytesIO(fitted).read(2) == b"\xff\xf3"
