"""The real commands, run as a publisher runs them, in an instance of their own."""

import os
import re
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from urllib.error import HTTPError
from urllib.request import urlopen

ROOT = Path(__file__).parent.parent
READER = [sys.executable, "-c", "from reader.commands import main; main()"]


def environment(instance):
    return {
        **os.environ,
        "READER_INSTANCE": str(instance),
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
        "PYTHONUNBUFFERED": "1",
    }


def reader(instance, *arguments, check=True):
    """Run one command to its end and return it, with what it printed."""
    return subprocess.run(
        [*READER, *map(str, arguments)],
        env=environment(instance),
        check=check,
        capture_output=True,
        text=True,
        timeout=300,
    )


@contextmanager
def serving(instance, *options, log=None):
    """Serve an instance on a free port while the block runs; give the address."""
    with running(instance, *options, log=log) as (address, _):
        yield address


@contextmanager
def running(instance, *options, log=None):
    """Serve as `serving` does; give the address and the server's process."""
    command = [*READER, "serve", "--port", "0", "--workers", "1", *options]
    path = log or Path(instance) / "serve.log"
    with (
        path.open("w+", encoding="utf-8") as log,
        subprocess.Popen(
            command, env=environment(instance), stdout=log, stderr=subprocess.STDOUT
        ) as server,
    ):
        try:
            yield _answering(server, path), server
        finally:
            server.terminate()
            server.wait(30)


def _answering(server, log):
    """Return the server's address once it answers there."""
    for _ in range(600):
        if server.poll() is not None:
            break
        found = re.search(r"http://[\d.]+:\d+", log.read_text(encoding="utf-8"))
        if found and _answers(found[0]):
            return found[0]
        Event().wait(0.1)
    raise AssertionError(f"no answer from the server:\n{log.read_text('utf-8')}")


def _answers(address):
    try:
        with urlopen(f"{address}/healthz", timeout=5) as answer:
            return answer.status == 200
    except HTTPError as error:
        return error.code < 500
    except OSError:
        return False
