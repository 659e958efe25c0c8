"""A process that is killed with -9 at a marked point, or a moment after it.

A point is the call of one function: Python's own profiler sees it, and nothing
in the house knows of it.
"""

from __future__ import annotations

import os
import select
import signal
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


def killed(
    action: Callable[[], object], point: Any, passes: int, moment: float | None
) -> bool:
    """Run an action in a child; tell whether it was killed before its end.

    It is killed when it comes to the point for this time, so many seconds after;
    without a moment before the call itself.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        _act(action, point, passes, None if moment is None else writing)
    os.close(writing)
    if os.read(reading, 1):
        # The pipe is closed when the child has ended before its time.
        select.select([reading], [], [], moment)
        os.kill(child, signal.SIGKILL)
    os.close(reading)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def _act(
    action: Callable[[], object], point: Any, passes: int, pipe: int | None
) -> None:
    left = passes

    def watch(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal left
        if event == "call":
            meets = frame.f_code is getattr(point, "__code__", None)
        else:
            meets = event == "c_call" and argument is point
        left -= meets
        if not meets or left:
            return
        if pipe is None:
            os.kill(os.getpid(), signal.SIGKILL)
        else:
            sys.setprofile(None)
            os.write(pipe, b"!")

    try:
        sys.setprofile(watch)
        action()
    finally:
        os._exit(0)
