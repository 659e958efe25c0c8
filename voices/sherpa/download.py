"""Fetch a model archive, going on where an earlier try was broken off."""

from __future__ import annotations

import http.client
import os
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from ..errors import ModelError

ARCHIVE_LIMIT = 4_000_000_000
TIMEOUT_S = 30
_PIECE = 1 << 18

# Told the bytes that are there, and how many there will be (0: not known).
Progress = Callable[[int, int], None]


def is_address(source: str) -> bool:
    return urlsplit(source).scheme in ("http", "https")


def download(
    address: str, folder: Path, progress: Progress, limit: int = ARCHIVE_LIMIT
) -> Path:
    """Fetch into `folder` and return the file. Raises ModelError.

    What was fetched stays in `.part` until it is whole, and is not asked for
    again.
    """
    name = Path(urlsplit(address).path).name
    if not name:
        raise ModelError(f"{address} names no file", "address", address)
    whole, part = folder / name, folder / f"{name}.part"
    if whole.is_file():
        return whole
    folder.mkdir(parents=True, exist_ok=True)
    try:
        _fetch(address, part, progress, limit)
    except (urllib.error.URLError, http.client.HTTPException, OSError) as error:
        raise ModelError(f"{address}: {error}", "download", error) from error
    os.replace(part, whole)
    return whole


def _fetch(address: str, part: Path, progress: Progress, limit: int) -> None:
    have = part.stat().st_size if part.is_file() else 0
    headers = {"Range": f"bytes={have}-"} if have else {}
    request = urllib.request.Request(address, headers=headers)
    with _open(request, part) as answer:
        if answer.status != 206:
            have = 0
        total = have + int(answer.headers.get("Content-Length") or 0)
        if total > limit:
            raise ModelError("the archive is too large", "too_large", "4 GB")
        with open(part, "ab" if have else "wb") as file:
            while piece := answer.read(_PIECE):
                file.write(piece)
                have += len(piece)
                progress(have, total)
                if have > limit:
                    raise ModelError("the archive is too large", "too_large", "4 GB")
    if have < total:
        raise ModelError("the connection was broken off", "broken_off", have)


def _open(request: urllib.request.Request, part: Path) -> http.client.HTTPResponse:
    try:
        answer: http.client.HTTPResponse = urllib.request.urlopen(
            request, timeout=TIMEOUT_S
        )
    except urllib.error.HTTPError as error:
        # 416: there is nothing after what we have; it may be of another archive.
        if error.code == 416:
            part.unlink(missing_ok=True)
        error.close()
        raise
    return answer
