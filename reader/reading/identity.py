"""Ids that come from a text, so that they survive edits elsewhere."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter

PREFIXES = {
    "title": "t",
    "meta": "m",
    "sentence": "s",
    "cell": "c",
    "header": "h",
    "link": "l",
    "alt": "a",
    "caption": "k",
    "note": "n",
}


def bare(text: str) -> str:
    """Return the text in NFC without white space: what an id is made from."""
    return "".join(unicodedata.normalize("NFC", text).split())


def text_id(kind: str, text: str) -> str:
    """Return the id of the first speakable of this kind and text."""
    digest = hashlib.sha256(bare(text).encode()).hexdigest()[:10]
    return f"{PREFIXES[kind]}-{digest}"


class Ids:
    """Hand out ids in reading order: a repeated text gets -2, -3 and so on."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def take(self, kind: str, text: str) -> str:
        """Return the id of the next speakable of this kind and text."""
        found = text_id(kind, text)
        self._seen[found] += 1
        count = self._seen[found]
        return found if count == 1 else f"{found}-{count}"
