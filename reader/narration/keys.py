"""The key of a recording: a hash of everything that decides how it sounds."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

from voices import Utterance

# Changes with the sample format, or with anything else of our own that is heard.
FORM = "mp3-22050-48-1"
# How much of a key stands in an address.
SHORT = 16


def recording_key(voice: str, version: str, utterance: Utterance) -> str:
    """Return the sha256 in hex. `version` is that of the voice's engine.

    A reading, a rule of the spoken text or an engine that changes gives other
    tokens or another version, so nobody hears yesterday's reading.
    """
    tokens = [
        (token.spoken, token.pinyin, token.start, token.end)
        for token in utterance.tokens
    ]
    said = (FORM, voice, version, utterance.text, tokens, utterance.rest_ms)
    code = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(code.encode()).hexdigest()


def joined_key(keys: Iterable[str]) -> str:
    """Return the key of recordings that are joined in this order."""
    return hashlib.sha256("\n".join(keys).encode()).hexdigest()


def short(key: str) -> str:
    """Return the part of a key that stands in an address."""
    return key[:SHORT]
