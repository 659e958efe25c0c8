"""Clients that are slow or greedy hold up nobody but themselves."""

import re
import select
import socket
from contextlib import ExitStack
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, build_opener, urlopen

import pytest

from reader.commands.serve import THREADS
from reader.narration.open import WAITING
from reader.pages.audio.streams import STREAMS
from tests.bench.filling import long_text
from tests.serving import reader, serving

LONG = 20_000
GET = "GET {} HTTP/1.1\r\nHost: a\r\n"
POST = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nx"
OK, BUSY = b"HTTP/1.1 200", b"HTTP/1.1 503"
# Who waits longer than this gives up: a busy machine answers in a second.
PATIENCE = 20
LET_GO = 60


class Stay(HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Give the address of a site, and what is large there: a page, a section."""
    folder = tmp_path_factory.mktemp("site")
    reader(folder, "add", long_text(folder / "long.txt", LONG), "--slug", "long")
    with serving(folder) as address:
        sections = re.findall(
            r'<audio[^>]*src="([^"]+)"', text(f"{address}/reports/long")
        )
        audio = moved(address + sections[-1])
        yield address, {"page": "/v/p3/reports/long", "audio": audio}


def text(address):
    with urlopen(address, timeout=PATIENCE) as answer:
        return answer.read().decode()


def status(address):
    try:
        with urlopen(address, timeout=PATIENCE) as answer:
            return answer.status
    except HTTPError as answer:
        return answer.code


def moved(address):
    try:
        build_opener(Stay).open(address, timeout=PATIENCE)
    except HTTPError as answer:
        return answer.headers["Location"]


def connected(address, window=0):
    made = socket.socket()
    if window:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, window)
    made.settimeout(PATIENCE)
    made.connect(("127.0.0.1", int(address.rpartition(":")[2])))
    return made


def unread(what):
    return lambda large: GET.format(large[what]) + "\r\n"


CLIENTS = {
    "silent": (400, lambda large: ""),
    "without the end of a header": (400, lambda large: GET.format("/") + "X-a: "),
    "without the end of a body": (64, lambda large: POST),
    "that read no page": (40, unread("page")),
    "that read no audio": (STREAMS + 6, unread("audio")),
}


@pytest.mark.parametrize("kind", CLIENTS)
def test_readers_are_served_beside_clients(site, kind, tell):
    address, large = site
    count, said = CLIENTS[kind]
    with ExitStack() as held:
        for _ in range(count):
            client = held.enter_context(connected(address, window=2_048))
            client.sendall(said(large).encode())
        # Eight threads would be taken by the first eight, were they to be had.
        answers = [text(f"{address}{path}") for path in ("/", "/reports/long") * 8]
    tell(f"clients {kind}", clients=count, beside="all served")
    assert len(answers) == 16 and all("</html>" in page for page in answers)


def test_a_place_for_a_stream_is_free_when_its_listener_has_gone(site):
    address, large = site
    for _ in range(2):
        with ExitStack() as held:
            clients = [held.enter_context(connected(address)) for _ in range(STREAMS)]
            for client in clients:
                client.sendall(f"{GET.format(large['audio'])}\r\n".encode())
            assert {client.recv(12) for client in clients} <= {OK, BUSY}
        # The server finds out that one has gone when it next writes to it.
        tries = (status(address + large["audio"]) for _ in range(100))
        assert 200 in tries


@pytest.mark.parametrize(
    "headers",
    ["X-a: " + "a" * 2_000_000, "\r\n".join(f"X-{n}: a" for n in range(2_000))],
)
def test_huge_headers_are_refused(site, headers):
    address, _ = site
    with connected(address) as client:
        try:
            client.sendall(f"{GET.format('/')}{headers}\r\n\r\n".encode())
            told = client.recv(100)
        except ConnectionError:
            told = b"HTTP/1.1 431"
    assert told.startswith(b"HTTP/1.1 431")
    assert "</html>" in text(f"{address}/")


@pytest.mark.long
@pytest.mark.timeout(2 * LET_GO)
def test_a_header_without_an_end_is_given_up(site):
    address, _ = site
    with connected(address) as client:
        client.sendall(GET.format("/").encode())
        assert select.select([client], [], [], LET_GO)[0]
        assert not client.recv(1_000).startswith(b"HTTP/1.1 200")


def test_those_who_wait_leave_threads_for_pages():
    assert WAITING + STREAMS <= THREADS - 32
