from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voices.errors import EngineFailedError
from voices.mp3 import (
    Encoder,
    bytes_for,
    duration_ms,
    frames,
    frames_for,
    milliseconds,
    silence,
)


def encode(samples, rate=22_050):
    encoder = Encoder(rate)
    return encoder.add(b"\1\2" * samples) + encoder.finish()


@given(st.integers(1, 12_000))
def test_frames_and_bytes_are_known_before_encoding(samples):
    made = encode(samples)
    assert len(list(frames(made))) == frames_for(samples)
    assert len(made) == bytes_for(frames_for(samples))


@given(st.integers(0, 40), st.integers(1, 40))
def test_silence_fits_behind_what_was_made(before, count):
    made = silence(count, before)
    assert len(made) == bytes_for(before + count) - bytes_for(before)
    assert len(list(frames(made))) == count


def test_a_minute_takes_360_kilobytes():
    assert bytes_for(60 * 22_050 // 576) <= 360_000


def test_joined_recordings_last_as_long_as_their_parts():
    one, two = encode(9_000), encode(20_000)
    parts = duration_ms(one) + duration_ms(two)
    assert abs(duration_ms(one + two) - parts) <= 1


def test_another_rate_is_brought_to_ours():
    made = encode(44_100, rate=44_100)
    assert {frame.rate for frame in frames(made)} == {22_050}
    assert abs(duration_ms(made) - 1000) <= 100


@pytest.mark.parametrize(
    "damaged", [b"\0" + silence(3), silence(3)[:-1], silence(1) + b"ID3", b"<html>"]
)
def test_what_is_no_mp3_is_an_error(damaged):
    with pytest.raises(EngineFailedError):
        duration_ms(damaged)


def test_an_empty_recording_is_an_error():
    with pytest.raises(EngineFailedError):
        duration_ms(b"")


def test_milliseconds_never_drift():
    steps = {b - a for a, b in pairwise(map(milliseconds, range(2000)))}
    assert steps == {26, 27}
