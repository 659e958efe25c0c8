"""The importing child: asked by lines of JSON, answers with form and assets.

A question names the path and the limits. An answer is one line of JSON, then
the bytes of the assets it lists.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any, BinaryIO

from ...errors import ReaderError
from ..document.form import to_json
from ..importing import import_here
from .limits import allow_seconds, confine


def serve(memory: int) -> None:
    """Answer questions from standard input until it ends."""
    answers = os.fdopen(os.dup(1), "wb")
    # What a library prints must not stand between the answers.
    os.dup2(2, 1)
    confine(memory)
    for line in sys.stdin.buffer:
        question = json.loads(line)
        allow_seconds(question["seconds"])
        _answer(question, answers)
        answers.flush()


def _answer(question: dict[str, Any], answers: BinaryIO) -> None:
    assets: dict[str, bytes] = {}
    try:
        imported = import_here(Path(question["path"]), question["max_bytes"])
        assets = dict(imported.assets)
        sizes = [[key, len(data)] for key, data in assets.items()]
        answer = {"report": to_json(imported.report), "assets": sizes}
    except ReaderError as error:
        details = {name: str(value) for name, value in error.details.items()}
        answer = {"error": type(error).__name__, "details": details}
    except (MemoryError, RecursionError):
        answer = {"limit": "memory"}
    answers.write(json.dumps(answer).encode() + b"\n")
    for data in assets.values():
        answers.write(data)
