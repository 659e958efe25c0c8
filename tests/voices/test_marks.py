from hypothesis import given
from hypothesis import strategies as st

from voices import Token
from voices.marks import Timed, marks


def timed(times):
    return [
        Timed(Token("好", "hao3", place, place + 1), start, end)
        for place, (start, end) in enumerate(times)
    ]


@given(st.lists(st.tuples(st.integers(0, 900), st.integers(0, 900)), max_size=9))
def test_marks_never_go_back_or_leave_the_audio(times):
    made = marks(timed(times), 1000)
    flat = [time for mark in made for time in (mark.start_ms, mark.end_ms)]
    assert flat == sorted(flat)
    assert len(made) == len(times) and all(time <= 1000 for time in flat)


def test_sounds_of_one_span_become_one_mark():
    token = Token("F", "", 3, 4)
    made = marks([Timed(token, 50, 90), Timed(token, 90, 200)], 1000)
    assert [(m.start_ms, m.end_ms, m.start, m.end) for m in made] == [(50, 200, 3, 4)]


def test_a_mark_ends_where_the_pause_begins():
    made = marks(timed([(0, 100), (400, 500)]), 1000)
    assert made[0].end_ms == 100
