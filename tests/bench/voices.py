"""What a voice costs: a whole report, one sentence, and each part of the way.

Run it from the checkout: `python -m tests.bench.voices`. Ratios are of times
taken in the same run; times are medians. It reads the seed report where the
shared data lies, else a demonstration.
"""

from __future__ import annotations

import os
import re
import resource
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from flask import Flask
from flask.testing import FlaskClient

from reader import create_app
from reader.folders import PACKAGE
from reader.language.annotator import LanguageAnnotator
from reader.library import edition, publish, section_utterances
from reader.narration.spoken import Spoken
from reader.reports.importing import import_here
from reader.settings import Settings
from voices import EspeakEngine, Speech, Utterance
from voices.mp3 import duration_ms

from .voice_cost import VOICE, compare, milliseconds

SLUG = "bench"
HANZI = re.compile(r"[一-鿿]")
ROUNDS = 9
SHARED = Path(os.environ.get("READER_SHARED", Path(__file__).parents[3] / "shared"))
SEED = SHARED / "seed" / "suizhou-2017.txt"
SENTENCE = "加强行政处罚信息公开，推进重点领域供给"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        app = create_app(Settings(instance=folder))
        store = app.extensions["reader.store"]
        source = SEED if SEED.is_file() else PACKAGE / "demonstrations/work-report.html"
        report = import_here(source).report
        publish(store, report, LanguageAnnotator(), slug=SLUG)
        spoken = Spoken(
            edition(store, SLUG), lambda id: section_utterances(store, SLUG, id)
        )
        said = spoken.whole()
        _whole_report(said)
        _one_sentence(app.test_client(), spoken)
        _listeners(app, spoken)
        app.extensions["reader.narrator"].close()
    compare(said)
    print(f"load average: {os.getloadavg()[0]:.2f}")


def _whole_report(said: Sequence[Utterance]) -> None:
    engine = EspeakEngine(workers=2)
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(lambda _: engine.speak(said[0], VOICE), range(4)))
        begun = time.perf_counter()
        made = list(threads.map(lambda one: engine.speak(one, VOICE), said))
        took = time.perf_counter() - begun
    print(f"all {len(said)} recordings of the report: {took:.2f} s (at most 3)")
    _marks(said, made)
    _sizes(made)
    for memory in _memories(engine):
        print(f"a worker's memory: {memory:.0f} MB (at most 120)")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    engine.close()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"processor time of both workers for it: {busy:.2f} s")


def _marks(said: Sequence[Utterance], made: Sequence[Speech]) -> None:
    hanzi = marked = 0
    for one, speech in zip(said, made, strict=True):
        covered = {at for m in speech.marks for at in range(m.start, m.end)}
        places = [found.start() for found in HANZI.finditer(one.text)]
        hanzi += len(places)
        marked += sum(place in covered for place in places)
    print(f"hanzi with a mark: {marked} of {hanzi} (all)")


def _sizes(made: Sequence[Speech]) -> None:
    audio = b"".join(speech.audio for speech in made)
    parts = sum(speech.duration_ms for speech in made)
    drift = abs(duration_ms(audio) - parts) / len(made)
    print(f"joined against its parts: {drift:.2f} ms a sentence (at most 50)")
    print(f"a minute: {len(audio) / parts * 60:.1f} kB (at most 362)")
    over = max(len(one.audio) - one.duration_ms * 6 for one in made)
    print(f"container of a file: {max(over, 0)} bytes (at most 1500)")


def _memories(engine: EspeakEngine) -> Iterator[float]:
    for process in engine._pool._idle:
        status = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
        yield int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1000  # type: ignore[index]


def _one_sentence(client: FlaskClient, spoken: Spoken) -> None:
    """Ask for sentences of about 20 characters that nobody has heard yet."""
    wanted = [
        one.id
        for one in spoken.edition.speakables
        if one.kind == "sentence" and 15 <= len(HANZI.findall(one.text)) <= 25
    ]
    keyed = [
        client.get(f"/reports/{SLUG}/{VOICE}/{id}.mp3").headers["Location"]
        for id in wanted[: ROUNDS + 2]
    ]
    client.get(keyed.pop())  # starts a worker
    fresh = [milliseconds(lambda a=address: client.get(a)) for address in keyed]
    kept = [milliseconds(lambda a=address: client.get(a)) for address in keyed]
    print(f"a sentence not yet heard: {statistics.median(fresh):.1f} ms (at most 40)")
    print(f"a kept sentence: {statistics.median(kept):.1f} ms (at most 3)")


def _listeners(app: Flask, spoken: Spoken) -> None:
    """150 listeners of one address begin at once, each somewhere else.

    Whoever gets the next sentence before the last one ends does not stall.
    """
    ids = [one.id for one in spoken.edition.speakables if one.kind == "sentence"]
    voice = "espeak-male"  # nobody has heard it yet

    def listen(number: int) -> tuple[int, int]:
        client, errors, stalls, lasts = app.test_client(), 0, 0, float("inf")
        for id in (ids * 5)[number : number + 4]:
            begun = time.perf_counter()
            address = f"/reports/{SLUG}/{voice}/{id}.mp3"
            answer = client.get(address, follow_redirects=True)
            stalls += time.perf_counter() - begun > lasts
            errors += answer.status_code != 200
            lasts = len(answer.data) / 6000
        return errors, stalls

    with ThreadPoolExecutor(150) as threads:
        heard = list(threads.map(listen, range(150)))
    errors, stalls = map(sum, zip(*heard, strict=True))
    print(f"150 listeners: {errors} errors, {stalls} stalls (none)")


if __name__ == "__main__":
    main()
