"""Neural voices, with tiny models of the three families made on the spot."""

import os
import signal

import pytest

from voices import Token, Utterance
from voices.choosing import Choice
from voices.errors import (
    EngineFailedError,
    MissingWordsError,
    UnknownVoiceError,
    UtteranceError,
)
from voices.mp3 import duration_ms, frames
from voices.sherpa import SherpaEngine
from voices.sherpa.models import find_models

pytest.importorskip("sherpa_onnx", reason="sherpa-onnx is not installed: [neural]")
models = pytest.importorskip("tests.voices.models", reason="onnx is not installed")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("models")
    models.vits(made / "vits-melo-tts-zh_en")
    models.matcha(made / "matcha-icefall-zh-baker")
    models.kokoro(made / "kokoro-multi-lang-v1_0")
    return made


@pytest.fixture(scope="module")
def engine(folder):
    made = SherpaEngine(folder)
    yield made
    made.close()


def ids(engine):
    return [voice.id for voice in engine.voices()]


def test_each_family_is_found_by_its_files(folder):
    found = {model.name: model.family for model in find_models(folder)}
    assert found == {
        "kokoro-multi-lang-v1_0": "kokoro",
        "matcha-icefall-zh-baker": "matcha",
        "vits-melo-tts-zh_en": "vits",
    }


def test_a_folder_may_be_the_model_itself(folder):
    assert [one.family for one in find_models(folder / "vits-melo-tts-zh_en")] == [
        "vits"
    ]


def test_the_voices_are_named_after_the_models(engine):
    assert ids(engine) == [
        "sherpa-kokoro-multi-lang-v1-0-female",
        "sherpa-kokoro-multi-lang-v1-0-male",
        "sherpa-matcha-icefall-zh-baker",
        "sherpa-vits-melo-tts-zh-en",
    ]


@pytest.mark.parametrize("family", ["vits", "matcha", "kokoro"])
def test_each_family_speaks_with_estimated_marks(engine, utter, family):
    voice = next(id for id in ids(engine) if family in id)
    text = "加强公开，好。"
    speech = engine.speak(utter(text), voice)
    assert speech.timings == "estimated"
    assert abs(duration_ms(speech.audio) - speech.duration_ms) <= 1
    assert [text[mark.start] for mark in speech.marks] == list("加强公开好")
    assert speech.marks[-1].end_ms < speech.duration_ms


def test_it_speaks_in_the_format_of_all_our_voices(engine, utter):
    speech = engine.speak(utter("公开。"), ids(engine)[-1])
    assert {frame.rate for frame in frames(speech.audio)} == {22_050}


def test_marks_start_again_after_a_pause(engine, utter):
    one, two = engine.speak(utter("好，好。"), ids(engine)[-1]).marks
    assert two.start_ms - one.end_ms == pytest.approx(300, abs=2)


def test_an_unknown_voice_is_named(engine, utter):
    with pytest.raises(UnknownVoiceError, match="sherpa-nobody"):
        engine.speak(utter("好。"), "sherpa-nobody")


def test_nothing_to_say_is_an_error_of_its_own(engine):
    with pytest.raises(UtteranceError):
        engine.speak(Utterance("", ()), ids(engine)[0])


def test_without_models_the_voice_says_why_it_is_missing(tmp_path):
    voice = SherpaEngine(tmp_path / "none").voices()[0]
    assert not voice.available and voice.reason == "no_model"


def test_a_broken_model_fails_alone(tmp_path, folder, utter):
    bad = models.vits(tmp_path / "vits-bad")
    (bad / "model.onnx").write_bytes(b"junk")
    engine = SherpaEngine(tmp_path)
    with pytest.raises(EngineFailedError):
        engine.speak(utter("好。"), "sherpa-vits-bad")
    engine.close()


def test_words_without_a_sound_leave_the_model_well(engine, utter):
    voice = ids(engine)[-1]
    choice = Choice([engine])
    for text in ("internet、好。", "好饕。", "A、好。", "龘好。"):
        with pytest.raises(MissingWordsError):
            choice.speak(utter(text), voice)
    assert choice.speak(utter("好。"), voice).marks


def test_letters_are_handed_over_one_by_one(sherpa):
    tokens = (Token("好", "hao3", 0, 1), Token("GDP", "", 1, 4))
    marks = sherpa.speak(Utterance("好GDP", tokens), "sherpa-vits-tiny").marks
    assert [(mark.start, mark.end) for mark in marks] == [(0, 1), (1, 4)]


def test_a_model_that_kills_its_process_is_left(engine, utter, monkeypatch):
    voice = ids(engine)[-1]
    engine.speak(utter("好。"), voice)
    os.kill(engine._pool._idle[0].pid, signal.SIGKILL)
    with pytest.raises(EngineFailedError):
        engine.speak(utter("好。"), voice)
    assert engine.speak(utter("好。"), voice).marks


def test_another_model_changes_the_version(tmp_path, utter):
    engine = SherpaEngine(tmp_path)
    before = engine.version
    models.vits(tmp_path / "vits-new")
    engine._found = (0.0, ())
    assert engine.version != before


def test_a_valid_model_steps_in_before_espeak(engine, espeak):
    choice = Choice((espeak, engine))
    assert choice.fallback("espeak-male").engine == "sherpa"
    assert choice.fallback("espeak-male").gender == "male"
