"""Pages for what goes wrong: the right status, as accessible as the rest."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from flask import Flask, Response, jsonify, make_response, request
from werkzeug.exceptions import HTTPException

from ...errors import (
    PreferenceError,
    ReaderError,
    SpeechBusyError,
    UnknownReportError,
)
from ...messages import message, messages_of
from .asking import asked

STATUSES: dict[type[ReaderError], int] = {
    UnknownReportError: 404,
    PreferenceError: 400,
    SpeechBusyError: 503,
}
RETRY_AFTER = "10"
# Nothing that a reader sends has a body.
MOST_BYTES = 64 * 2**10

# The page of an error has no address of its own: its toolbar leads home, and
# nothing of what was asked is repeated.
NOWHERE = {"path": "", "plain": "/", "canonical": "", "unlisted": True}

Render = Callable[..., str]


def init_app(app: Flask, render: Render) -> None:
    """Answer every error with a page, or with JSON where that was asked for."""
    answer = partial(_answer, render)

    @app.errorhandler(HTTPException)
    def http(error: HTTPException) -> Response:
        if error.response is not None:
            return make_response(error.response)
        response = answer(error.code or 500)
        if error.code == 405:
            response.headers["Allow"] = "GET, HEAD, OPTIONS"
        return response

    @app.errorhandler(ReaderError)
    def known(error: ReaderError) -> Response:
        status = STATUSES.get(type(error))
        if status is None:
            app.logger.error("%s", error, exc_info=error)
        return answer(status or 500)

    @app.before_request
    def refuse_bodies() -> Response | None:
        return answer(413) if (request.content_length or 0) > MOST_BYTES else None


def _answer(render: Render, status: int) -> Response:
    known = str(status) if str(status) in messages_of("failures") else "400"
    title = message(f"failures.{known}.title")
    lead = message(f"failures.{known}.lead")
    if _wants_json():
        body: str | Response = jsonify(status=status, title=title, detail=lead)
    else:
        kept = tuple(asked().choices.changed.items())
        values = {"lead": lead, "known": known, "fields": kept, **NOWHERE}
        body = render("failure.html", "failure", title, **values)
    response = make_response(body, status)
    response.vary.add("Accept")
    if status == 503:
        response.headers["Retry-After"] = RETRY_AFTER
    return response


def _wants_json() -> bool:
    offered = ("text/html", "application/json")
    return request.accept_mimetypes.best_match(offered) == "application/json"
