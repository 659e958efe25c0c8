"""150 listeners at the speed of speech, nothing kept: waits, stalls and errors.

Each begins somewhere else in a long report and, as the player does, asks for the
next sentence while one plays. Meanwhile the report's page is asked for: its wait
is told beside the one of before.
"""

from __future__ import annotations

import random
import re
import statistics
import tempfile
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from urllib.error import HTTPError

from tests.bench.filling import long_text
from tests.serving import reader, serving

LISTENERS, SECONDS, LENGTH = 150, 60.0, 60_000
# 48 kbit/s, whoever made it: six bytes a millisecond.
BYTES_A_SECOND = 6_000
VOICE = "espeak-female"


@dataclass
class Heard:
    waits: list[float] = field(default_factory=list)
    stalls: int = 0
    errors: int = 0


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        reader(folder, "add", long_text(folder / "long.txt", LENGTH), "--slug", "long")
        with serving(folder, "--workers", "2") as address:
            _measure(address)


def _measure(address: str) -> None:
    page = f"{address}/reports/long"
    before = _pages(page, Event(), 100)
    sentences = list(dict.fromkeys(re.findall(r'id="(s-[0-9a-f]{10})"', _get(page)[0])))
    done = Event()
    with ThreadPoolExecutor(LISTENERS + 1) as threads:
        during = threads.submit(_pages, page, done, 10**9)
        heard = list(
            threads.map(lambda n: _listen(page, sentences, n), range(LISTENERS))
        )
        done.set()
    waits = sorted(wait for one in heard for wait in one.waits)
    stalls, errors = (
        sum(getattr(h, name) for h in heard) for name in ("stalls", "errors")
    )
    print(f"{LISTENERS} listeners, {len(waits)} sentences, {SECONDS:g} s")
    print(f"errors: {errors}; stalls after the first sentence: {stalls}")
    half, most = waits[len(waits) // 2], waits[-len(waits) // 100]
    print(f"wait: half {half:.3f} s, 99 % {most:.3f} s")
    ratio = statistics.median(during.result()) / statistics.median(before)
    print(f"report page meanwhile, of its wait before: {ratio:.2f}")


def _listen(page: str, sentences: list[str], number: int) -> Heard:
    """Hear one sentence after the other: the next is asked for while one plays."""
    heard, clock = Heard(), time.monotonic
    ends, plays_until = clock() + SECONDS, 0.0
    at = random.Random(number).randrange(len(sentences))
    while clock() < ends:
        asked = clock()
        try:
            _, size = _get(f"{page}/{VOICE}/{sentences[at % len(sentences)]}.mp3")
        except (HTTPError, OSError):
            heard.errors += 1
            continue
        heard.waits.append(clock() - asked)
        heard.stalls += bool(plays_until) and clock() > plays_until
        began = max(clock(), plays_until)
        # It plays from now on; the next is asked for as soon as it has begun.
        Event().wait(began - clock())
        plays_until = began + size / BYTES_A_SECOND
        at += 1
    return heard


def _pages(page: str, done: Event, most: int) -> list[float]:
    """Return the waits for a page, asked ten times a second until it is done."""
    waits = []
    while len(waits) < most and not done.wait(0.1 if most > 100 else 0):
        began = time.perf_counter()
        _get(page)
        waits.append(time.perf_counter() - began)
    return waits


def _get(address: str) -> tuple[str, int]:
    with urllib.request.urlopen(address, timeout=60) as answer:
        body = answer.read()
    return body.decode("utf-8", "replace"), len(body)
