"""The ready report page against a bare Flask view of the same bytes and headers.

Run it from the checkout: `python -m tests.bench.pages`. Both are served by
granian with the same workers; the figure is the median of the ratios of pairs
of runs, so that a busy machine slows both.
"""

from __future__ import annotations

import http.client
import os
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from reader import create_app
from reader.folders import PACKAGE
from reader.language.annotator import LanguageAnnotator
from reader.library import open_store, publish
from reader.pages.delivery import SHIPPED
from reader.reports.importing import import_here
from reader.settings import load_settings

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("READER_SHARED", ROOT.parent / "shared"))
SEED = SHARED / "seed" / "suizhou-2017.txt"
DEMONSTRATION = PACKAGE / "demonstrations" / "annual-report.html"
ROUNDS = 15
REQUESTS = 600
CLIENTS = 4
WORKERS = 2
ENCODING = {"Accept-Encoding": "br"}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["READER_INSTANCE"] = folder
        path = publish_report()
        tell_sizes(path)
        ours = start("reader:create_app", 8633)
        bare = start("tests.bench.bare:create_app", 8634, PAGE=f"8633{path}")
        try:
            ratios = [rate(8633, path) / rate(8634, "/") for _ in range(ROUNDS)]
        finally:
            for server in (ours, bare):
                server.terminate()
                server.wait(10)
    print(f"ready page / bare view: {statistics.median(ratios):.2f}")
    print(f"all rounds: {', '.join(f'{ratio:.2f}' for ratio in ratios)}")
    print(f"load average: {os.getloadavg()[0]:.2f}")


def publish_report() -> str:
    """Publish the seed, or a demonstration where it does not lie; return its path."""
    source = SEED if SEED.is_file() else DEMONSTRATION
    imported = import_here(source)
    store = open_store(load_settings())
    publish(store, imported.report, LanguageAnnotator(), imported.assets, slug="bench")
    store.close()
    return "/reports/bench"


def tell_sizes(path: str) -> None:
    """Print what a page weighs on the way, compressed as browsers ask for it."""
    client = create_app(load_settings()).test_client()
    names = {
        "page, HTML": path,
        "style sheet": SHIPPED.address("css/reader.css"),
        "early script": SHIPPED.address("js/early.js"),
    }
    for name, address in names.items():
        sizes = {
            encoding: len(
                client.get(address, headers={"Accept-Encoding": encoding}).data
            )
            for encoding in ("br", "gzip")
        }
        print(f"{name}: {sizes['br']:,} bytes (br), {sizes['gzip']:,} (gzip)")


def start(
    factory: str, port: int, workers: int = WORKERS, **environ: str
) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--factory"]
    command += ["--port", str(port), "--workers", str(workers), "--no-access-log"]
    server = subprocess.Popen(
        [*command, "--log-level", "error", factory],
        cwd=ROOT,
        env={**os.environ, **environ, "PYTHONPATH": str(ROOT)},
    )
    for _ in range(100):
        try:
            rate(port, "/", requests=1)
            return server
        except OSError:
            time.sleep(0.2)
    raise RuntimeError(f"{factory} does not answer")


def rate(port: int, path: str, requests: int = REQUESTS) -> float:
    """Return the requests answered a second."""
    share = max(1, requests // CLIENTS)

    def ask(_: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        for _ in range(share):
            connection.request("GET", path, headers=ENCODING)
            connection.getresponse().read()
        connection.close()

    began = time.perf_counter()
    clients = min(CLIENTS, requests)
    with ThreadPoolExecutor(clients) as pool:
        list(pool.map(ask, range(clients)))
    return share * clients / (time.perf_counter() - began)


if __name__ == "__main__":
    main()
