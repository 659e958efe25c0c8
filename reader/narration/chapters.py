"""The ID3 tag of an audiobook: its title, and a chapter for every heading.

ID3v2.3 with UTF-16, which old players read too; the frames CHAP and CTOC are
those of the ID3v2 Chapter Frame Addendum.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_UTF16 = b"\x01"
_NO_BYTE_OFFSET = b"\xff\xff\xff\xff"
_TOP_LEVEL_ORDERED = 3


@dataclass(frozen=True, slots=True)
class Chapter:
    """A stretch of the audiobook, in ms from its start."""

    title: str
    start_ms: int
    end_ms: int


def tag(title: str, publisher: str, chapters: Sequence[Chapter]) -> bytes:
    """Return the tag that goes before the first frame."""
    body = _text("TIT2", title) + _text("TPE1", publisher)
    # One table of contents names at most 255 chapters; the rest would be lost.
    listed = list(enumerate(chapters))[:255]
    if listed:
        body += _contents([_element(number) for number, _ in listed])
    body += b"".join(_chapter(_element(n), chapter) for n, chapter in listed)
    return b"ID3\x03\x00\x00" + _synchsafe(len(body)) + body


def _element(number: int) -> bytes:
    return f"chapter-{number + 1}".encode() + b"\0"


def _contents(elements: Sequence[bytes]) -> bytes:
    flags = bytes((_TOP_LEVEL_ORDERED, len(elements)))
    return _frame("CTOC", b"contents\0" + flags + b"".join(elements))


def _chapter(element: bytes, chapter: Chapter) -> bytes:
    times = b"".join(
        time.to_bytes(4, "big") for time in (chapter.start_ms, chapter.end_ms)
    )
    offsets = _NO_BYTE_OFFSET * 2
    return _frame("CHAP", element + times + offsets + _text("TIT2", chapter.title))


def _text(name: str, text: str) -> bytes:
    return _frame(name, _UTF16 + text.encode("utf-16"))


def _frame(name: str, content: bytes) -> bytes:
    return name.encode() + len(content).to_bytes(4, "big") + b"\0\0" + content


def _synchsafe(number: int) -> bytes:
    return bytes(number >> shift & 0x7F for shift in (21, 14, 7, 0))
