"""What is in the samples: loudness, peaks, tones."""

import tomllib
from pathlib import Path

import numpy as np
import pytest

from tests.voices.acoustics import loudness, slopes
from tests.voices.phonology import syllables
from voices.espeak import engine
from voices.espeak.recital import Part, say_part

TABLE = tomllib.loads(
    (Path(engine.__file__).parent / "voices.toml").read_text(encoding="utf-8")
)
PHRASE = "jia1 qiang2 xing2 zheng4 chu3 fa2 xin4 xi1 gong1 kai1".split()
PITCH = {"female": (90, 420), "male": (55, 260)}


def choose(library, voice):
    row = TABLE[voice]
    library.use(row["variant"], {name: row[name] for name in engine._PARAMETERS})
    return PITCH[row["gender"]]


def samples(library, sounds):
    said = say_part(library, Part(tuple(sounds), 0))
    return np.frombuffer(said.pcm, np.int16), said.starts_ms


def test_there_is_a_female_and_a_male_voice():
    assert {row["gender"] for row in TABLE.values()} == {"female", "male"}


@pytest.mark.parametrize("voice", TABLE)
def test_no_sample_is_clipped(library, voice):
    choose(library, voice)
    peaks = [
        np.abs(samples(library, [one])[0].astype(int)).max() for one in syllables()
    ]
    assert max(peaks) < 32_000


def test_the_voices_are_equally_loud(library):
    levels = []
    for voice in TABLE:
        choose(library, voice)
        levels.append(loudness(samples(library, PHRASE * 6)[0]))
    assert max(levels) - min(levels) <= 1


@pytest.mark.parametrize("voice", TABLE)
def test_tones_are_told_apart_by_the_slope_of_their_pitch(library, voice):
    low, high = choose(library, voice)
    tested = [one for one in syllables() if one[-1] in "1234"][::3]
    right = 0
    for one in tested:
        pcm, starts = samples(library, ["ba1", one, "ba1"])
        sound = pcm[starts[1] * 22050 // 1000 : starts[2] * 22050 // 1000]
        right += tone_of(*slopes(sound, low, high)) == one[-1]
    assert right / len(tested) >= 0.95


def tone_of(first, second):
    """Tell the tone before another syllable, from semitones a second."""
    if second > 27:
        return "2"
    if second < -51:
        return "4"
    return "3" if second < -6 else "1"
