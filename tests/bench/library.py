"""Import, from file to published, and search over 1,000 reports.

Run it from the checkout: `python -m tests.bench.library`. The seed report of
the shared data is imported where it is there, else the demonstration. Imports
are told by the clock, the rest in processor time: a busy machine counts less.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from reader import create_app, library
from reader.language.annotator import LanguageAnnotator
from reader.reports import Imported, Worker, import_file
from reader.settings import Settings

from .filling import DEMONSTRATION, fill, long_text, sentences

ROUNDS = 7
REPORTS = 1_000
LONG = 100_000
SEED = Path("seed") / "suizhou-2017.txt"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        _imports(Path(folder))
        _search(Path(folder) / "instance")
    print(f"load average: {os.getloadavg()[0]:.2f}")


def _imports(folder: Path) -> None:
    shared = Path(os.environ.get("READER_SHARED", "../shared"))
    seed = shared / SEED if (shared / SEED).is_file() else DEMONSTRATION
    annotator = LanguageAnnotator()
    # Words and tables are loaded once a command: interpreter start, not import.
    annotator.annotate("".join(sentences()))
    with Worker() as worker:
        worker.import_file(DEMONSTRATION)
        for path in (seed, long_text(folder / "long.txt", LONG)):
            for name, read in (("", worker.import_file), (", new child", import_file)):
                stores = (folder / f"{path.stem}{name}{n}" for n in range(ROUNDS))
                times = [_import(path, store, read, annotator) for store in stores]
                print(f"import {path.name}{name}: {statistics.median(times):.3f} s")


def _import(
    path: Path,
    instance: Path,
    read: Callable[[Path], Imported],
    annotator: LanguageAnnotator,
) -> float:
    """Return the seconds from a file to its page, the child's round trip included."""
    store = library.open_store(Settings(instance=str(instance)))
    start = time.perf_counter()
    imported = read(path)
    library.publish(store, imported.report, annotator, imported.assets)
    seconds = time.perf_counter() - start
    store.close()
    return seconds


def _search(instance: Path) -> None:
    app = create_app(Settings(instance=str(instance)))
    store = app.extensions["reader.store"]
    fill(store, 0, REPORTS)
    known = sentences()
    client = app.test_client()
    for length in (1, 2, 4, 8):
        query = known[5][3 : 3 + length]
        total = library.search(store, query).total
        alone = median_ms(lambda query=query: library.search(store, query))
        page = fresh_ms(store, lambda query=query: client.get(f"/?q={query}"))
        print(
            f"search of {length} characters in {REPORTS} reports, {total} found:"
            f" {alone:.1f} ms, with its page {page:.1f} ms"
        )


def fresh_ms(store: library.Store, action: Callable[[], object]) -> float:
    """Return an action's median processor time in ms, no kept page answering it."""
    times = []
    for _ in range(ROUNDS):
        with store.write():
            pass  # raises the generation
        start = time.process_time()
        action()
        times.append((time.process_time() - start) * 1_000)
    return statistics.median(times)


def median_ms(action: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return an action's median processor time in ms, its first run left out."""
    action()
    times = []
    for _ in range(rounds):
        start = time.process_time()
        action()
        times.append((time.process_time() - start) * 1_000)
    return statistics.median(times)


if __name__ == "__main__":
    main()
