import threading

import pytest

from reader.narration.narrator import Narrator
from reader.narration.recordings import FileRecordings
from reader.narration.turns import Allowance, Queue
from voices import SilentEngine, Token, Utterance
from voices.choosing import Choice


def words(text):
    tokens = [Token(one, "hao3", n, n + 1) for n, one in enumerate(text)]
    return Utterance(text, tuple(tokens))


class Counting(SilentEngine):
    """A silent engine that counts, and fails or waits as it is told."""

    def __init__(self):
        self.spoken = []
        self.error = None
        self.gate = threading.Event()
        self.gate.set()

    def speak(self, utterance, voice):
        self.gate.wait(10)
        self.spoken.append(utterance.text)
        if self.error:
            raise self.error
        return super().speak(utterance, voice)


@pytest.fixture
def say():
    return words


@pytest.fixture
def engine():
    return Counting()


@pytest.fixture
def recordings(tmp_path):
    return FileRecordings(tmp_path / "audio", limit_mb=10)


@pytest.fixture
def narrator(engine, recordings):
    allowance = Allowance(600)
    return Narrator(Choice([engine]), recordings, Queue(2), allowance)


@pytest.fixture
def speech():
    return SilentEngine().speak(words("好消息"), "silent")
