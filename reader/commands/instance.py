"""The settings and the library that the running command works with."""

from __future__ import annotations

import json
from pathlib import Path

import click

from ..language.annotation import Annotator
from ..library import Store, open_store
from ..settings import Settings, load_settings


def settings() -> Settings:
    """Return the settings in force. Raises SettingError."""
    root = click.get_current_context().find_root()
    config: Path | None = root.meta.get("reader.config")
    return load_settings(config=config)


def store() -> Store:
    """Open the library until the command ends."""
    opened = open_store(settings())
    click.get_current_context().call_on_close(opened.close)
    return opened


def annotator() -> Annotator:
    """Return the language stage with the publisher's words."""
    from ..language.annotator import LanguageAnnotator

    return LanguageAnnotator()


def print_json(value: object) -> None:
    """Print a value for tools: UTF-8, indented, hanzi as they are."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))
