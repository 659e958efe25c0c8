"""The settings and the library that the running command works with."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from ..language.annotation import Annotator
from ..library import Store, open_store, readings
from ..library.database import FILE
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


def annotator(opened: Store | None = None, slug: str = "") -> Annotator:
    """Return the language stage with the publisher's words, and a report's own.

    Without an open library it is looked for, and not made.
    """
    if opened is None:
        chosen = settings()
        if not chosen.database_url and not (chosen.folder / FILE).is_file():
            return with_words({})
        opened = store()
    return with_words(readings(opened, slug))


def with_words(spellings: Mapping[str, str]) -> Annotator:
    """Return the language stage with these words and their pinyin."""
    from ..language.annotator import LanguageAnnotator
    from ..language.lexicon import parse_entry

    entries = (parse_entry(word, pinyin) for word, pinyin in spellings.items())
    return LanguageAnnotator(entries)
