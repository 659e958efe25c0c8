"""The worker's side: requests from stdin, answers to stdout, until the parent goes."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from typing import Any

from . import protocol


def serve_process(answer: Callable[[dict[str, Any]], Iterator[bytes]]) -> None:
    """Answer requests until stdin ends.

    Whatever C code prints goes to stderr, not into the answers.
    """
    # Ctrl-C is for the parent, which closes our stdin.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    try:
        while (request := protocol.read_request(sys.stdin.buffer)) is not None:
            for message in answer(request):
                answers.write(message)
                answers.flush()
    except BrokenPipeError:
        os._exit(0)
