"""Where limits are counted may be away, or be no Redis: nobody loses an answer."""

import logging
import shutil
import socket
import subprocess
from contextlib import contextmanager
from threading import Event, Thread

import pytest
from limits import RateLimitItemPerMinute

from reader.errors import SettingError
from reader.messages import message
from reader.narration.turns import counting
from reader.narration.turns.counting import AGAIN_S, Counter
from tests.clock import Clock

ONE = RateLimitItemPerMinute(1)
HIDDEN = "geheim-7"
REDIS = shutil.which("redis-server")
real = pytest.mark.skipif(not REDIS, reason="redis-server is not installed")


@pytest.fixture
def clock():
    return Clock()


def is_listening(path):
    # The socket's file is there a moment before anyone listens.
    with socket.socket(socket.AF_UNIX) as probe:
        return probe.connect_ex(str(path)) == 0


@contextmanager
def redis(path):
    """Run a real Redis on a socket of its own, with a password."""
    given = ["--port", "0", "--unixsocket", path, "--requirepass", HIDDEN]
    command = [REDIS, *given, "--save", "", "--dir", path.parent]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as server:
        while not is_listening(path):
            assert server.poll() is None
            Event().wait(0.02)
        try:
            yield f"redis+unix://:{HIDDEN}@{path}"
        finally:
            server.kill()
    path.unlink()


@pytest.fixture
def path(tmp_path, monkeypatch):
    """Where a real Redis listens; on a busy machine it may be slow to answer."""
    monkeypatch.setattr(counting, "PATIENCE_S", 60)
    return tmp_path / "redis"


@pytest.fixture
def answering():
    """Give the address of a server that answers everything with these bytes."""
    listening = socket.create_server(("127.0.0.1", 0))

    def answer(said, client):
        with client:
            while said and client.recv(4_096):
                client.sendall(said)
            while client.recv(4_096):
                pass

    def serve(said):
        while True:
            try:
                client = listening.accept()[0]
            except OSError:
                return
            Thread(target=answer, args=(said, client), daemon=True).start()

    def start(said):
        Thread(target=serve, args=(said,), daemon=True).start()
        return f"redis://:{HIDDEN}@127.0.0.1:{listening.getsockname()[1]}"

    yield start
    listening.close()


@real
def test_processes_count_together_in_redis(path):
    with redis(path) as storage:
        assert Counter(storage).wait(ONE, "a") == 0
        assert 1 <= Counter(storage).wait(ONE, "a") <= 61


@real
def test_a_redis_that_goes_away_is_counted_without_and_taken_back(path, clock, caplog):
    with redis(path) as storage:
        counter = Counter(storage, clock)
        assert counter.wait(ONE, "a") == 0
    # It counts from nothing by itself, and holds the limit.
    assert [counter.wait(ONE, "a") > 0 for _ in range(3)] == [False, True, True]
    clock.now += AGAIN_S
    with redis(path):
        assert [counter.wait(ONE, "a") > 0 for _ in range(2)] == [False, True]
    assert len(caplog.messages) == 1 and HIDDEN not in caplog.text


@real
def test_a_wrong_password_is_said_without_telling_it(path, caplog):
    with redis(path) as storage:
        wrong = storage.replace(HIDDEN, "falsch-8")
        assert Counter(wrong).wait(ONE, "a") == 0
    assert "AuthenticationError" in caplog.text
    assert "falsch-8" not in caplog.text


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"HTTP/1.1 400 Bad Request\r\n\r\n",
        f"-ERR unknown command 'AUTH' '{HIDDEN}'\r\n".encode(),
        b"-OOM command not allowed\r\n",
        b"-READONLY You can't write against a read only replica.\r\n",
        b"$-1\r\n",
        b":x\r\n",
        b"$5\r\n\xff\xfe",
    ],
)
def test_what_is_no_redis_fails_nobody_and_is_asked_seldom(
    answering, clock, caplog, said
):
    counter = Counter(answering(said), clock)
    assert [counter.wait(ONE, "a") > 0 for _ in range(4)] == [False, True, True, True]
    assert len(caplog.messages) == 1
    clock.now += AGAIN_S
    counter.wait(ONE, "b")
    assert len(caplog.messages) == 2


def test_the_log_names_the_storage_and_no_secret(answering, caplog):
    storage = answering(b"?")
    Counter(f"{storage}?password={HIDDEN}").wait(ONE, "a")
    [record] = caplog.records
    assert record.levelno == logging.WARNING
    assert storage.partition("@")[2] in record.message
    assert HIDDEN not in caplog.text


@pytest.mark.parametrize(
    "storage",
    [
        f"nowhere://me:{HIDDEN}@host",
        f"redis://me:{HIDDEN}@host:port",
        f"redis://me:{HIDDEN}@[::1",
        f"redis://host?db=x&password={HIDDEN}",
        f"me:{HIDDEN}@host",
        "redis:",
        "",
    ],
)
def test_a_storage_that_cannot_be_used_is_a_setting_error_without_secrets(storage):
    with pytest.raises(SettingError) as caught:
        Counter(storage)
    assert HIDDEN not in message(caught.value.key, **caught.value.details)
