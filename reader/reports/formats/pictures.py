"""Pictures beside a source: PNG, JPEG, GIF and WebP, told by their bytes.

Only regular files inside the source's own folder or its `*_files` folder
are read; nothing comes from the network, and SVG could run script, so it is
no picture here.
"""

from __future__ import annotations

import hashlib
import re
import struct
from pathlib import Path
from urllib.parse import unquote, urlsplit

from ..document import Asset
from ..pieces import Picture

MAX_PIXELS = 40_000_000
MAX_BYTES = 20 << 20
MAX_TOTAL = 100 << 20
_FILES = ("_files", ".files")


class Pictures:
    """Finds the pictures of one source and keeps what was found."""

    def __init__(self, source: Path) -> None:
        self._folder = source.parent
        self._stem = source.stem
        self.assets: dict[str, Asset] = {}
        self.data: dict[str, bytes] = {}
        self._total = 0

    def find(self, address: str, alt: str = "") -> Picture:
        """Return the picture at an address; one without asset is missing."""
        data = self._read(address)
        asset = measure(data)
        if asset is None:
            return Picture("", alt)
        key = hashlib.sha256(data).hexdigest()
        if key not in self.assets:
            self._total += len(data)
        self.assets[key], self.data[key] = asset, data
        return Picture(key, alt)

    def _read(self, address: str) -> bytes:
        path = self._path(address)
        if path is None:
            return b""
        try:
            if not path.is_file() or path.stat().st_size > MAX_BYTES:
                return b""
            if self._total + path.stat().st_size > MAX_TOTAL:
                return b""
            return path.read_bytes()
        except (OSError, ValueError):
            return b""

    def _path(self, address: str) -> Path | None:
        """Resolve links, and give no path outside of the source's folder."""
        try:
            parts = urlsplit(address.strip())
            if parts.scheme or parts.netloc or not parts.path:
                return None
            folder = self._folder.resolve()
            path = (folder / unquote(parts.path)).resolve()
        except (ValueError, OSError, RuntimeError):
            return None
        if not path.is_relative_to(folder):
            return None
        within = path.relative_to(folder).parts
        beside = len(within) == 1
        saved = len(within) > 1 and within[0] in self._saved_folders()
        return path if beside or saved else None

    def _saved_folders(self) -> tuple[str, ...]:
        return tuple(self._stem + ending for ending in _FILES)


def measure(data: bytes) -> Asset | None:
    """Return the kind and size of a picture, None for what is not shown."""
    for magic, mime, size in _KINDS:
        if not re.match(magic, data, re.DOTALL):
            continue
        try:
            width, height = size(data)
        except (struct.error, ValueError, IndexError):
            return None
        if 0 < width and 0 < height and width * height <= MAX_PIXELS:
            return Asset(mime, width, height, len(data))
        return None
    return None


def _png(data: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def _gif(data: bytes) -> tuple[int, int]:
    width, height = struct.unpack("<HH", data[6:10])
    return width, height


def _jpeg(data: bytes) -> tuple[int, int]:
    at = 2
    while at < len(data):
        if data[at] != 0xFF:
            raise ValueError("no marker")
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        # Start of frame, in all its codings; C4, C8 and CC are something else.
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        (length,) = struct.unpack(">H", data[at + 2 : at + 4])
        at += 2 + max(2, length)
    raise ValueError("no frame")


def _webp(data: bytes) -> tuple[int, int]:
    kind = data[12:16]
    if kind == b"VP8X":
        width = int.from_bytes(data[24:27], "little") + 1
        return width, int.from_bytes(data[27:30], "little") + 1
    if kind == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = struct.unpack("<HH", data[26:30])
    return width & 0x3FFF, height & 0x3FFF


_KINDS = (
    (rb"\x89PNG\r\n\x1a\n....IHDR", "image/png", _png),
    (rb"\xff\xd8\xff", "image/jpeg", _jpeg),
    (rb"GIF8[79]a", "image/gif", _gif),
    (rb"RIFF....WEBP", "image/webp", _webp),
)
