"""What a worker and its parent say to each other through two pipes.

A message is a letter, a length in four bytes and so many bytes: a request is
one JSON message; the answer is any number of sounds and marks, then an end.
"""

from __future__ import annotations

import json
import struct
from typing import Any, BinaryIO

REQUEST = b"r"
AUDIO = b"a"
CLAUSE = b"c"
END = b"e"
ERROR = b"x"

_HEAD = struct.Struct(">cI")
HEAD_LENGTH = _HEAD.size


def pack(kind: bytes, payload: bytes) -> bytes:
    """Return a message as bytes."""
    return _HEAD.pack(kind, len(payload)) + payload


def pack_json(kind: bytes, value: Any) -> bytes:
    """Return a message with a JSON payload."""
    return pack(kind, json.dumps(value, separators=(",", ":")).encode())


def unpack_head(head: bytes) -> tuple[bytes, int]:
    """Return a message's kind and the length of what follows."""
    kind, length = _HEAD.unpack(head)
    return kind, length


def read_request(stream: BinaryIO) -> dict[str, Any] | None:
    """Return the next request; None when the parent has gone."""
    head = stream.read(HEAD_LENGTH)
    if len(head) < HEAD_LENGTH:
        return None
    payload = stream.read(unpack_head(head)[1])
    request: dict[str, Any] = json.loads(payload)
    return request
