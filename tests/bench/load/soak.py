"""Minutes of mixed requests: does the server's memory stay flat?

Told are its size at the start of the second third and at the end, and the slope
of a line through what lies between: the first third fills what may be kept.
"""

from __future__ import annotations

import os
import random
import re
import tempfile
import time
import urllib.request
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from urllib.error import HTTPError
from urllib.parse import quote

from reader.preferences import BY_NAME, choose
from tests.serving import reader, serving

MINUTES = float(os.environ.get("READER_SOAK_MINUTES", "10"))
CLIENTS, PAUSE_S, EVERY_S = 8, 0.02, 5.0
VOICE = "espeak-female"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        reader(folder, "add", "--demonstration")
        with serving(Path(folder), "--workers", "2") as address:
            _measure(address, processes_below(os.getpid()))


def _measure(address: str, processes: list[int]) -> None:
    addresses = _addresses(address)
    ends = time.monotonic() + MINUTES * 60
    with ThreadPoolExecutor(CLIENTS) as threads:
        asked = [
            threads.submit(_ask, addresses, number, ends) for number in range(CLIENTS)
        ]
        sizes = _sizes(processes, ends)
    statuses = sum((one.result() for one in asked), Counter())
    kept = [row for row in sizes if row[0] >= sizes[-1][0] / 3]
    print(f"{MINUTES:g} minutes, {sum(statuses.values()):,} requests")
    print(f"statuses: {dict(sorted(statuses.items()))}")
    print(f"memory: {kept[0][1]:.0f} MB after a third, {kept[-1][1]:.0f} MB at the end")
    print(f"slope after that: {slope(kept) * 60:+.2f} MB a minute")


def _ask(addresses: list[str], number: int, ends: float) -> Counter[str]:
    chance, found = random.Random(number), Counter[str]()
    while time.monotonic() < ends:
        request = urllib.request.Request(chance.choice(addresses))
        if request.full_url.endswith(".mp3") and chance.random() < 0.5:
            request.add_header("Range", f"bytes={chance.randrange(4_000)}-")
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                answer.read()
                found[str(answer.status)] += 1
        except HTTPError as error:
            found[str(error.code)] += 1
        except OSError as error:
            found[type(error).__name__] += 1
        Event().wait(PAUSE_S)
    return found


def _addresses(address: str) -> list[str]:
    """Return pages, pages with choices, questions, sentences and a section."""
    reports = sorted(set(re.findall(r'href="(/reports/[^"/#]+)"', _get(f"{address}/"))))
    texts = {report: _get(address + report) for report in reports}
    pages = ["/", "/sitemap", "/help", *reports] * 10
    codes = [
        choose([("zoom", zoom), ("contrast", contrast)]).code
        for zoom in BY_NAME["zoom"].choices
        for contrast in BY_NAME["contrast"].choices
    ]
    pages += [f"/v/{code}{report}" for code in codes if code for report in reports]
    words = re.findall(r"[\u4e00-\u9fff]{2}", "".join(texts.values()))
    pages += [f"/?q={quote(word)}" for word in sorted(set(words))[:200]]
    for report, text in texts.items():
        sentences = re.findall(r'<span id="(s-[0-9a-f]{10})"', text)[:60]
        pages += [f"{report}/{VOICE}/{id}.mp3" for id in sentences]
        pages += re.findall(r'<audio[^>]*src="([^"]+)"', text)[:3]
    return [address + page for page in pages]


def _sizes(processes: list[int], ends: float) -> list[tuple[float, float]]:
    """Return seconds and megabytes, until the end."""
    began, rows = time.monotonic(), []
    while time.monotonic() < ends:
        size = sum(map(_megabytes, processes))
        rows.append((time.monotonic() - began, size))
        Event().wait(EVERY_S)
    return rows


def slope(rows: list[tuple[float, float]]) -> float:
    """Return the slope of the line that fits best (least squares)."""
    x, y = (sum(values) / len(rows) for values in zip(*rows, strict=True))
    spread = sum((at - x) ** 2 for at, _ in rows)
    return sum((at - x) * (size - y) for at, size in rows) / spread if spread else 0.0


def processes_below(process: int) -> list[int]:
    """Return the processes below this one: the server, its workers, their voices."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            pid, parent = re.match(r"(\d+) .*\) \w (\d+)", path.read_text()).groups()  # type: ignore[union-attr]
        except OSError:
            continue
        if int(parent) == process:
            found += [int(pid), *processes_below(int(pid))]
    return found


def _megabytes(process: int) -> float:
    try:
        status = Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:
        return 0.0
    return int(re.search(r"^Pss:\s+(\d+)", status, re.M)[1]) / 1024  # type: ignore[index]


def _get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=60) as answer:
        return str(answer.read().decode())
