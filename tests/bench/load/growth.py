"""How the library behaves as it grows: pages, search and adding, by its size.

The last reports are added by the command `reader add`. Figures are medians of
processor time, except for the command's. It writes them as a plot for the README;
READER_GROWTH_SIZES names other sizes than those of the plot, which then stays.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from itertools import count
from pathlib import Path

from flask import Flask

from reader import create_app, library
from reader.settings import Settings
from tests.bench.filling import fill, long_text, report, sentences
from tests.bench.library import fresh_ms, median_ms
from tests.plain_language import PlainAnnotator
from tests.serving import ROOT

from .plot import svg

SIZES = (10, 1_000, 20_000)
# How many of the reports real `reader add` adds, at most, in all.
BY_COMMAND = 200
BAR = 4.0
PLOT = ROOT / ".readme" / "growth.svg"


def main() -> None:
    named = os.environ.get("READER_GROWTH_SIZES", "")
    sizes = tuple(map(int, named.split())) or SIZES
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settings = Settings(instance=str(folder / "instance"))
        app = create_app(settings)
        done, rows = 0, []
        for size in sizes:
            store = app.extensions["reader.store"]
            fill(store, done, size)
            done = size
            rows.append((size, _figures(app, store, size)))
        seconds = _add_by_command(folder, BY_COMMAND)
        _print(rows, folder)
        print(f"reader add of {BY_COMMAND} files: {seconds / BY_COMMAND:.3f} s each")
    if sizes == SIZES:
        PLOT.write_text(svg("Work by size of the library, ms of processor", rows))


def _figures(app: Flask, store: library.Store, size: int) -> dict[str, float]:
    known, client, annotator = sentences(), app.test_client(), PlainAnnotator()
    word = known[5][3:5]
    numbers = count(10**9 + size * 1_000)

    def add() -> None:
        library.publish(store, report(next(numbers), known), annotator)

    return {
        "library page, made": fresh_ms(store, lambda: client.get("/")),
        "library page of a year": fresh_ms(store, lambda: client.get("/?year=1997")),
        "search, a common word": fresh_ms(store, lambda: client.get(f"/?q={word}")),
        "search, a rare phrase": fresh_ms(
            store, lambda: client.get(f"/?q={known[7][:12]}")
        ),
        "report page, made": fresh_ms(store, lambda: client.get("/reports/report-7")),
        "report page, kept": median_ms(lambda: client.get("/reports/report-7")),
        "what has changed": median_ms(lambda: library.generation(store)),
        "adding a report": median_ms(add),
    }


def _add_by_command(folder: Path, files_wanted: int) -> float:
    """Return the seconds that `reader add` takes for so many files."""
    files = folder / "files"
    files.mkdir()
    whole = long_text(folder / "whole.txt", 1_500 * files_wanted).read_text("utf-8")
    for number in range(files_wanted):
        text = whole[number * 1_500 : (number + 1) * 1_500]
        path = files / f"{number}.txt"
        path.write_text(f"{2000 + number % 20} {text[:12]}\n\n{text}\n", "utf-8")
    environment = {**os.environ, "READER_INSTANCE": str(folder / "instance")}
    command = [sys.executable, "-m", "reader", "add", *map(str, files.iterdir())]
    start = time.perf_counter()
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def _print(rows: list[tuple[int, dict[str, float]]], folder: Path) -> None:
    """Print ms by size, with a bar for how it grew from the smallest."""
    print(f"{'ms of work':24}" + "".join(f"{size:>10,}" for size, _ in rows))
    for name, first in rows[0][1].items():
        found = [figures[name] for _, figures in rows]
        bar = "#" * round(min(found[-1] / first, 10) * BAR)
        print(f"{name:24}" + "".join(f"{ms:10.2f}" for ms in found) + f"  {bar}")
    size = (folder / "instance" / "library.sqlite").stat().st_size
    print(f"library.sqlite: {size / 1e6:.0f} MB")
