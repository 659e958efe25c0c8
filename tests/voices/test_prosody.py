import pytest
from hypothesis import given
from hypothesis import strategies as st

from voices import Token, Utterance
from voices.errors import UtteranceError
from voices.prosody import BREATH_MS, CLAUSE_LIMIT, clauses, pause_ms, sounds


def syllables(count):
    return tuple(Token("好", "hao3", n, n + 1) for n in range(count))


def said(token):
    return [sound.said for sound in sounds(token)]


@pytest.mark.parametrize(
    ("spoken", "expected"),
    [
        ("A", ["ei1"]),
        ("GDP", ["ji4", "di4", "pi4"]),
        ("km", ["kei4", "ai2", "mu5"]),
        ("WiFi", ["wifi"]),
        ("internet", ["internet"]),
        ("https", ["ei2", "chi5", "ti4", "ti4", "pi4", "ai2", "si5"]),
        ("C919", ["xi1", "jiu3", "yi1", "jiu3"]),
        ("/", []),
        ("<b>", ["bi4"]),
        ("[[x]]", ["ai2", "ke5", "si5"]),
        ("é", []),
    ],
)
def test_what_is_not_hanzi_is_spelled_or_left_out(spoken, expected):
    assert said(Token(spoken, "", 0, 1)) == expected


@pytest.mark.parametrize("pinyin", ["yín", "yin", "yin0", "yin6", "Yin2", "yin2 hang2"])
def test_pinyin_without_its_tone_digit_is_never_said(pinyin):
    assert said(Token("银", pinyin, 0, 1)) == []


def test_a_stop_is_longer_than_a_comma_and_a_comma_than_a_pause_mark():
    assert pause_ms("。") > pause_ms("；") > pause_ms("，") > pause_ms("、") > 0


def test_marks_that_meet_give_one_pause():
    tokens = (*syllables(1), Token("。”", "", 1, 3), Token("（", "", 3, 4))
    more = Token("好", "hao3", 4, 5)
    parts = clauses(Utterance("好。”（好", (*tokens, more)))
    assert [part.pause_ms for part in parts] == [pause_ms("。"), 450]


def test_quotes_do_not_break_a_clause():
    tokens = (*syllables(1), Token("“", "", 1, 2), Token("好", "hao3", 2, 3))
    assert len(clauses(Utterance("好“好", tokens))) == 1


@given(st.integers(1, 400))
def test_no_clause_is_too_long_and_nothing_is_lost(count):
    parts = clauses(Utterance("好" * count, syllables(count)))
    assert max(len(part.sounds) for part in parts) <= CLAUSE_LIMIT
    assert sum(len(part.sounds) for part in parts) == count
    assert all(part.pause_ms == BREATH_MS for part in parts[:-1])


def test_nothing_to_say_is_told():
    with pytest.raises(UtteranceError):
        clauses(Utterance("……", (Token("……", "", 0, 2),)))
