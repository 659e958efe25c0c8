"""`reader refresh`: read the reports anew after the software was upgraded."""

from __future__ import annotations

import click

from ..messages import message
from .instance import store, with_words
from .printing import print_json
from .usage import Command


@click.command(cls=Command, name="refresh", help=message("commands.refresh.help"))
@click.option("--json", "as_json", is_flag=True, help=message("commands.json"))
def refresh_command(as_json: bool) -> None:
    from ..library import refresh

    slugs = [done.entry.slug for done in refresh(store(), with_words)]
    if as_json:
        print_json({"reports": slugs})
        return
    click.echo(message("commands.refresh.done", count=len(slugs)))
