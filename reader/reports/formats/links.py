"""Addresses that a link may lead to, and files that it names."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote, urlsplit

from ..rulebook import words

_SCHEMES = ("http", "https", "mailto")
# Browsers drop blanks and controls inside an address before they read it.
_IGNORED = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\ufeff]+")
# No address of ours begins so, however the rest is written.
_SCRIPT = re.compile(r"\W*(?:java|vb|live)script", re.IGNORECASE)


def safe_address(address: str) -> str:
    """Return an http(s), mailto or relative address, "" for any other."""
    address = _IGNORED.sub("", address)
    if _SCRIPT.match(address):
        return ""
    if address.startswith("//"):
        address = f"https:{address}"
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme.lower() in _SCHEMES:
        return address if parts.netloc or parts.path else ""
    # A colon before any slash would be a scheme to some browser.
    head = re.split(r"[/?#]", address, maxsplit=1)[0]
    if parts.scheme or ":" in head or address.startswith(("\\", "#")):
        return ""
    return address


def file_type(name: str, address: str) -> str:
    """Return the type of file that a link leads to, "" for a page."""
    parts = urlsplit(address)
    for text in (parts.path, name.strip(), parts.query):
        ending = posixpath.splitext(unquote(text).lower())[1].lstrip(".")
        if ending in words("files", "attached") | words("files", "pictures"):
            return ending
    return ""
