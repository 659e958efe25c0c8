"""What every engine keeps, whatever it is made of."""

import io
import re
from itertools import pairwise

import pytest
from mutagen.mp3 import MP3

from voices import Token, Utterance
from voices.errors import UtteranceError
from voices.mp3 import duration_ms, frames

TEXTS = {
    "plain": "加强行政处罚信息公开。",
    "clauses": "穷则思变，变则通；兄弟、雄心：熊猫？",
    "signs": "《通知》/（试行）<b>&[好]*#。",
    "latin": "APP和WiFi，GDP、internet、a与k。",
    "long": "加强行政处罚信息公开推进重点领域供给" * 12,
    "astral": "𠮷祥如意。",
}
HANZI = re.compile(r"[一-鿿]")


@pytest.fixture(params=TEXTS)
def text(request):
    return TEXTS[request.param]


def test_the_audio_lasts_as_long_as_stated(spoken_by, text, utter):
    engine, voice = spoken_by
    speech = engine.speak(utter(text), voice)
    assert abs(duration_ms(speech.audio) - speech.duration_ms) <= 1
    decoded = MP3(io.BytesIO(speech.audio)).info
    assert abs(decoded.length * 1000 - speech.duration_ms) <= 50


def test_marks_are_sorted_apart_and_inside(spoken_by, text, utter):
    engine, voice = spoken_by
    speech = engine.speak(utter(text), voice)
    for one, two in pairwise(speech.marks):
        assert one.end_ms <= two.start_ms and one.end <= two.start
    assert all(0 <= mark.start_ms < mark.end_ms for mark in speech.marks)
    assert speech.marks[-1].end_ms <= speech.duration_ms


def test_every_hanzi_has_a_mark(spoken_by, text, utter):
    engine, voice = spoken_by
    marked = {mark.start for mark in engine.speak(utter(text), voice).marks}
    assert {found.start() for found in HANZI.finditer(text)} <= marked


def test_what_is_not_spoken_has_no_mark(spoken_by, utter):
    engine, voice = spoken_by
    speech = engine.speak(utter("《好》/，*。"), voice)
    assert [(mark.start, mark.end) for mark in speech.marks] == [(1, 2)]


def test_a_span_of_many_syllables_has_one_mark(spoken_by):
    engine, voice = spoken_by
    said = zip("七万一千", ["qi1", "wan4", "yi4", "qian1"], strict=True)
    number = [Token(spoken, pinyin, 1, 6) for spoken, pinyin in said]
    tokens = (Token("共", "gong4", 0, 1), *number, Token("人", "ren2", 6, 7))
    marks = engine.speak(Utterance("共71000人", tokens), voice).marks
    assert [(mark.start, mark.end) for mark in marks] == [(0, 1), (1, 6), (6, 7)]


def test_nothing_to_say_is_an_error_of_its_own(spoken_by, utter):
    engine, voice = spoken_by
    with pytest.raises(UtteranceError):
        engine.speak(utter("……"), voice)


def test_the_measure_is_right_to_one_frame(measured_by, text, utter):
    engine, voice = measured_by
    measured = engine.measure(utter(text), voice)
    made = len(list(frames(engine.speak(utter(text), voice).audio)))
    assert abs(measured - made) <= 1


def test_every_voice_says_what_it_is(spoken_by):
    engine, voice = spoken_by
    known = {one.id: one for one in engine.voices()}
    assert known[voice].available and not known[voice].reason
    assert known[voice].name != voice and known[voice].language == "zh-CN"


def test_a_longer_rest_makes_a_longer_recording(measured_by, utter):
    engine, voice = measured_by
    short = utter("好。")
    long = Utterance(short.text, short.tokens, rest_ms=short.rest_ms + 500)
    gained = engine.measure(long, voice) - engine.measure(short, voice)
    assert 18 <= gained <= 20
