"""The online voice is down for ten minutes: readers do not notice, it is spared."""

import os
import re
import socket
import time
from dataclasses import dataclass, field
from itertools import cycle
from threading import Event
from urllib.request import urlopen

import pytest

from reader import create_app
from reader.language.annotator import LanguageAnnotator
from reader.library import publish
from reader.narration.narrator import Narrator
from reader.narration.recordings import FileRecordings
from reader.narration.turns import Allowance, Queue
from reader.settings import Settings
from tests.bench.pages import start
from tests.clock import Clock
from tests.pages.sample import SAMPLE
from tests.serving import reader
from tests.voices.edge_service import EdgeService
from voices import EspeakEngine, SilentEngine
from voices.choosing import Breaker, Choice
from voices.edge import EdgeEngine
from voices.errors import EngineFailedError

VOICE = "edge-xiaoxiao"
DOWN, BACK = 600, 60
STEP = 4
LATER = 1.1


@dataclass
class Outage:
    """What was seen, second by second: the service asked, pages, voices."""

    probes: list = field(default_factory=list)
    pages: set = field(default_factory=set)
    voices: list = field(default_factory=list)

    def check(self, tell, name):
        gaps = [b - a for a, b in zip(self.probes, self.probes[1:], strict=False)]
        most = max(
            sum(start <= other < start + 60 for other in self.probes)
            for start in self.probes[3:]
        )
        tell(name, seconds=DOWN, pages=len(self.pages), probes_a_minute=most)
        assert len(self.pages) == 1 and most <= 2 and gaps
        assert VOICE not in self.voices


class Down(EdgeEngine):
    """The online voice, its service gone until it is said to be back."""

    def __init__(self):
        super().__init__(online=True)
        self.asked, self.down = 0, True

    def speak(self, utterance, voice):
        self.asked += 1
        if self.down:
            raise EngineFailedError("the service is down")
        return SilentEngine().speak(utterance, "silent")


@pytest.fixture
def engine():
    return Down()


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def client(tmp_path, engine, clock, monkeypatch):
    breaker = Breaker(clock, jitter=lambda seconds: seconds * LATER)
    choice = Choice((EspeakEngine(), engine), {"edge": breaker})
    recordings = FileRecordings(tmp_path / "audio", 50)
    narrator = Narrator(choice, recordings, Queue(2), Allowance(0))
    monkeypatch.setattr("reader.narration.open_narrator", lambda settings: narrator)
    app = create_app(Settings(instance=str(tmp_path)))
    publish(app.extensions["reader.store"], SAMPLE, LanguageAnnotator(), slug="sample")
    yield app.test_client()
    narrator.close()


def test_ten_minutes_without_the_service_in_short(client, engine, clock, tell):
    seen, heard = Outage(), cycle(re.findall(r'id="(s-\w{10})"', page(client)))
    for clock.now in range(0, DOWN, STEP):
        before = engine.asked
        seen.pages.add(page(client))
        seen.voices.append(listen(client, next(heard)))
        seen.probes += [clock.now] * (engine.asked - before)
    seen.check(tell, "online voice down, time compressed")
    engine.down = False
    for clock.now in range(DOWN, DOWN + BACK):
        if listen(client, next(heard)) == VOICE:
            break
    tell("online voice back, time compressed", seconds=clock.now - DOWN + 1)
    assert engine.asked > len(seen.probes)


def page(client):
    answer = client.get("/reports/sample")
    assert answer.status_code == 200
    return answer.text


def listen(client, id):
    """Return the voice that speaks in the end."""
    answer = client.get(f"/reports/sample/{VOICE}/{id}.mp3", follow_redirects=True)
    assert answer.status_code == 200
    return answer.request.path.split("/")[3]


@pytest.fixture
def service():
    running = EdgeService()
    yield running
    running.close()


@pytest.fixture
def site(tmp_path, service):
    """Give the address of a report on a real server, its service on loopback."""
    reader(tmp_path, "add", "--demonstration")
    os.environ["READER_INSTANCE"] = str(tmp_path)
    original = (
        "wss://a/consumer/speech/synthesize/readaloud/edge/v1?TrustedClientToken=1"
    )
    given = {
        "READER_ONLINE_VOICES": "1",
        "READER_SPEECH_PER_MINUTE": "0",
        "EDGE_SERVICE": service.address(original),
    }
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    server = start("tests.proof.outage.site:create_app", port, workers=1, **given)
    try:
        home = ask(f"{address}/")[0]
        yield address + re.search(r'href="(/reports/[^"#/]+)"', home)[1]
    finally:
        server.terminate()
        server.wait(30)
        del os.environ["READER_INSTANCE"]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def ask(address):
    with urlopen(address, timeout=30) as answer:
        return answer.read().decode("utf-8", "replace"), answer.url


@pytest.mark.long
@pytest.mark.timeout(DOWN * 2)
def test_ten_minutes_without_the_service(site, service, tell):
    text = ask(site)[0]
    first, *rest = re.findall(r'<span id="(s-\w{10})"', text)
    heard = cycle(rest)
    assert ask(f"{site}/{VOICE}/{first}.mp3")[1].split("/")[5] == VOICE
    service.mode, seen, before = "500", Outage(), service.requests
    began = time.monotonic()
    while (now := time.monotonic() - began) < DOWN:
        seen.pages.add(ask(site)[0])
        seen.voices.append(ask(f"{site}/{VOICE}/{next(heard)}.mp3")[1].split("/")[5])
        seen.probes += [now] * (service.requests - before)
        before = service.requests
        Event().wait(0.2)
    seen.voices = seen.voices[3:]
    seen.check(tell, "online voice down, on a real server")
    service.mode, began = "ok", time.monotonic()
    while ask(f"{site}/{VOICE}/{next(heard)}.mp3")[1].split("/")[5] != VOICE:
        assert time.monotonic() - began < BACK
        Event().wait(0.5)
    tell("online voice back, on a real server", seconds=round(time.monotonic() - began))
