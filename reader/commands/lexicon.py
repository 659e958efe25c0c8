"""`reader lexicon`: the publisher's words and how they are read."""

from __future__ import annotations

from dataclasses import asdict

import click

from ..errors import LexiconError
from ..language.lexicon import parse_entry
from ..library import (
    Store,
    WordEntry,
    add_word,
    reannotate,
    remove_word,
    reports_with,
    words,
)
from ..messages import message
from .instance import store, with_words
from .printing import print_json
from .usage import Command, Group

_REPORT = click.option(
    "--report", "slug", default="", help=message("commands.lexicon.report")
)
_JSON = click.option("--json", "as_json", is_flag=True, help=message("commands.json"))


@click.group(cls=Group, name="lexicon", help=message("commands.lexicon.help"))
def lexicon_command() -> None:
    pass


@lexicon_command.command(cls=Command, name="add", help=message("commands.lexicon.add"))
@click.argument("word")
@click.argument("pinyin")
@_REPORT
@_JSON
def add_command(word: str, pinyin: str, slug: str, as_json: bool) -> None:
    parsed = parse_entry(word, pinyin)
    opened = store()
    entry = WordEntry(parsed.word, parsed.spelling, slug)
    add_word(opened, entry)
    changed = _read_anew(opened, entry.word, slug)
    if as_json:
        print_json({**asdict(entry), "reports": changed})
        return
    click.echo(message("commands.lexicon.added", word=entry.word, pinyin=entry.pinyin))
    click.echo(message("commands.lexicon.changed", count=len(changed)))


@lexicon_command.command(
    cls=Command, name="list", help=message("commands.lexicon.list")
)
@_JSON
def list_command(as_json: bool) -> None:
    found = words(store())
    if as_json:
        print_json([asdict(entry) for entry in found])
        return
    for entry in found:
        where = entry.slug or message("commands.lexicon.everywhere")
        click.echo(f"{entry.word}\t{entry.pinyin}\t{where}")
    if not found:
        click.echo(message("commands.lexicon.empty"))


@lexicon_command.command(
    cls=Command, name="remove", help=message("commands.lexicon.remove")
)
@click.argument("word")
@_REPORT
@_JSON
def remove_command(word: str, slug: str, as_json: bool) -> None:
    opened = store()
    if not remove_word(opened, word, slug):
        why = message("commands.lexicon.unknown", word=word)
        raise LexiconError(word=word, why=why)
    changed = _read_anew(opened, word, slug)
    if as_json:
        print_json({"word": word, "slug": slug, "removed": True, "reports": changed})
        return
    click.echo(message("commands.lexicon.removed", word=word))
    click.echo(message("commands.lexicon.changed", count=len(changed)))


def _read_anew(opened: Store, word: str, slug: str) -> list[str]:
    """Annotate the reports that contain the word anew; return their slugs."""
    return list(reannotate(opened, reports_with(opened, word, slug), with_words))
