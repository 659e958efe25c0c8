"""The pages put together: settings, blueprints, errors, the short path."""

from __future__ import annotations

from flask import Flask

from ..language.annotation import Annotator
from ..library import GenerationWatch, Store
from ..settings import Settings
from . import frame
from .delivery import (
    SHIPPED,
    ReadyAnswers,
    asking,
    failures,
    install,
    page_lifetime,
    safety,
    statics_blueprint,
)
from .library import library_blueprint
from .prose import prose_blueprint, prose_files_blueprint
from .reports import Editions, files_blueprint, reports_blueprint
from .site import site_blueprint
from .writings import writings

CHOSEN = "/v/<code>"
# Where nothing else is set: what `make run` serves.
HOME = "http://127.0.0.1:8000"


def add_pages(
    app: Flask, settings: Settings, store: Store, annotator: Annotator
) -> None:
    """Make the app answer with the pages of this library."""
    prose = app.extensions["reader.writings"] = writings(annotator)
    app.config.update(
        BASE_URL=(settings.base_url or HOME).rstrip("/"),
        CONTACT=settings.contact,
        SITE_NAME=settings.site_name,
        VOICE=settings.voice,
        PAGE_LIFETIME=page_lifetime(settings),
    )
    frame.init_app(app)
    failures.init_app(app, frame.render)
    asking.init_app(app)
    editions = Editions(store)
    for blueprint in (
        library_blueprint(store),
        reports_blueprint(editions),
        prose_blueprint(prose),
    ):
        app.register_blueprint(blueprint)
        # The same pages as a reader's code has them look.
        name = f"{blueprint.name}-chosen"
        app.register_blueprint(blueprint, url_prefix=CHOSEN, name=name)
    for plain in (
        files_blueprint(store, editions),
        prose_files_blueprint(prose),
        site_blueprint(store),
        statics_blueprint(SHIPPED),
    ):
        app.register_blueprint(plain)
    ready = ReadyAnswers(app.wsgi_app, GenerationWatch(store))
    install(app, ready, safety(settings).items())
