"""Answers with sound: whole or in part, kept for ever at their keyed address."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import TypeVar

from flask import Response, abort, redirect, request
from werkzeug.datastructures import ContentRange
from werkzeug.wrappers import Response as BaseResponse

from voices import Speech

from ...errors import NoVoiceError
from ...narration import Asker, Narrator
from ...reading import utf16
from ..delivery import IMMUTABLE, UNKEPT

T = TypeVar("T")
MP3 = "audio/mpeg"
# Which voice speaks, where another was asked for.
VOICE_HEADER = "Reader-Voice"


def asker() -> Asker:
    """Return who asks; `Purpose: prefetch` waits behind those who listen now."""
    purpose = request.headers.get("Sec-Purpose", "") or request.headers.get("Purpose")
    return Asker(request.remote_addr or "", waiting="prefetch" not in (purpose or ""))


def moved(address: str, voice: str = "") -> BaseResponse:
    """Send on to the present address, which the next request may not skip."""
    response = redirect(address, 302)
    response.headers["Cache-Control"] = UNKEPT
    if voice:
        response.headers[VOICE_HEADER] = voice
    return response


def kept_for_ever(response: Response, etag: str) -> Response:
    """Say that the answer at this address never changes."""
    response.headers["Cache-Control"] = IMMUTABLE
    response.set_etag(etag)
    return response


def is_known(etag: str) -> bool:
    """Tell whether the browser has it already: then it need not be made."""
    # A proxy that compresses weakens an ETag on its way (RFC 9110, 13.1.2).
    return request.if_none_match.contains_weak(etag)


def unchanged(etag: str) -> Response:
    """Answer a browser that has it already."""
    return kept_for_ever(Response(status=304), etag)


def audio_answer(speech: Speech, etag: str) -> Response:
    """Answer with the recording, or the range of it that was asked for."""
    audio = speech.audio
    return stream_answer(
        len(audio), etag, lambda start, stop: iter((audio[start:stop],))
    )


def marks_answer(speech: Speech, text: str, etag: str) -> Response:
    """Answer with the marks; offsets in UTF-16 units of the text."""
    starts = utf16(text, [mark.start for mark in speech.marks])
    ends = utf16(text, [mark.end for mark in speech.marks])
    rows = [
        [mark.start_ms, mark.end_ms, start, end]
        for mark, start, end in zip(speech.marks, starts, ends, strict=True)
    ]
    form = {
        "engine": speech.engine,
        "voice": speech.voice,
        "timings": speech.timings,
        "duration_ms": speech.duration_ms,
        "marks": rows,
    }
    body = json.dumps(form, separators=(",", ":"))
    return kept_for_ever(Response(body, mimetype="application/json"), etag)


def stream_answer(
    length: int, etag: str, pieces: Callable[[int, int], Iterator[bytes]]
) -> Response:
    """Answer with a stream of known length, or one range of it, while it is made."""
    asked = request.range
    # What is no single range of bytes is answered with the whole (RFC 9110, 14.2).
    if asked and (asked.units != "bytes" or len(asked.ranges) != 1):
        asked = None
    if asked and not _same_stream(etag):
        asked = None
    span = _span(asked.ranges[0], length) if asked else None
    if asked and span is None:
        response = Response(status=416)
        response.content_range = ContentRange("bytes", None, None, length)
        return response
    start, stop = span or (0, length)
    response = Response(pieces(start, stop), 206 if span else 200, mimetype=MP3)
    response.content_length = stop - start
    response.headers["Accept-Ranges"] = "bytes"
    if span:
        response.content_range = ContentRange("bytes", start, stop, length)
    return kept_for_ever(response, etag)


def _span(asked: tuple[int | None, int | None], length: int) -> tuple[int, int] | None:
    """Return what a range means here; None where it begins behind the end.

    A negative start counts from the end, and may reach before the beginning.
    """
    start, stop = asked[0] or 0, asked[1]
    first = max(0, length + start) if start < 0 else start
    last = length if stop is None else min(stop, length)
    return (first, last) if first < last else None


def _same_stream(etag: str) -> bool:
    """Tell whether a range may be answered: If-Range names this very stream.

    A date never does, for no answer has one; neither does a weak ETag.
    """
    return request.headers.get("If-Range", f'"{etag}"').strip() == f'"{etag}"'


def instead(
    narrator: Narrator, voice: str, address: Callable[[str], str], error: NoVoiceError
) -> BaseResponse:
    """Send on to the voice that steps in, or let the error be answered."""
    other = narrator.fallback(voice)
    if other is None:
        raise error
    return moved(address(other), other)


def found_or_404(value: T | None) -> T:
    """Return what was found; where nothing was, the request ends with 404."""
    if value is None:
        abort(404)
    return value
