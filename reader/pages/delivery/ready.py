"""The short path: an answer that is ready goes out before any view is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import nullcontext
from threading import BoundedSemaphore
from typing import TYPE_CHECKING

from flask import Flask, Request, Response, g, request

from ...errors import LibraryError
from .headers import UNKEPT
from .kept import Answer, Kept, is_known, keep
from .shelf import Shelf

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

# Pages of the library itself, and what readers' choices and questions make of
# them: those are endless, so they have a shelf of their own.
PAGES_LIMIT = 96 * 2**20
VARIANTS_LIMIT = 48 * 2**20
STATIC = "/static/"
# So many pages and static files are made at once: they share a processor, and
# whoever asks for one that is ready would wait for them all.
DESKS = 4


class ReadyAnswers:
    """WSGI in front of the app; `generation` says when kept answers are old."""

    def __init__(self, inner: WSGIApplication, generation: Callable[[], int]) -> None:
        self.inner = inner
        self.generation = generation
        self.pages = Shelf(PAGES_LIMIT)
        self.variants = Shelf(VARIANTS_LIMIT)
        self.statics = Shelf(PAGES_LIMIT)
        self._desks = BoundedSemaphore(DESKS)

    def shelf(self, path: str, query: str) -> Shelf:
        if path.startswith(STATIC):
            return self.statics
        return self.variants if query or path.startswith("/v/") else self.pages

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
            return self.inner(environ, start_response)
        path = environ.get("PATH_INFO", "")
        try:
            # Files that ship with the package never change while it runs.
            generation = 0 if path.startswith(STATIC) else self.generation()
        except LibraryError:
            # The view will find out, and say so in a page of its own.
            return self.inner(environ, start_response)
        environ["reader.generation"] = generation
        kept = self._kept(environ)
        if kept is None:
            with self._desks if _is_work(path) else nullcontext():
                # It may have been made while we waited for a desk.
                kept = self._kept(environ)
                if kept is None:
                    return self.inner(environ, start_response)
        return _send(kept, environ, start_response)

    def _kept(self, environ: WSGIEnvironment) -> Kept | None:
        path, query = environ.get("PATH_INFO", ""), environ.get("QUERY_STRING", "")
        generation = environ["reader.generation"]
        return self.shelf(path, query).get(f"{path}?{query}", generation)


def _is_work(path: str) -> bool:
    """Tell what takes a processor: what is heard waits for its voice, at no desk."""
    return path.startswith(STATIC) or "." not in path.rpartition("/")[2]


def _send(
    kept: Kept, environ: WSGIEnvironment, start_response: StartResponse
) -> Iterable[bytes]:
    answer = kept.answer(environ.get("HTTP_ACCEPT_ENCODING", ""))
    if is_known(answer.etag, environ.get("HTTP_IF_NONE_MATCH", "")):
        start_response("304 NOT MODIFIED", list(answer.bare))
        return ()
    start_response("200 OK", list(answer.headers))
    return () if environ["REQUEST_METHOD"] == "HEAD" else (answer.body,)


def keep_for(lifetime: str, quickly: bool = False) -> None:
    """Say that the answer to this request may be kept, and how long elsewhere.

    `quickly` is for what a reader waits for after a press: see `keep`.
    """
    g.lifetime = lifetime
    g.quickly = quickly


def install(app: Flask, ready: ReadyAnswers, safety: Iterable[tuple[str, str]]) -> None:
    """Give each answer its headers, and keep the ones that may be."""
    app.wsgi_app = ready  # type: ignore[method-assign]
    common = tuple(safety)

    @app.after_request
    def deliver(response: Response) -> Response:
        for name, value in common:
            response.headers[name] = value
        lifetime = g.pop("lifetime", None)
        if response.status_code != 200 or lifetime is None:
            response.headers.setdefault("Cache-Control", UNKEPT)
            return response
        response.headers["Cache-Control"] = lifetime
        kept = _keep(response)
        path, query = request.environ["PATH_INFO"], request.environ["QUERY_STRING"]
        generation = request.environ.get("reader.generation")
        if generation is not None:
            ready.shelf(path, query).put(f"{path}?{query}", kept, generation)
        return _answered(kept.answer(request.headers.get("Accept-Encoding", "")))


def _keep(response: Response) -> Kept:
    headers = [
        (name, value)
        for name, value in response.headers.items()
        if name not in ("Content-Length", "Vary", "ETag")
    ]
    # Anyone can make up a question, so its answer is not worth much work.
    quickly = bool(request.environ["QUERY_STRING"]) or g.pop("quickly", False)
    return keep(response.get_data(), headers, response.mimetype or "", quickly)


def _answered(answer: Answer) -> Response:
    asked: Request = request
    if is_known(answer.etag, asked.headers.get("If-None-Match", "")):
        return Response(status=304, headers=list(answer.bare))
    return Response(answer.body, 200, list(answer.headers))
