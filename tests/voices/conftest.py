import edge_tts.communicate
import pytest
from pypinyin import Style, lazy_pinyin

from tests.voices.apart import LibraryApart
from voices import EspeakEngine, SilentEngine, Token, Utterance
from voices.edge import EdgeEngine
from voices.sherpa import SherpaEngine


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
    opened = LibraryApart()
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def edge_service():
    from tests.voices.edge_service import EdgeService

    running = EdgeService()
    yield running
    running.close()


@pytest.fixture
def edge(edge_service, monkeypatch):
    """The online voice, speaking to a service on loopback that behaves."""
    address = edge_service.address(edge_tts.communicate.WSS_URL)
    monkeypatch.setattr(edge_tts.communicate, "WSS_URL", address)
    engine = EdgeEngine(online=True)
    yield engine
    engine.close()


@pytest.fixture(scope="session")
def sherpa(tmp_path_factory):
    """A neural voice with a tiny model that has a tone for every hanzi."""
    pytest.importorskip("sherpa_onnx", reason="sherpa-onnx is not installed")
    models = pytest.importorskip("tests.voices.models", reason="onnx is missing")
    folder = tmp_path_factory.mktemp("models")
    models.speaking(folder / "vits-tiny")
    engine = SherpaEngine(folder)
    yield engine
    engine.close()


VOICES = {
    "espeak-female": "espeak",
    "espeak-male": "espeak",
    "edge-xiaoxiao": "edge",
    "sherpa-vits-tiny": "sherpa",
    "silent": "silent",
}


@pytest.fixture
def silent():
    return SilentEngine()


@pytest.fixture(params=VOICES)
def spoken_by(request):
    """An engine and one of its voices, for the contract that all of them keep."""
    return request.getfixturevalue(VOICES[request.param]), request.param


@pytest.fixture(params=["espeak-female", "espeak-male", "silent"])
def measured_by(request):
    """An engine that knows how long it will speak, and one of its voices."""
    return request.getfixturevalue(VOICES[request.param]), request.param
