"""The library page: reports by year, paged, and search; the site map."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from flask import Blueprint, abort, request
from werkzeug.exceptions import BadRequest

from ..library import Entry, Hit, Page, Store, all_entries, entries, search, years
from ..messages import message
from .frame import render_kept

Parts = tuple[tuple[str, bool], ...]


def library_blueprint(store: Store) -> Blueprint:
    blueprint = Blueprint("library", __name__)

    @blueprint.get("/")
    def index() -> str:
        query = request.args.get("q", "").strip()
        number = _page_number(request.args.get("page", "1"))
        if query:
            return _found(store, query, number)
        return _listed(store, request.args.get("year") or None, number)

    @blueprint.get("/sitemap")
    def sitemap() -> str:
        return render_kept(
            "library/sitemap.html",
            "map",
            message("catalogue.map.title"),
            by_year=_by_year(all_entries(store)),
        )

    return blueprint


def _page_number(given: str) -> int:
    if not (given.isascii() and given.isdigit()) or len(given) > 9:
        raise BadRequest
    return int(given)


def _listed(store: Store, year: str | None, number: int) -> str:
    known = years(store)
    if year is not None and year not in dict(known):
        abort(404)
    page = entries(store, year, number)
    title = message("catalogue.title")
    if year:
        title = message("catalogue.year_title", year=year)
    turn = {"year": year} if year else {}
    return _shown(title, page, years=known, year=year, query="", turn=turn)


def _found(store: Store, query: str, number: int) -> str:
    page = search(store, query, number)
    return _shown(
        message("catalogue.search_title", query=query),
        page,
        hits=[_cut(hit) for hit in page.items],
        years=years(store),
        year=None,
        query=query,
        turn={"q": query},
        unlisted=True,
    )


def _shown(title: str, page: Page[Entry] | Page[Hit], **values: object) -> str:
    """Render a page of the list, or of what was found; 404 past the last one."""
    if not 1 <= page.number <= page.count:
        abort(404)
    named = _numbered(title, page)
    return render_kept(
        "library/index.html", "library", named, heading=title, page=page, **values
    )


def _numbered(title: str, page: Page[Entry] | Page[Hit]) -> str:
    if page.number == 1:
        return title
    return message("catalogue.page_title", title=title, page=page.number)


def _cut(hit: Hit) -> tuple[Entry, Parts, Parts]:
    title = tuple(_marked(hit.entry.title, hit.title_ranges))
    return hit.entry, title, tuple(_marked(hit.snippet, hit.snippet_ranges))


def _marked(
    text: str, ranges: tuple[tuple[int, int], ...]
) -> Iterator[tuple[str, bool]]:
    """Yield a text's parts, True for those that were found."""
    at = 0
    for start, end in ranges:
        yield text[at:start], False
        yield text[start:end], True
        at = end
    yield text[at:], False


def _by_year(listed: tuple[Entry, ...]) -> list[tuple[str, list[Entry]]]:
    grouped = groupby(listed, key=lambda entry: entry.day[:4])
    return [(year, list(held)) for year, held in grouped]
