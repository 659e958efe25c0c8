"""Unpack a model archive: nothing leaves the folder, nothing grows past a limit."""

from __future__ import annotations

import tarfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO

from ..errors import ModelError

GIGABYTE = 1_000_000_000
# The largest well-known Chinese model unpacks to less than half of this.
UNPACKED_LIMIT = 2 * GIGABYTE
MEMBERS_LIMIT = 10_000
_PIECE = 1 << 20
_UNSAFE = ("..", "")

# Told how far into the archive it is, and how long the archive is, in bytes.
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class _Member:
    path: PurePosixPath
    is_folder: bool
    is_link: bool
    open: Callable[[], IO[bytes] | None]


def unpack(
    archive: Path, folder: Path, progress: Progress, limit: int = UNPACKED_LIMIT
) -> int:
    """Unpack into `folder` and return the bytes written.

    Raises ModelError for a link, a path that leaves the folder, more than
    `limit` bytes, or a damaged archive.
    """
    written = 0
    total = archive.stat().st_size
    try:
        with open(archive, "rb") as raw, _members(raw, archive.name) as members:
            for number, member in enumerate(members):
                if number >= MEMBERS_LIMIT:
                    raise ModelError("too many files", "too_large", MEMBERS_LIMIT)
                for step in _write(member, folder, limit - written):
                    written += step
                    progress(raw.tell(), total)
    except (tarfile.TarError, zipfile.BadZipFile, EOFError, OSError) as error:
        raise ModelError(f"{archive} is damaged", "damaged", error) from error
    return written


def _write(member: _Member, folder: Path, left: int) -> Iterator[int]:
    """Write one member and yield the bytes of each step."""
    target = _target(member, folder)
    if member.is_folder:
        target.mkdir(parents=True, exist_ok=True)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    source = member.open()
    if source is None:
        return
    with source, open(target, "xb") as file:
        while piece := source.read(_PIECE):
            left -= len(piece)
            if left < 0:
                raise ModelError("it unpacks past the limit", "too_large", "2 GB")
            file.write(piece)
            yield len(piece)


def _target(member: _Member, folder: Path) -> Path:
    path = member.path
    if member.is_link:
        raise ModelError(f"{path} is a link", "link", path)
    if path.is_absolute() or any(part in _UNSAFE for part in path.parts):
        raise ModelError(f"{path} leaves the folder", "path", path)
    if any("\\" in part or ":" in part for part in path.parts):
        raise ModelError(f"{path} is no plain path", "path", path)
    return folder.joinpath(*path.parts)


@contextmanager
def _members(raw: BinaryIO, name: str) -> Iterator[Iterator[_Member]]:
    is_zip = zipfile.is_zipfile(raw)
    raw.seek(0)
    if is_zip:
        with zipfile.ZipFile(raw) as opened:
            yield _zip_members(opened)
        return
    try:
        archive = tarfile.open(fileobj=raw)
    except tarfile.ReadError as error:
        raise ModelError(f"{name} is neither tar nor zip", "type", name) from error
    with archive:
        yield _tar_members(archive)


def _tar_members(archive: tarfile.TarFile) -> Iterator[_Member]:
    for info in archive:
        plain = info.isreg() or info.isdir()
        yield _Member(
            PurePosixPath(info.name),
            info.isdir(),
            not plain,
            partial(archive.extractfile, info),
        )


def _zip_members(archive: zipfile.ZipFile) -> Iterator[_Member]:
    for info in archive.infolist():
        # The upper half holds Unix's file type: 0 none, 0o10 a plain file, 4 a folder.
        kind = info.external_attr >> 28
        yield _Member(
            PurePosixPath(info.filename),
            info.is_dir(),
            kind not in (0, 0o10, 0o4),
            partial(archive.open, info),
        )
