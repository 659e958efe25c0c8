"""The bytes of a source, read from a regular file and from nowhere else."""

from __future__ import annotations

import re
from pathlib import Path

from ...errors import SourceAddressError, SourceFolderError, SourceMissingError
from .limits import too_large

MAX_BYTES = 20 << 20
# As a path, which has lost one of its strokes.
_ADDRESS = re.compile("(?:https?|ftp|file):/", re.IGNORECASE)


def check_file(path: Path) -> None:
    """Raise SourceMissingError for what is no regular file, saying what it is."""
    if path.is_file():
        return
    if path.is_dir():
        raise SourceFolderError(path=path)
    if _ADDRESS.match(str(path)):
        raise SourceAddressError(path=path)
    raise SourceMissingError(path=path)


def read_source(path: Path, max_bytes: int = MAX_BYTES) -> bytes:
    """Return the bytes of a regular file within the limit. Raises SourceError."""
    check_file(path)
    try:
        with path.open("rb") as file:
            data = file.read(max_bytes + 1)
    except OSError as error:
        raise SourceMissingError(path=path) from error
    if len(data) > max_bytes:
        raise too_large("bytes", f"{max_bytes / (1 << 20):g} MB")
    return data
