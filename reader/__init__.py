"""Qingdu: official reports that everyone can read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from .settings import Settings

__all__ = ["create_app"]


def create_app(settings: Settings | None = None) -> Flask:
    """Make the site. Raises SettingError for a setting that cannot be used."""
    from flask import Flask

    from .folders import TEMPLATES
    from .library import open_store
    from .settings import load_settings

    chosen = settings or load_settings()
    app = Flask(__name__, template_folder=str(TEMPLATES), static_folder=None)
    app.extensions["reader.store"] = open_store(chosen)
    return app
