"""A public reading site for official reports that everyone can read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from .settings import Settings

__all__ = ["create_app"]


def create_app(settings: Settings | None = None) -> Flask:
    """Make the site. Raises SettingError for a setting that cannot be used."""
    # Imported here, so that `import reader.reports` loads neither Flask nor jieba.
    from flask import Flask
    from werkzeug.middleware.proxy_fix import ProxyFix

    from .folders import TEMPLATES
    from .language.annotator import LanguageAnnotator
    from .library import open_store
    from .narration import open_narrator
    from .pages import add_audio, add_pages
    from .settings import load_settings

    chosen = settings or load_settings()
    app = Flask(__name__, template_folder=str(TEMPLATES), static_folder=None)
    store = app.extensions["reader.store"] = open_store(chosen)
    annotator = LanguageAnnotator()
    add_pages(app, chosen, store, annotator)
    narrator = app.extensions["reader.narrator"] = open_narrator(chosen)
    add_audio(app, store, narrator, annotator)
    if count := chosen.trusted_proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=count, x_proto=count, x_host=0)  # type: ignore[method-assign]
    return app
