"""Help, accessibility statement and report: Markdown through the stages of a report."""

from __future__ import annotations

from flask import Blueprint, abort

from .frame import render_kept
from .reports import render_chunk
from .text import text_values
from .writings import Writings


def prose_blueprint(writings: Writings) -> Blueprint:
    """Return the pages: these also answer under `/v/<code>`."""
    blueprint = Blueprint("prose", __name__)

    @blueprint.get("/help", defaults={"name": "help"})
    @blueprint.get("/accessibility", defaults={"name": "accessibility"})
    @blueprint.get("/accessibility/report", defaults={"name": "conformance"})
    def page(name: str) -> str:
        found = writings(name)
        values = text_values(found, f"/{name}/{found.revision}", inward=True)
        return render_kept("prose/prose.html", name, found.report.title, **values)

    return blueprint


def prose_files_blueprint(writings: Writings) -> Blueprint:
    """Return the pinyin of the prose, in the pieces that script exchanges."""
    blueprint = Blueprint("prose_files", __name__)

    @blueprint.get(
        "/<any(help,accessibility,conformance):name>"
        "/<revision>/pinyin/<level>/<int:number>.html"
    )
    def pinyin(name: str, revision: str, level: str, number: int) -> str:
        found = writings(name)
        if revision != found.revision:
            abort(404)
        return render_chunk(found, level, number, inward=True)

    return blueprint
