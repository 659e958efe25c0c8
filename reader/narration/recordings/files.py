"""Recordings as files: `aa/bb/<sha256>.mp3`, and its marks in `.json` beside it."""

from __future__ import annotations

import errno
import fcntl
import json
import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from voices import Speech

from ...errors import NoRoomError
from .form import from_json, to_json
from .proved import Proved, identity
from .room import MEGABYTE, Room
from .writing import sweep, write_whole

_FULL = (errno.ENOSPC, errno.EDQUOT)
_STRIPES = 64
# What is heard again and again is read and hashed once: of 0.56 ms of work that an
# answer took, 0.39 are left (measured).
PROVED_BYTES = 16 * MEGABYTE
# Of plans that cannot be kept, the latest are remembered.
PROMISES = 200
# Each note gives a file another time, and it is read anew: once a minute will do.
NOTED_S = 60


class FileRecordings:
    """A folder of recordings that many processes share."""

    def __init__(self, folder: Path, limit_mb: int, room: Room | None = None) -> None:
        """Keep up to `limit_mb` megabytes below `folder`, which is made."""
        self._folder = folder
        self._locks = folder / "locks"
        self._room = room or Room(folder, limit_mb * MEGABYTE)
        self._proved = Proved(PROVED_BYTES)
        self._promised: dict[str, Sequence[int]] = {}
        # Where nothing can be written there is no sound, but a site all the same.
        with suppress(OSError):
            self._locks.mkdir(parents=True, exist_ok=True)
            sweep(folder)

    def get(self, key: str) -> Speech | None:
        audio, text = self._path(key, "mp3"), self._path(key, "json")
        try:
            status = os.stat(audio)
            files = identity((status, os.stat(text)))
            found = self._proved.get(key, files)
            if found is None:
                found = from_json(text.read_bytes(), audio.read_bytes())
                if found is None:
                    return None
                self._proved.put(key, files, found)
        except OSError:
            # Missing, or not readable: it will be made again.
            return None
        if time.time() - status.st_mtime > NOTED_S:
            self._note_served(audio, text)
        return found

    def has(self, key: str) -> bool:
        paths = (self._path(key, "mp3"), self._path(key, "json"))
        return all(path.is_file() for path in paths)

    def ensure_room(self) -> None:
        try:
            if self._room.make(0):
                return
        except OSError as error:
            raise NoRoomError() from error
        raise NoRoomError()

    def put(self, key: str, speech: Speech) -> None:
        text = to_json(speech)
        # The marks come last: a recording without them is none.
        self._write(self._path(key, "mp3"), speech.audio)
        self._write(self._path(key, "json"), text)

    def plan(self, key: str) -> Sequence[int] | None:
        try:
            lengths = json.loads(self._path(key, "plan.json").read_bytes())
        except (OSError, ValueError):
            return self._promised.get(key)
        return lengths if isinstance(lengths, list) else None

    def put_plan(self, key: str, lengths: Sequence[int]) -> None:
        text = json.dumps(list(lengths)).encode()
        try:
            self._write(self._path(key, "plan.json"), text)
        except NoRoomError:
            # Measured anew it would differ by some frames: a range would not fit.
            self._promised[key] = lengths
            if len(self._promised) > PROMISES:
                self._promised.pop(next(iter(self._promised)), None)
            raise

    @contextmanager
    def lock(self, key: str) -> Iterator[None]:
        """Hold one of a few lock files; the kernel frees it if we are killed.

        Where none can be made, nothing can be kept, and there is nothing to guard.
        """
        path = self._locks / str(int(key[:8], 16) % _STRIPES)
        try:
            file = open(path, "ab")
        except OSError:
            yield
            return
        with file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield

    def _path(self, key: str, kind: str) -> Path:
        return self._folder / key[:2] / key[2:4] / f"{key}.{kind}"

    def _write(self, path: Path, content: bytes) -> None:
        try:
            if self._room.make(len(content)):
                self._write_or_evict(path, content)
                return
        except OSError as error:
            raise NoRoomError() from error
        raise NoRoomError()

    def _write_or_evict(self, path: Path, content: bytes) -> None:
        """Write; where the disk proves to be full, drop recordings and try again."""
        try:
            write_whole(path, content)
        except OSError as error:
            if error.errno not in _FULL:
                raise
            self._room.evict(4 * len(content))
            write_whole(path, content)

    def _note_served(self, *paths: Path) -> None:
        """Set the files' times: what was served least lately is dropped first."""
        # A disk that is read-only drops nothing, and its recordings are heard.
        with suppress(OSError):
            for path in paths:
                os.utime(path)
