import pytest
from pypinyin import Style, lazy_pinyin

from voices import EspeakEngine, SilentEngine, Token, Utterance


def tokens_of(text):
    pinyin = lazy_pinyin(
        text,
        style=Style.TONE3,
        neutral_tone_with_five=True,
        v_to_u=False,
        errors=list,
    )
    for place, (character, said) in enumerate(zip(text, pinyin, strict=True)):
        said = "" if said == character else said.replace("ü", "v")
        yield Token(character, said, place, place + 1)


@pytest.fixture
def utter():
    return lambda text: Utterance(text, tuple(tokens_of(text)))


@pytest.fixture(scope="session")
def espeak():
    engine = EspeakEngine(workers=2)
    yield engine
    engine.close()


@pytest.fixture(scope="session")
def library():
    # One espeak-ng in the tests' own process, used from one thread.
    from voices.espeak.library import Library

    return Library()


@pytest.fixture(params=["espeak-female", "espeak-male", "silent"])
def spoken_by(request, espeak):
    """An engine and one of its voices, for the contract that all of them keep."""
    engine = SilentEngine() if request.param == "silent" else espeak
    return engine, request.param
