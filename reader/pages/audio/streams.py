"""Listening without script: a section from end to end, and the whole report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from threading import BoundedSemaphore
from urllib.parse import quote

from flask import Blueprint, Response, abort, current_app
from werkzeug.wrappers import Response as BaseResponse

from voices import Utterance

from ...errors import NarrationError, NoVoiceError, SpeechBusyError
from ...narration import Asker, Joined, Narrator, key_of, plan, short, stream
from ...narration.audiobook import audiobook, is_prepared
from ...narration.spoken import Spoken, SpokenReports
from .answers import asker, instead, is_known, moved, stream_answer, unchanged

# A browser takes a stream as slowly as it plays, and a thread of the server with it.
STREAMS = 64
RETRY_AFTER_S = 10


def streams_blueprint(reports: SpokenReports, narrator: Narrator) -> Blueprint:
    """Return the addresses; so many streams as `STREAMS` are open at a time."""
    blueprint = Blueprint("streams", __name__)
    places = BoundedSemaphore(STREAMS)
    sections = "/reports/<slug>/<voice:voice>/sections/<section>"

    @blueprint.get(f"{sections}.mp3", defaults={"key": ""})
    @blueprint.get(f"{sections}/<key>.mp3")
    def section_audio(slug: str, voice: str, section: str, key: str) -> BaseResponse:
        said = reports.get(slug).below(section)
        if not said:
            abort(404)
        base = f"/reports/{slug}/{{}}/sections/{section}"
        return _placed(places, _section_answer(narrator, said, voice, base, key))

    @blueprint.get("/reports/<slug>/<voice:voice>/report.mp3", defaults={"key": ""})
    @blueprint.get("/reports/<slug>/<voice:voice>/<key>/report.mp3")
    def report_audio(slug: str, voice: str, key: str) -> BaseResponse:
        answer = _report_answer(narrator, reports.get(slug), voice, key)
        return _placed(places, answer)

    return blueprint


def audiobook_address(
    reports: SpokenReports, narrator: Narrator, voice: str, slug: str
) -> str:
    """Return where the whole report can be had, "" while it is not prepared."""
    try:
        prepared = is_prepared(narrator, reports.get(slug).whole(), voice)
    except NarrationError:
        # A page is never hurt by its voice.
        return ""
    return f"/reports/{slug}/{voice}/report.mp3" if prepared else ""


def _section_answer(
    narrator: Narrator, said: list[Utterance], voice: str, base: str, key: str
) -> BaseResponse:
    """Answer with a section below `base`, `{}` in it standing for the voice."""

    def address(speaker: str) -> str:
        present = short(key_of(narrator, said, speaker))
        return f"{base.format(speaker)}/{present}.mp3"

    present = short(key_of(narrator, said, voice))
    if key != present:
        return moved(address(voice))
    etag = f"{present}-section"
    if is_known(etag):
        return unchanged(etag)
    try:
        joined = _planned(narrator, said, voice, asker())
    except NoVoiceError as error:
        return instead(narrator, voice, address, error)
    return _streamed(narrator, joined, etag)


def _report_answer(
    narrator: Narrator, spoken: Spoken, voice: str, key: str
) -> BaseResponse:
    said = spoken.whole()
    if not is_prepared(narrator, said, voice):
        # Not yet: the page says so, and no one is kept waiting here.
        abort(404)
    present = short(key_of(narrator, said, voice))
    if key != present:
        slug = spoken.edition.report.slug
        return moved(f"/reports/{slug}/{voice}/{present}/report.mp3")
    etag = f"{present}-report"
    if is_known(etag):
        return unchanged(etag)
    book = spoken.book(str(current_app.config["SITE_NAME"]))
    whole = audiobook(narrator, book, voice, asker())
    return _attached(_streamed(narrator, whole, etag), spoken)


def _planned(
    narrator: Narrator, said: list[Utterance], voice: str, who: Asker
) -> Joined:
    """Plan the stream. Raises NoVoiceError where its length cannot be told."""
    joined = plan(narrator, said, voice, who)
    if joined is None:
        raise NoVoiceError(voice=voice, why="it is made sentence by sentence")
    return joined


def _streamed(narrator: Narrator, joined: Joined, etag: str) -> Response:
    who = replace(asker(), counted=True)

    def pieces(start: int, stop: int) -> Iterator[bytes]:
        return stream(narrator, joined, start, stop, who)

    return stream_answer(joined.length, etag, pieces)


def _placed(places: BoundedSemaphore, answer: BaseResponse) -> BaseResponse:
    """Give a stream its place until it is closed. Raises SpeechBusyError."""
    if answer.is_sequence or answer.status_code not in (200, 206):
        return answer
    if not places.acquire(blocking=False):
        raise SpeechBusyError(retry_after=RETRY_AFTER_S)
    answer.call_on_close(places.release)
    return answer


def _attached(response: Response, spoken: Spoken) -> Response:
    """Name the file that is saved after the report (RFC 6266)."""
    name = quote(f"{spoken.edition.report.title}.mp3")
    response.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
    return response
