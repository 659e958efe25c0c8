"""The real server under wrk: rates, worst waits and errors, beside a static file.

Run it from the checkout: `python -m tests.bench.load`, or `make load`.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
import urllib.request
from pathlib import Path

from tests.serving import reader, serving

SECONDS = 4
COMMAND = ["wrk", "-t1", "-c16", f"-d{SECONDS}s", "--latency"]
RANGE = ("-H", "Range: bytes=0-9999")


def main() -> None:
    if not shutil.which("wrk"):
        print("load: SKIPPED, wrk is not installed (apt-get install wrk)")
        return
    with tempfile.TemporaryDirectory() as folder:
        reader(folder, "add", "--demonstration")
        with serving(Path(folder), "--workers", "2") as address:
            _measure(address)


def _measure(address: str) -> None:
    page = _get(f"{address}/")
    report = _first(r'href="(/reports/[^"/]+)"', page)
    text = _get(address + report)
    voice = "espeak-female"
    sentence = _first(r'<span id="(s-[0-9a-f]{10})"', text)
    with urllib.request.urlopen(f"{address}{report}/{voice}/{sentence}.mp3") as answer:
        audio = answer.url.removeprefix(address)
    static = _first(r'href="(/static/[^"]+\.css)"', text)
    base = _run("static file", address + static, 1.0)
    _run("report page", address + report, base)
    _run("page with choices", f"{address}/v/z2{report}", base)
    _run("search", f"{address}/?q=%E5%85%AC%E5%BC%80", base)
    _run("kept audio, a range", address + audio, base, *RANGE)


def _run(name: str, address: str, base: float, *options: str) -> float:
    """Load an address, print its row, and return its requests a second."""
    told = subprocess.run(
        [*COMMAND, *options, address], capture_output=True, text=True, check=True
    ).stdout
    rate = float(_first(r"Requests/sec:\s+([\d.]+)", told))
    half, most = (_first(rf"{share}%\s+(\S+)", told) for share in (50, 99))
    errors = re.findall(r"(?:Non-2xx[^:]*: \d+|Socket errors: .*)", told)
    share = rate / base if base > 1 else 1.0
    wrong = "; ".join(errors) or "no errors"
    print(f"{name:20} {rate:8.0f}/s {share:5.2f}  {half:>9} {most:>9}  {wrong}")
    return rate


def _get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=30) as answer:
        return str(answer.read().decode())


def _first(pattern: str, text: str) -> str:
    found = re.search(pattern, text)
    assert found, pattern
    return found[1]


if __name__ == "__main__":
    main()
