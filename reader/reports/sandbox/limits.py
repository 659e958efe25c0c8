"""What the importing child may not do: write, connect, start, use too much."""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
import sys
from collections.abc import Iterable

_NEW_NETWORK = 0x40000000  # CLONE_NEWNET of sched.h
_NEW_USER = 0x10000000  # CLONE_NEWUSER
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_REFUSED = (
    *("socket.", "ftplib.", "urllib.", "http."),
    *("subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system"),
    *("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.truncate", "shutil."),
    *("os.link", "os.symlink", "os.chmod", "os.chown", "pty."),
)


def confine(memory: int) -> None:
    """Confine this process for good: `memory` is in bytes of address space."""
    _leave_network()
    _limit(resource.RLIMIT_AS, memory)
    _limit(resource.RLIMIT_FSIZE, 0)
    _limit(resource.RLIMIT_CORE, 0)
    sys.addaudithook(_refuse)


def allow_seconds(seconds: float) -> None:
    """Give this process so much more time on the processor, from now on."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    spent = used.ru_utime + used.ru_stime
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    soft = int(spent + seconds) + 1
    if hard != resource.RLIM_INFINITY:
        soft = min(soft, hard)
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def _limit(kind: int, value: int) -> None:
    _, hard = resource.getrlimit(kind)
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    # Some systems know the limit and refuse to set it; the others still hold.
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(kind, (value, value))


def _leave_network() -> None:
    """Enter an empty network of our own where the kernel allows it."""
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if library.unshare(_NEW_NETWORK) != 0:
            library.unshare(_NEW_USER | _NEW_NETWORK)
    except (OSError, AttributeError):
        return


def _refuse(event: str, arguments: Iterable[object]) -> None:
    if event.startswith(_REFUSED):
        raise PermissionError(f"an import does not use {event}")
    if event == "open":
        _, mode, flags = arguments
        writes = isinstance(flags, int) and bool(flags & _WRITING)
        if writes or (isinstance(mode, str) and set(mode) & set("wax+")):
            raise PermissionError("an import writes no file")
