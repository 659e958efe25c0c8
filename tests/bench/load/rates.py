"""The real server under wrk: rates, waits and errors of each kind of answer.

Each is told as a ratio to a static file of the same server, and to a bare view
that returns the report page's bytes, on a server with as many workers.
"""

from __future__ import annotations

import re
import shutil
import statistics
import subprocess
import tempfile
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from tests.bench.pages import start
from tests.serving import reader, serving

SECONDS, ROUNDS, WORKERS = 4, 3, 2
COMMAND = ["wrk", "-t1", "-c16", f"-d{SECONDS}s", "--latency"]
RANGE = ("-H", "Range: bytes=0-9999")
BROTLI = ("-H", "Accept-Encoding: br")
BARE_PORT = 8_637
UNITS = {"us": 0.001, "ms": 1.0, "s": 1_000.0}


@dataclass(frozen=True)
class Load:
    """What wrk told: requests a second, ms of half and of 99 %, and errors."""

    rate: float
    half: float
    most: float
    errors: str


def main() -> None:
    if not shutil.which("wrk"):
        print("SKIPPED: wrk is not installed (on Debian: apt-get install wrk)")
        return
    with tempfile.TemporaryDirectory() as folder:
        reader(folder, "add", "--demonstration")
        with serving(Path(folder), "--workers", str(WORKERS)) as address:
            _measure(address)


def _measure(address: str) -> None:
    kinds = _kinds(address)
    page = kinds["report page"][0].removeprefix("http://127.0.0.1:")
    bare = start("tests.bench.bare:create_app", BARE_PORT, PAGE=page)
    kinds["bare view"] = (f"http://127.0.0.1:{BARE_PORT}/", BROTLI)
    try:
        # In turns, so that a busy minute of the machine slows all of them.
        rounds = [
            {name: _load(*one) for name, one in kinds.items()} for _ in range(ROUNDS)
        ]
    finally:
        bare.terminate()
        bare.wait(30)
    print(
        f"{'':20}{'a second':>10}{'of static':>11}{'of bare':>9}{'half':>9}{'99 %':>9}"
    )
    for name in kinds:
        _tell(name, rounds)


def _kinds(address: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    page = _get(f"{address}/")
    report = _first(r'href="(/reports/[^"/]+)"', page)
    text = _get(address + report)
    sentence = _first(r'<span id="(s-[0-9a-f]{10})"', text)
    short = f"{address}{report}/espeak-female/{sentence}.mp3"
    with urllib.request.urlopen(short, timeout=30) as answer:
        audio = answer.url
    style = _first(r'href="(/static/[^"]+\.css)"', text)
    return {
        "static file": (address + style, BROTLI),
        "report page": (address + report, BROTLI),
        "page with choices": (f"{address}/v/z2{report}", BROTLI),
        "search": (f"{address}/?q=%E5%85%AC%E5%BC%80", BROTLI),
        "kept audio, a range": (audio, RANGE),
    }


def _load(address: str, options: tuple[str, ...]) -> Load:
    told = subprocess.run(
        [*COMMAND, *options, address], capture_output=True, text=True, check=True
    ).stdout
    errors = re.findall(r"(?:Non-2xx[^:]*: \d+|Socket errors: .*)", told)
    half, most = (_ms(_first(rf"^\s+{share}%\s+(\S+)", told)) for share in (50, 99))
    rate = float(_first(r"Requests/sec:\s+([\d.]+)", told))
    return Load(rate, half, most, "; ".join(errors))


def _tell(name: str, rounds: list[dict[str, Load]]) -> None:
    loads = [one[name] for one in rounds]
    shares = [
        statistics.median(one[name].rate / one[base].rate for one in rounds)
        for base in ("static file", "bare view")
    ]
    rate, half, most = (
        statistics.median(getattr(load, field) for load in loads)
        for field in ("rate", "half", "most")
    )
    wrong = "; ".join(load.errors for load in loads if load.errors) or "no errors"
    print(
        f"{name:20}{rate:10.0f}{shares[0]:11.2f}{shares[1]:9.2f}"
        f"{half:6.1f} ms{most:6.1f} ms  {wrong}"
    )


def _ms(told: str) -> float:
    number, unit = re.fullmatch(r"([\d.]+)(\w+)", told).groups()  # type: ignore[union-attr]
    return float(number) * UNITS[unit]


def _get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=30) as answer:
        return str(answer.read().decode())


def _first(pattern: str, text: str) -> str:
    found = re.search(pattern, text, re.M)
    assert found, pattern
    return found[1]
