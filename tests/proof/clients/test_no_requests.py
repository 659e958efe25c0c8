"""What is no request at all is refused by the server itself, in empty answers.

They carry none of the headers of safety, and nothing that these could guard.
"""

import socket

import pytest

from tests.serving import serving

END = "Host: a\r\nConnection: close\r\n\r\n"
GET = "GET / HTTP/1.1\r\n"
MANY = "X: a\r\n" * 300
REFUSED = {
    "no HTTP": ("GARBAGE\r\n\r\n", 400),
    "another version": (f"GET / HTTP/3.7\r\n{END}", 400),
    "control characters": (f"GET /\0 HTTP/1.1\r\n{END}", 400),
    "a space in the path": (f"GET /a b HTTP/1.1\r\n{END}", 400),
    "half an address": (f"GET http://[ HTTP/1.1\r\n{END}", 400),
    "a space in a name": (f"{GET}X : a\r\n{END}", 400),
    "a folded header": (f"{GET}X: a\r\n b\r\n{END}", 400),
    "two lengths": (
        f"POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n{END}",
        400,
    ),
    "a long path": (f"GET /{'a' * 70_000} HTTP/1.1\r\n{END}", 414),
    "many headers": (f"{GET}{MANY}{END}", 431),
    "a long header": (f"{GET}X: {'a' * 600_000}\r\n{END}", 431),
}


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    with serving(tmp_path_factory.mktemp("site")) as address:
        yield "127.0.0.1", int(address.rpartition(":")[2])


def answer(place, said):
    """Send bytes and return all that comes back."""
    with socket.create_connection(place, 20) as client:
        client.sendall(said.encode("latin-1"))
        return b"".join(iter(lambda: client.recv(65_536), b""))


@pytest.mark.parametrize("kind", REFUSED)
def test_what_is_no_request_is_refused_with_nothing_in_the_answer(place, kind):
    said, status = REFUSED[kind]
    told = answer(place, said)
    head, _, body = told.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 %d " % status)
    assert body == b"" and b"content-length: 0" in head
    assert b"content-type" not in head and b"connection: close" in head


def test_a_length_beside_chunks_smuggles_no_second_request(place):
    chunks = "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"
    second = "GET /help HTTP/1.1\r\nHost: a\r\n\r\n"
    told = answer(place, f"POST / HTTP/1.1\r\n{chunks}{END}0\r\n\r\n{second}")
    assert told.startswith(b"HTTP/1.1 405 ") and told.count(b"HTTP/1.1 ") == 1


def test_http_2_is_left_to_the_proxy(place):
    assert answer(place, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") == b""
