"""A report's page, and what belongs to it: QR code, pictures, pinyin in pieces."""

from __future__ import annotations

from functools import lru_cache

from flask import Blueprint, Response, abort, current_app

from ..library import Store, asset, edition, generation, revision
from ..messages import message, messages_of
from ..reading import Edition
from ..reports import read_date
from .article import LEVELS, Shower, chunk, plan_chunks
from .delivery import IMMUTABLE, asked, keep_for
from .frame import absolute, link_for, render, render_kept
from .qr import is_loopback, qr_svg
from .text import ids_of, text_values

SUFFIXES = {
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/gif": "gif",
    "image/webp": "webp",
}


class Editions:
    """The library's editions; the two asked for last stay loaded.

    Whoever has opened a report may ask for its pinyin next, a chunk after the other,
    and an edition takes longer to load than a chunk to draw.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._now = lru_cache(maxsize=2)(lambda slug, when: edition(store, slug))
        # What a page shows that was open when its report was revised.
        self._before = lru_cache(maxsize=1)(
            lambda slug, name, when: revision(store, slug, name)
        )

    def current(self, slug: str) -> Edition:
        """Return the report as it is read now. Raises UnknownReportError."""
        return self._now(slug, generation(self._store))

    def named(self, slug: str, name: str) -> Edition | None:
        """Return a revision of a report, superseded or not, None for no such one."""
        now = self.current(slug)
        if now.revision == name:
            return now
        return self._before(slug, name, generation(self._store))


def reports_blueprint(editions: Editions) -> Blueprint:
    """Return the pages: these also answer under `/v/<code>`."""
    blueprint = Blueprint("reports", __name__)

    @blueprint.get("/reports/<slug>")
    def report(slug: str) -> str:
        found = editions.current(slug)
        base = f"/reports/{slug}"
        return render_kept(
            "reports/report.html",
            "report",
            found.report.title,
            **text_values(found, f"{base}/{found.revision}"),
            assets=_assets(found, base),
            attachments=_attachments(found),
            dates=[read_date(line.value) for line in found.report.meta],
            address=_address(base),
            loopback=is_loopback(current_app.config["BASE_URL"]),
        )

    @blueprint.get("/reports/<slug>/qr.svg")
    def qr(slug: str) -> Response:
        title = editions.current(slug).report.title
        address = _address(f"/reports/{slug}")
        keep_for(current_app.config["PAGE_LIFETIME"])
        svg = qr_svg(
            address,
            message("pages.qr_title", title=title),
            message("pages.qr_description", address=address),
        )
        return Response(svg, mimetype="image/svg+xml")

    return blueprint


def files_blueprint(store: Store, editions: Editions) -> Blueprint:
    """Return the files: no reader's choice changes them."""
    blueprint = Blueprint("report_files", __name__)

    @blueprint.get("/reports/<slug>/assets/<sha256>.<suffix>")
    def picture(slug: str, sha256: str, suffix: str) -> Response:
        found = asset(store, slug, sha256)
        if found is None or SUFFIXES.get(found[0]) != suffix:
            abort(404)
        keep_for(current_app.config["PAGE_LIFETIME"])
        return Response(found[1], mimetype=found[0])

    @blueprint.get("/reports/<slug>/<revision_name>/pinyin/<level>/<int:number>.html")
    def pinyin(slug: str, revision_name: str, level: str, number: int) -> str:
        found = editions.named(slug, revision_name)
        if found is None:
            abort(404)
        return render_chunk(found, level, number)

    return blueprint


def render_chunk(found: Edition, level: str, number: int, inward: bool = False) -> str:
    """Render the phrases of a chunk; 404 for a level or number there is not."""
    chunks = plan_chunks(found)
    if level not in LEVELS or number >= len(chunks):
        abort(404)
    keep_for(IMMUTABLE, quickly=True)
    return render(
        "article/chunk.html",
        "chunk",
        found.report.title,
        phrases=chunk(found, level, chunks[number]),
        heading=Shower(found, level).words("title"),
        units={unit.block: unit.id for unit in found.speakables},
        link=link_for(ids_of(found), inward),
        scripted=True,
    )


def _address(path: str) -> str:
    return absolute(asked().here(path))


def _assets(found: Edition, base: str) -> dict[str, dict[str, object]]:
    return {
        sha256: {
            "address": f"{base}/assets/{sha256}.{SUFFIXES[held.mime]}",
            "width": held.width,
            "height": held.height,
        }
        for sha256, held in found.report.assets.items()
        if held.mime in SUFFIXES
    }


def _attachments(found: Edition) -> list[dict[str, str]]:
    """Return the attachments with their speakables' ids, addresses and types."""
    ids = {unit.block: unit.id for unit in found.speakables if unit.kind == "link"}
    link = link_for(frozenset(), inward=False)
    return [
        {
            "id": ids.get(f"attachment-{number}", ""),
            "name": attachment.name,
            "address": link(attachment.address),
            "label": _type_label(attachment.type.lower()),
        }
        for number, attachment in enumerate(found.report.attachments, 1)
    ]


def _type_label(suffix: str) -> str:
    """Return a file type in words, "" for none; an unknown one by its suffix."""
    if not suffix:
        return ""
    kind = messages_of("pages")["types"].get(suffix, suffix.upper())
    return message("pages.attachment_type", type=kind)
