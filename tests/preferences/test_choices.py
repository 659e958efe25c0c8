import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import PreferenceError
from reader.preferences import BY_NAME, OPTIONS, Choices, choose, parse_code

FORMS = st.fixed_dictionaries(
    {}, optional={option.name: st.sampled_from(option.choices) for option in OPTIONS}
)


@given(FORMS)
def test_a_code_gives_back_the_choices(form):
    choices = choose(form.items())
    assert not choices.code or parse_code(choices.code) == choices


@given(FORMS, st.randoms())
def test_equal_choices_have_one_code(form, random):
    pairs = list(form.items())
    random.shuffle(pairs)
    assert choose(pairs).code == choose(form.items()).code


@given(st.text("zcmgekptdrvun0123456789", max_size=40))
def test_any_code_is_read_or_refused(code):
    try:
        choices = parse_code(code)
    except PreferenceError:
        return
    assert all(choices[name] in BY_NAME[name].choices for name in BY_NAME)


def test_defaults_have_no_code():
    defaults = ((option.name, option.default) for option in OPTIONS)
    assert choose(defaults).code == ""


def test_a_code_is_short_and_readable():
    assert choose([("zoom", "150"), ("contrast", "yellow")]).code == "z2c3"


def test_the_last_value_of_a_field_counts():
    assert choose([("zoom", "100"), ("zoom", "125")])["zoom"] == "125"


def test_other_fields_are_left_alone():
    assert choose([("q", "公开"), ("page", "2")]) == Choices()


@pytest.mark.parametrize("value", ["155", "", "１５０", "150 "])
def test_a_value_outside_the_table_is_refused(value):
    with pytest.raises(PreferenceError):
        choose([("zoom", value)])


@pytest.mark.parametrize("code", ["", "z", "z9", "x1", "Z2", "z２", "z2/", "z2" * 40])
def test_a_code_outside_the_table_is_refused(code):
    with pytest.raises(PreferenceError):
        parse_code(code)


def test_one_choice_changed_keeps_the_others():
    choices = parse_code("z2c3").but(zoom="175")
    assert (choices["zoom"], choices["contrast"]) == ("175", "yellow")
