"""An answer kept as bytes: compressed once, with its ETag, ready to be sent."""

from __future__ import annotations

import gzip
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import brotli

Header = tuple[str, str]
# Below this the compressed answer is hardly smaller.
SMALL = 100
# Best for what is kept for long; a large page with pinyin would take seconds.
LARGE = 150_000
COMPRESSIBLE = (
    "text/",
    "application/javascript",
    "application/json",
    "application/xml",
    "image/svg+xml",
)
ENCODINGS = ("br", "gzip")
# Browsers send 30 characters; a longer list is not worth reading or keeping.
LONGEST_LIST = 200
REFUSED = re.compile(r";\s*q=0(\.0*)?\s*$")


@dataclass(frozen=True, slots=True)
class Answer:
    """One encoding of the kept bytes, and the headers that go with it."""

    etag: str
    headers: tuple[Header, ...]
    bare: tuple[Header, ...]
    body: bytes


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer in each encoding that makes it smaller."""

    answers: dict[str, Answer]
    size: int

    def answer(self, accepted: str) -> Answer:
        """Return the best encoding for an Accept-Encoding header."""
        known = acceptable(accepted) if len(accepted) <= LONGEST_LIST else ()
        for encoding in known:
            if encoding in self.answers:
                return self.answers[encoding]
        return self.answers[""]


def keep(
    body: bytes, headers: Iterable[Header], media_type: str, quickly: bool = False
) -> Kept:
    """Compress a body and write its headers. The ETag is a hash of the bytes.

    `quickly` is for what is hardly asked for twice, or waited for: 2 ms where the
    best takes 25, for a sixth more bytes (a page of search results, 21 kB); 1.5
    where it takes 70 (2,000 characters with pinyin, 106 kB).
    """
    common = tuple(headers)
    digest = hashlib.sha256(body).hexdigest()[:24]
    bodies = {"": body, **_compressed(body, media_type, quickly)}
    answers = {
        encoding: _answer(encoding, found, digest, common)
        for encoding, found in bodies.items()
    }
    return Kept(answers, sum(map(len, bodies.values())))


def _answer(
    encoding: str, body: bytes, digest: str, common: tuple[Header, ...]
) -> Answer:
    etag = f'"{digest}-{encoding}"' if encoding else f'"{digest}"'
    bare = (*common, ("ETag", etag), ("Vary", "Accept-Encoding"))
    named = (("Content-Encoding", encoding),) if encoding else ()
    full = (*bare, *named, ("Content-Length", str(len(body))))
    return Answer(etag, full, bare, body)


def _compressed(body: bytes, media_type: str, quickly: bool) -> dict[str, bytes]:
    if len(body) < SMALL or not media_type.startswith(COMPRESSIBLE):
        return {}
    light = quickly or len(body) > LARGE
    found = {
        "br": brotli.compress(body, quality=5 if light else 11),
        "gzip": gzip.compress(body, 6 if light else 9, mtime=0),
    }
    return {name: made for name, made in found.items() if len(made) < len(body)}


@lru_cache(maxsize=256)
def acceptable(accepted: str) -> tuple[str, ...]:
    """Return our encodings that the header allows, ours first."""
    allowed = {
        part.split(";")[0].strip().lower()
        for part in accepted.split(",")
        if not REFUSED.search(part)
    }
    return tuple(name for name in ENCODINGS if name in allowed)


def is_known(etag: str, known: str) -> bool:
    """Say whether an If-None-Match header holds this ETag."""
    if not known:
        return False
    held = {part.strip().removeprefix("W/") for part in known.split(",")}
    return etag in held or held == {"*"}
