"""What machines ask of the site: its map, who may crawl what, is it alive."""

from __future__ import annotations

from flask import Blueprint, Response, current_app, jsonify, render_template

from ..library import Store, all_entries, generation
from ..narration import Narrator
from .delivery import keep_for
from .frame import absolute

PAGES = ("/", "/help", "/accessibility", "/accessibility/report", "/sitemap")
ROBOTS = """User-agent: *
Disallow: /v/
Sitemap: {sitemap}
"""


def site_blueprint(store: Store) -> Blueprint:
    blueprint = Blueprint("site", __name__)

    @blueprint.get("/sitemap.xml")
    def sitemap_xml() -> Response:
        keep_for(current_app.config["PAGE_LIFETIME"])
        reports = [
            (absolute(f"/reports/{entry.slug}"), entry.added[:10])
            for entry in all_entries(store)
        ]
        pages = [absolute(path) for path in PAGES]
        xml = render_template("sitemap.xml", pages=pages, reports=reports)
        return Response(xml, mimetype="application/xml")

    @blueprint.get("/robots.txt")
    def robots() -> Response:
        keep_for(current_app.config["PAGE_LIFETIME"])
        text = ROBOTS.format(sitemap=absolute("/sitemap.xml"))
        return Response(text, mimetype="text/plain")

    @blueprint.get("/healthz")
    def healthz() -> Response:
        """Say that the worker runs, its library can be read, how its voices are."""
        generation(store)
        narrator: Narrator = current_app.extensions["reader.narrator"]
        return jsonify(status="ok", voices=narrator.states())

    return blueprint
