"""A server that is told to stop: what is under way is finished, or ends in time."""

import re
import signal
import socket
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from http.client import HTTPResponse, IncompleteRead
from pathlib import Path
from threading import Event
from urllib.request import urlopen

import pytest

from reader.commands.serve import PATIENCE
from tests.bench.filling import long_text
from tests.bench.load.soak import processes_below
from tests.serving import reader, running

LENGTH = 20_000
DOWNLOAD = "/reports/long/silent/report.mp3"
PAGE = "/v/p3z2/reports/long"


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    """Give an instance with a report whose recordings are 30 MB."""
    folder = tmp_path_factory.mktemp("site")
    text = long_text(folder / "long.txt", LENGTH)
    reader(folder, "add", text, "--slug", "long")
    reader(folder, "speak", "long", "--voice", "silent")
    return folder


@pytest.fixture
def server(library):
    with running(library) as (address, process):
        yield address, process


@pytest.fixture
def under_way():
    """Ask for an address and read nothing yet; give the answer."""
    with ExitStack() as held:
        yield lambda address: held.enter_context(urlopen(address, timeout=120))


@contextmanager
def asked(address, path):
    """Ask for a page, which takes the server a second, and wait for nothing."""
    with socket.create_connection(place(address), 120) as client:
        client.sendall(f"GET {path} HTTP/1.1\r\nHost: a\r\n\r\n".encode())
        yield client


def place(address):
    return "127.0.0.1", int(address.rpartition(":")[2])


def section(address):
    with urlopen(f"{address}/reports/long", timeout=120) as answer:
        html = answer.read().decode()
    return address + re.findall(r'<audio[^>]*src="([^"]+)"', html)[-1]


def whole(answer):
    try:
        return len(answer.read()) == int(answer.headers["Content-Length"])
    except (IncompleteRead, ConnectionError):
        return False


def whole_page(client):
    answer = HTTPResponse(client)
    answer.begin()
    return whole(answer)


def refused(address):
    """Wait until nobody listens any more."""
    for _ in range(500):
        try:
            socket.create_connection(place(address), 10).close()
        except ConnectionRefusedError:
            return True
        Event().wait(0.01)
    return False


def runs(process):
    """Tell whether it is there; one that nobody has buried yet is not."""
    try:
        return ") Z " not in Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False


def left(processes):
    """Return which of them are still there, once they had time to see it."""
    for _ in range(500):
        processes = [one for one in processes if runs(one)]
        if not processes:
            break
        Event().wait(0.01)
    return processes


def test_what_is_under_way_is_finished_and_nothing_new_begun(server, under_way):
    address, process = server
    with asked(address, PAGE) as page:
        streams = [under_way(section(address)), under_way(address + DOWNLOAD)]
        below = processes_below(process.pid)
        process.send_signal(signal.SIGTERM)
        assert refused(address)
        with ThreadPoolExecutor(3) as threads:
            ends = [threads.submit(whole_page, page)]
            ends += [threads.submit(whole, one) for one in streams]
            assert [end.result() for end in ends] == [True, True, True]
    assert process.wait(PATIENCE + 10) == 0
    assert len(below) > 1 and left(below) == []


@pytest.mark.long
def test_who_takes_nothing_keeps_a_server_no_longer_than_its_patience(
    server, under_way
):
    address, process = server
    stuck = under_way(address + DOWNLOAD)
    below = processes_below(process.pid)
    process.send_signal(signal.SIGTERM)
    assert process.wait(PATIENCE + 10) == 0
    assert left(below) == [] and not whole(stuck)
