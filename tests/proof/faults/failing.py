"""A child process whose n-th write, flush or rename fails, as the kernel says it.

The calls are stopped by seccomp's user notification and decided here, so those
of SQLite fail as well as ours; nothing in the house knows of it. Linux 5.8 or newer.
"""

from __future__ import annotations

import ctypes
import fcntl
import os
import platform
import select
import socket
import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

# write, writev, pwrite64, ftruncate, fsync, fdatasync, sendfile, copy_file_range,
# and the renames last: their arguments are no descriptors.
CALLS = {
    "x86_64": ((1, 20, 18, 77, 74, 75, 40, 326), (82, 264, 316)),
    "aarch64": ((64, 66, 68, 46, 82, 83, 71, 285), (38, 276)),
}
SECCOMP = {"x86_64": 317, "aarch64": 277}
# linux/seccomp.h, linux/prctl.h
_SET_FILTER, _NEW_LISTENER, _NO_NEW_PRIVILEGES = 1, 8, 38
_NOTIFY, _ALLOW = 0x7FC00000, 0x7FFF0000
_RECEIVE, _ANSWER, _CONTINUE = 0xC0502100, 0xC0182101, 1
_NOTICE = struct.Struct("=QIIiIQ6Q")
_DECISION = struct.Struct("=QqiI")
_INSTRUCTION = struct.Struct("=HBBI")
_LOAD, _IF_EQUAL, _RETURN = 0x20, 0x15, 0x06


@dataclass(frozen=True)
class Fault:
    """The call that fails, counted from 1; `lasting`: all later ones as well."""

    number: int
    code: int
    lasting: bool = False

    def meets(self, number: int) -> bool:
        return number == self.number or (self.lasting and number > self.number)


def run_failing(
    action: Callable[[], int], folder: Path, fault: Fault
) -> tuple[int, int]:
    """Run an action in a child; return its exit status and the calls it made.

    Only calls on files below `folder` count, and every rename.
    """
    ours, theirs = socket.socketpair()
    child = os.fork()
    if not child:
        _act(action, theirs)
    with ours, theirs:
        _, (listener, *_), *_ = socket.recv_fds(ours, 1, 1)
    try:
        calls = _supervise(listener, child, folder, fault)
    finally:
        os.close(listener)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), calls


def _act(action: Callable[[], int], theirs: socket.socket) -> None:
    status = 70
    try:
        listener = _stop_calls()
        socket.send_fds(theirs, [b"f"], [listener])
        os.close(listener)
        status = action()
    finally:
        os._exit(status)


def _stop_calls() -> int:
    """Have the calls of this process decided by whoever holds the descriptor."""
    machine = platform.machine()
    numbers = [number for kind in CALLS[machine] for number in kind]
    lines = [_INSTRUCTION.pack(_LOAD, 0, 0, 0)]
    for at, number in enumerate(numbers):
        lines.append(_INSTRUCTION.pack(_IF_EQUAL, len(numbers) - at, 0, number))
    lines.append(_INSTRUCTION.pack(_RETURN, 0, 0, _ALLOW))
    lines.append(_INSTRUCTION.pack(_RETURN, 0, 0, _NOTIFY))
    code = ctypes.create_string_buffer(b"".join(lines))
    program = ctypes.create_string_buffer(
        struct.pack("@HP", len(lines), ctypes.addressof(code))
    )
    library = ctypes.CDLL(None, use_errno=True)
    library.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    found = library.syscall(SECCOMP[machine], _SET_FILTER, _NEW_LISTENER, program)
    if found < 0:
        raise OSError(ctypes.get_errno(), "seccomp")
    return int(found)


def _supervise(listener: int, child: int, folder: Path, fault: Fault) -> int:
    """Decide each call until the child has ended; return how many counted."""
    calls = 0
    ended = os.pidfd_open(child)
    poll = select.poll()
    for descriptor in (listener, ended):
        poll.register(descriptor, select.POLLIN)
    try:
        while listener in dict(poll.poll()):
            notice = _receive(listener)
            if notice is None:
                break
            counts = _counts(notice, folder)
            calls += counts
            fails = counts and fault.meets(calls)
            _decide(listener, notice[0], fault.code if fails else 0)
    finally:
        os.close(ended)
    return calls


def _receive(listener: int) -> tuple[int, ...] | None:
    notice = bytearray(_NOTICE.size)
    try:
        fcntl.ioctl(listener, _RECEIVE, notice)
    except FileNotFoundError:
        # Who called has been ended meanwhile.
        return None
    return _NOTICE.unpack(notice)


def _decide(listener: int, call: int, code: int) -> None:
    decision = _DECISION.pack(call, 0, -code, 0 if code else _CONTINUE)
    try:
        fcntl.ioctl(listener, _ANSWER, bytearray(decision))
    except FileNotFoundError:
        return


def _counts(notice: tuple[int, ...], folder: Path) -> bool:
    _, process, _, number, _, _, descriptor, *_ = notice
    if number in CALLS[platform.machine()][1]:
        return True
    try:
        path = os.readlink(f"/proc/{process}/fd/{descriptor}")
    except OSError:
        return False
    return Path(path).is_relative_to(folder)


def unsupported() -> str:
    """Return why calls cannot be stopped here, "" where they can."""
    if platform.machine() not in CALLS:
        return f"system calls of {platform.machine()} are not known to the test"
    child = os.fork()
    if not child:
        try:
            os.close(_stop_calls())
        except OSError:
            os._exit(1)
        os._exit(0)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return "the kernel gives no seccomp user notification here" if status else ""
