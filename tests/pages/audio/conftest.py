import json
import re

import pytest

from reader import create_app
from reader.language.annotator import LanguageAnnotator
from reader.library import edition, publish
from reader.narration.narrator import Narrator
from reader.narration.recordings import FileRecordings
from reader.narration.turns import Allowance, Queue
from reader.settings import Settings
from tests.pages.sample import SAMPLE
from voices import EspeakEngine, SilentEngine
from voices.choosing import Choice
from voices.edge import EdgeEngine

VOICE = "espeak-female"


class Ill(EdgeEngine):
    """An online voice that fails as it is told."""

    error = None

    def __init__(self):
        super().__init__(online=True)

    def speak(self, utterance, voice):
        raise self.error


@pytest.fixture(scope="module")
def ill():
    return Ill()


@pytest.fixture(scope="module")
def narrator(tmp_path_factory, ill):
    folder = tmp_path_factory.mktemp("audio")
    choice = Choice((EspeakEngine(), ill, SilentEngine()))
    made = Narrator(choice, FileRecordings(folder, 50), Queue(2), Allowance(600))
    yield made
    made.close()


@pytest.fixture(scope="module")
def app(tmp_path_factory, narrator):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("reader.narration.open_narrator", lambda settings: narrator)
        settings = Settings(instance=str(tmp_path_factory.mktemp("site")))
        made = create_app(settings)
    store = made.extensions["reader.store"]
    publish(store, SAMPLE, LanguageAnnotator(), slug="sample")
    return made


@pytest.fixture
def client(app):
    return app.test_client()


@pytest.fixture
def found(app):
    return edition(app.extensions["reader.store"], "sample")


@pytest.fixture
def sentence(found):
    return next(one for one in found.speakables if one.kind == "sentence")


@pytest.fixture
def follow(client):
    """Ask an address, and the one that it leads to."""

    def ask(address, **given):
        answer = client.get(address, **given)
        while answer.status_code == 302:
            answer = client.get(answer.headers["Location"], **given)
        return answer

    return ask


@pytest.fixture
def pattern():
    return lambda text, answer: re.fullmatch(text, answer.headers["Location"])


@pytest.fixture
def read():
    return lambda answer: json.loads(answer.get_data(as_text=True))
