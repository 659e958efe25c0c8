"""`reader list`, `show` and `remove`."""

from __future__ import annotations

from dataclasses import asdict

import click

from ..messages import message
from .instance import settings, store
from .printing import print_json
from .usage import Command


@click.command(cls=Command, name="list", help=message("commands.list.help"))
@click.option("--json", "as_json", is_flag=True, help=message("commands.json"))
def list_command(as_json: bool) -> None:
    from ..library import all_entries

    found = all_entries(store())
    if as_json:
        print_json([asdict(entry) for entry in found])
        return
    for entry in found:
        day = (
            entry.day
            if entry.dated
            else message("commands.list.undated", day=entry.day)
        )
        click.echo(f"{entry.slug}\t{day}\t{entry.title}")
    if not found:
        click.echo(message("commands.list.empty"))
    click.echo(message("commands.list.where", folder=settings().folder))


@click.command(cls=Command, name="show", help=message("commands.show.help"))
@click.argument("slug")
@click.option("--json", "as_json", is_flag=True, help=message("commands.json"))
def show_command(slug: str, as_json: bool) -> None:
    from ..library import document, entry
    from ..reports import to_json
    from .plain_text import plain_text

    opened = store()
    report = document(opened, slug)
    if as_json:
        print_json(to_json(report))
        return
    click.echo("\n".join(plain_text(entry(opened, slug), report)))


@click.command(cls=Command, name="remove", help=message("commands.remove.help"))
@click.argument("slug")
@click.option("--json", "as_json", is_flag=True, help=message("commands.json"))
def remove_command(slug: str, as_json: bool) -> None:
    from ..library import remove

    gone = remove(store(), slug)
    if as_json:
        print_json({"slug": gone.slug, "title": gone.title, "removed": True})
        return
    click.echo(message("commands.remove.done", slug=gone.slug, title=gone.title))
