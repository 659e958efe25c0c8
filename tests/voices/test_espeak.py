"""The traps of espeak-ng: each of them once lost or garbled speech."""

import re
from concurrent.futures import ThreadPoolExecutor

import pytest

from voices import Token, Utterance
from voices.errors import EngineFailedError, UtteranceError
from voices.espeak.recital import Part, say_part
from voices.espeak.spelling import spell


@pytest.fixture(autouse=True)
def female(library):
    library.use("f3", {"rate": 220})


def test_a_clause_of_eighty_syllables_loses_nothing(library):
    said = say_part(library, Part(("zhuang4",) * 80, 0))
    assert len(set(said.starts_ms)) == 80


def test_a_clause_that_is_too_long_is_found_out(library):
    with pytest.raises(EngineFailedError, match="lost"):
        say_part(library, Part(("zhuang4",) * 400, 0))


def test_a_long_sentence_without_marks_is_said_whole(espeak, utter):
    speech = espeak.speak(utter("加强公开" * 100), "espeak-female")
    assert len(speech.marks) == 400
    assert speech.duration_ms > 400 * 150


@pytest.mark.parametrize("said", ["/", "[[x]]", "<b>", "yin2 hang2", "YIN2", "", "银"])
def test_only_pinyin_and_words_reach_it(said):
    with pytest.raises(UtteranceError):
        spell([said])


def test_the_hole_is_said_in_one_sound_with_its_tone(espeak, utter):
    speech = espeak.speak(utter("穷兄雄熊胸窘炯"), "espeak-female")
    assert len(speech.marks) == 7
    assert all(100 < mark.end_ms - mark.start_ms < 700 for mark in speech.marks)


def test_third_tones_that_meet_change_in_the_voice(library):
    one = say_part(library, Part(("ni3", "hao3"), 0)).pcm
    two = say_part(library, Part(("ni2", "hao3"), 0)).pcm
    assert abs(len(one) - len(two)) <= 88


def test_many_threads_speak_at_once_without_harm(espeak, utter):
    texts = [f"第{'一二三四五'[n % 5]}项工作。" for n in range(40)]
    with ThreadPoolExecutor(8) as threads:
        made = list(threads.map(lambda t: espeak.speak(utter(t), "espeak-male"), texts))
    assert all(len(speech.marks) == 5 for speech in made)


def test_a_pause_follows_its_mark(espeak, utter):
    def gap(mark):
        one, two = espeak.speak(utter(f"好{mark}好"), "espeak-female").marks
        return two.start_ms - one.end_ms

    assert [gap(mark) for mark in "、，；。"] == [
        pytest.approx(pause, abs=2) for pause in (200, 300, 420, 500)
    ]


def test_latin_between_hanzi_has_its_own_mark(espeak):
    tokens = (
        Token("用", "yong4", 0, 1),
        Token("WiFi", "", 1, 5),
        Token("网", "wang3", 5, 6),
    )
    marks = espeak.speak(Utterance("用WiFi网", tokens), "espeak-female").marks
    assert [(mark.start, mark.end) for mark in marks] == [(0, 1), (1, 5), (5, 6)]


def test_the_version_names_library_encoder_and_tables(espeak):
    assert re.fullmatch(r"[\d.]+-[\d.]+-[0-9a-f]{12}", espeak.version)
