import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from contextlib import contextmanager
from threading import Event
from urllib.error import HTTPError, URLError

import pytest

from reader import library
from reader.commands import serve
from reader.commands.addresses import served_address
from tests.plain_language import PlainAnnotator
from tests.plain_reports import made, repair

# Each request opens a connection of its own, and the kernel deals them out:
# that 24 of them meet one of two workers only has a chance of 1 in 8 million.
ASKED = 24
TRIES = 400


@contextmanager
def served(folder, *options):
    """Run `reader serve` on a free port; give its process and its address."""
    command = [sys.executable, "-m", "reader", "serve", "--port", "0", *options]
    environment = {**os.environ, "READER_INSTANCE": str(folder)}
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    try:
        address = re.search(rb"http://[^\s]+", process.stdout.readline())
        assert address, process.stderr.read()
        wait_for(address.group().decode())
        yield process, address.group().decode()
    finally:
        if process.poll() is None:
            process.terminate()
        process.communicate()


def wait_for(address):
    for _ in range(TRIES):
        try:
            return ask(f"{address}/healthz")
        except URLError:
            Event().wait(0.05)
    raise AssertionError("the server does not answer")


def ask(address):
    """Return an answer's status and text, over a connection of its own."""
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:
            return answer.status, answer.read().decode()
    except HTTPError as error:
        return error.code, error.read().decode()


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("instance")
    with served(folder, "--workers", "2") as (_, address):
        from reader.settings import Settings

        store = library.open_store(Settings(instance=str(folder)))
        yield address, store
        store.close()


def everywhere(address):
    """Return the different answers that many requests get."""
    return {ask(address) for _ in range(ASKED)}


def test_two_workers_show_every_change_on_the_next_request(site):
    address, store = site
    home, page = f"{address}/", f"{address}/reports/first"
    assert {status for status, _ in everywhere(page)} == {404}

    report = made(repairs=(repair(),))
    library.publish(store, report, PlainAnnotator(), slug="first")
    assert all(report.title in text for _, text in everywhere(home))
    assert all("201711日起" in text for _, text in everywhere(page))

    confirmed = made(repairs=(repair("confirmed"),))
    library.revise(store, "first", lambda old: confirmed, PlainAnnotator())
    assert all("201711日起" not in text for _, text in everywhere(page))

    library.remove(store, "first")
    assert {status for status, _ in everywhere(page)} == {404}
    assert all(report.title not in text for _, text in everywhere(home))


@pytest.mark.parametrize("signal_number", [signal.SIGTERM, signal.SIGINT])
def test_the_server_says_its_address_and_stops_cleanly(tmp_path, signal_number):
    with served(tmp_path, "--workers", "1") as (process, address):
        assert address.startswith("http://127.0.0.1:")
        process.send_signal(signal_number)
        _, errors = process.communicate(timeout=30)
        assert (process.returncode, errors) == (0, b"")
        with pytest.raises(URLError):
            ask(address)


def test_a_server_that_is_killed_leaves_no_worker(tmp_path):
    with served(tmp_path) as (process, address):
        process.kill()
        # Its pipes close when the last worker is gone.
        process.communicate(timeout=30)
        with pytest.raises(URLError):
            ask(address)


WORKER_OF_THE_DEAD = """
import multiprocessing, os
from reader.commands.serve import end_with_server

gone, alive = os.pipe()
never, _ = os.pipe()
def work():
    os.close(alive)
    os.read(gone, 1)
    end_with_server()
    os.read(never, 1)

multiprocessing.get_context("fork").Process(target=work).start()
os._exit(0)
"""


def test_a_worker_that_starts_after_its_server_was_killed_ends():
    command = [sys.executable, "-c", WORKER_OF_THE_DEAD]
    # Its pipe closes when the worker is gone.
    assert subprocess.run(command, capture_output=True, timeout=60).returncode == 0


@pytest.mark.parametrize("signal_number", [signal.SIGTERM, signal.SIGINT])
def test_a_server_stops_while_its_workers_start(tmp_path, signal_number):
    command = [sys.executable, "-m", "reader", "serve", "--port", "0"]
    environment = {**os.environ, "READER_INSTANCE": str(tmp_path)}
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, start_new_session=True
    ) as process:
        assert b"http://" in process.stdout.readline()
        os.killpg(process.pid, signal_number)
        try:
            process.communicate(timeout=60)
        finally:
            process.kill()
        assert process.returncode in {0, 1, -signal_number}


def test_a_port_that_is_taken_is_told(reader):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ended = reader("serve", "--port", port)
    assert ended.status == 2 and str(port) in ended.err
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize("host", ["203.0.113.1", "no.such.host.invalid"])
def test_an_address_of_another_machine_is_told(reader, host):
    ended = reader("serve", "--host", host, "--port", 0)
    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert "--host" in ended.err


def test_a_name_of_this_machine_is_served(tmp_path):
    with served(tmp_path, "--workers", "1", "--host", "localhost") as (_, address):
        assert ask(f"{address}/healthz")[0] == 200


def test_what_is_served_to_the_network_has_an_address_of_it():
    address = served_address("0.0.0.0", 8000)
    assert address.startswith("http://") and "0.0.0.0" not in address


@pytest.mark.parametrize(
    "found, told", [("/usr/bin/reader", "reader"), (None, "bin/reader")]
)
def test_the_next_step_can_be_typed_as_it_stands(monkeypatch, found, told):
    monkeypatch.setattr(serve.shutil, "which", lambda name: found)
    monkeypatch.setattr(sys, "argv", ["bin/reader", "serve"])
    assert serve.command_to_type() == told


def test_an_address_of_version_six_is_put_in_brackets():
    assert served_address("::1", 8000) == "http://[::1]:8000"
