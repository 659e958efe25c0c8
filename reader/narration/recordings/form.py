"""The JSON that lies beside a recording's MP3: its marks, and what proves it whole."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from voices import Mark, Speech

FORM = 1


def to_json(speech: Speech) -> bytes:
    """Return the marks and the audio's length and hash."""
    return json.dumps(
        {
            "form": FORM,
            "sha256": hashlib.sha256(speech.audio).hexdigest(),
            "bytes": len(speech.audio),
            "media_type": speech.media_type,
            "duration_ms": speech.duration_ms,
            "engine": speech.engine,
            "voice": speech.voice,
            "timings": speech.timings,
            "marks": [
                [mark.start_ms, mark.end_ms, mark.start, mark.end]
                for mark in speech.marks
            ],
        },
        separators=(",", ":"),
    ).encode()


def from_json(text: bytes, audio: bytes) -> Speech | None:
    """Return the recording, or None where audio or text is not what was written."""
    try:
        form: dict[str, Any] = json.loads(text)
        if form["form"] != FORM or form["bytes"] != len(audio):
            return None
        if form["sha256"] != hashlib.sha256(audio).hexdigest():
            return None
        return Speech(
            audio=audio,
            media_type=form["media_type"],
            duration_ms=form["duration_ms"],
            marks=tuple(Mark(*row) for row in form["marks"]),
            engine=form["engine"],
            voice=form["voice"],
            timings=form["timings"],
        )
    except (ValueError, LookupError, TypeError):
        return None
