"""Generated requests: every route, filled with what is there and what is hostile."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from flask import Flask
from werkzeug.test import create_environ, run_wsgi_app
from werkzeug.wrappers import Response

# Found again in an answer, any of these was reflected.
MARK = "qx7"
PARAMETER = re.compile(r"<(?:[^<>:]+:)?(\w+)>")
MARKED = (
    f"<{MARK}>",
    f'"><{MARK} onload=1>',
    f"'-alert({MARK})-'",
    "{{7*191}}${7*191}",
    f"{MARK}\r\nSet-Cookie: {MARK}=1",
    f"javascript:{MARK}",
)
PATHS = (
    *("..", "../../etc/passwd", "%2e%2e%2f", "..\\..\\", "/", "//evil.example", "\\"),
    *("\0", "a\0b", "\x7f", "\xff\xfe", "\xc0\xaf", "\xed\xa0\x80", "\xe4\xb8"),
    *("", ".", "-", "_", "~", "%", "%00", "%zz", "'", "' OR 1=1--", "a" * 9_000),
    *("CON", "sample/", "SAMPLE", "sample.", " sample", "sample "),
    *("0", "-1", "1e9", "9" * 400, "NaN", "\u0661".encode().decode("latin-1")),
)
QUERIES = (
    *("", "q=", "q=%E5%85%AC%E5%BC%80", "q=%ff", "q=%00", "q=" + "a" * 5_000),
    *("q=%22", "q=*", "q=NEAR(", "q='", "q=%F0%A0%AE%B7", "q=a&q=b", "page=0"),
    *("page=-1", "page=9999999999", "page=%D9%A1", "page=x", "year=", "year=2026"),
    *("year=%27", "zoom=150", "zoom=x", "zoom=", "zoom=150&zoom=x", "contrast=%00"),
    *("=", "&&&", "%", "a" * 8_000, "pinyin=all&q=%3Cb%3E", "format=json"),
)
HEADERS: tuple[Mapping[str, str], ...] = (
    {},
    {"Cookie": f"session={MARK}; choices=z2"},
    {"Host": f"{MARK}.example"},
    {"Host": ""},
    {"X-Forwarded-For": f"{MARK}, 10.0.0.1", "X-Forwarded-Host": f"{MARK}.example"},
    {"X-Forwarded-Proto": "https", "Forwarded": f"for={MARK}"},
    {"Accept": "application/json"},
    {"Accept": "text/html;q=x, */*;q=-1"},
    {"Accept-Encoding": "br;q=x, gzip;q=0, identity;q=0, *;q=0"},
    {"Accept-Language": "\xff", "User-Agent": f"<{MARK}>"},
    {"Range": "bytes=0-0"},
    {"Range": "bytes=5-1"},
    {"Range": "bytes=-0, 1-2, 9999999999999999999-"},
    {"Range": f"{MARK}"},
    {"If-None-Match": f'"{MARK}", W/*'},
    {"If-None-Match": "*"},
    {"If-Modified-Since": "yesterday", "If-Range": MARK},
    {"Content-Length": "x"},
    {"Content-Length": "99999999999"},
    {"Content-Type": "multipart/form-data", "Content-Length": "0"},
    {"Referer": f"http://{MARK}/", "Origin": f"http://{MARK}"},
)
METHODS = ("GET",) * 12 + ("HEAD", "POST", "OPTIONS", "PUT", "DELETE", "TRACE")


@dataclass(frozen=True)
class Asking:
    method: str
    path: str
    query: str
    headers: Mapping[str, str]


def ask(app: Flask, asking: Asking) -> Response:
    """Send a request past any client's manners: the path is raw bytes."""
    environ = create_environ(method=asking.method)
    environ["PATH_INFO"] = asking.path
    environ["QUERY_STRING"] = asking.query
    for name, value in asking.headers.items():
        key = name.upper().replace("-", "_")
        plain = key in ("CONTENT_LENGTH", "CONTENT_TYPE")
        environ[key if plain else f"HTTP_{key}"] = value
    body, status, headers = run_wsgi_app(app, environ, buffered=True)
    return Response(body, status, headers)


def askings(rule: str, known: Mapping[str, tuple[str, ...]], count: int) -> Iterator:
    """Yield requests of one route; `known` are values that exist, by parameter."""
    chance = random.Random(rule)
    pieces = PARAMETER.split(rule)
    for _ in range(count):
        parts = [
            _value(chance, known.get(piece, ())) if odd % 2 else piece
            for odd, piece in enumerate(pieces)
        ]
        query = chance.choice(QUERIES)
        if chance.random() < 0.4:
            query = _marked_query(chance)
        method, headers = chance.choice(METHODS), chance.choice(HEADERS)
        yield Asking(method, "".join(parts), query, headers)


def _value(chance: random.Random, known: tuple[str, ...]) -> str:
    # Deep routes are reached only where most parameters are good.
    if known and chance.random() < 0.7:
        return chance.choice(known)
    return chance.choice(PATHS if chance.random() < 0.6 else MARKED)


def _marked_query(chance: random.Random) -> str:
    name = chance.choice(("q", "page", "year", "zoom", "x", "pinyin", MARKED[0]))
    return f"{name}={chance.choice(MARKED)}"
