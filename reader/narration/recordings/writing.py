"""Write a file so that it is there whole, or not at all."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

# A temporary file this old belongs to a process that was killed.
FORGOTTEN_S = 3600


def write_whole(path: Path, content: bytes) -> None:
    """Write beside it, flush to the disk, then rename. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    name = f"{path.name}.{os.getpid()}-{threading.get_ident()}.tmp"
    temporary = path.with_name(name)
    try:
        with open(temporary, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def sweep(folder: Path, now: float | None = None) -> int:
    """Remove what killed processes left behind, and return how many files."""
    old = (time.time() if now is None else now) - FORGOTTEN_S
    swept = 0
    for path in folder.rglob("*.tmp"):
        try:
            if path.stat().st_mtime < old:
                path.unlink()
                swept += 1
        except FileNotFoundError:
            continue
    return swept
