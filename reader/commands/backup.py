"""`reader backup` and `restore`: the whole library in one file, and back."""

from __future__ import annotations

from pathlib import Path

import click

from ..messages import message
from .instance import print_json, settings, store
from .usage import Command

# What was there before a restore, in the instance folder.
BEFORE = "before-restore.qingdu"


@click.command(cls=Command, name="backup", help=message("commands.backup.help"))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help=message("commands.json"))
def backup_command(file: Path, as_json: bool) -> None:
    from ..library import back_up

    count = back_up(store(), file.absolute())
    if as_json:
        print_json({"reports": count, "file": str(file)})
        return
    click.echo(message("commands.backup.done", count=count, path=file))


@click.command(cls=Command, name="restore", help=message("commands.restore.help"))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help=message("commands.json"))
def restore_command(file: Path, as_json: bool) -> None:
    from ..library import back_up, entries, restore

    opened = store()
    before = settings().folder / BEFORE
    if file.absolute() == before:
        # What is restored must not be overwritten by what it replaces.
        before = before.with_stem(f"{before.stem}-2")
    kept = entries(opened, size=1).total
    if kept:
        back_up(opened, before)
        click.echo(message("commands.restore.kept", count=kept, path=before), err=True)
    count = restore(opened, file.absolute())
    if as_json:
        print_json({"reports": count, "file": str(file)})
        return
    click.echo(message("commands.restore.done", count=count))
