"""`reader backup` and `restore`: the whole library in one file, and back."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import click

from ..errors import DamagedStoreError
from ..messages import message
from .instance import settings, store
from .printing import print_json
from .usage import Command

# What was there before a restore, in the instance folder.
BEFORE = "before-restore{}.qingdu"


@click.command(cls=Command, name="backup", help=message("commands.backup.help"))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help=message("commands.json"))
def backup_command(file: Path, as_json: bool) -> None:
    from ..library import back_up

    saved = back_up(store(), file.absolute())
    if as_json:
        print_json({"reports": saved, "file": str(file)})
        return
    click.echo(message("commands.backup.done", count=saved, path=file))


@click.command(cls=Command, name="restore", help=message("commands.restore.help"))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help=message("commands.json"))
def restore_command(file: Path, as_json: bool) -> None:
    from ..library import check_backup, set_aside

    source = file.absolute()
    try:
        restored = _restore(source)
    except DamagedStoreError:
        check_backup(source)
        aside = set_aside(settings())
        click.echo(message("commands.restore.aside", path=aside), err=True)
        restored = _restore(source)
    if as_json:
        print_json({"reports": restored, "file": str(file)})
        return
    click.echo(message("commands.restore.done", count=restored))


def _restore(source: Path) -> int:
    """Restore the file, after a copy of what was there; return its reports."""
    from ..library import back_up, check_backup, entries, restore

    opened = store()
    try:
        check_backup(source, opened)
        kept = entries(opened, size=1).total
        if kept:
            before = _free(settings().folder)
            back_up(opened, before)
            told = message("commands.restore.kept", count=kept, path=before)
            click.echo(told, err=True)
        return restore(opened, source)
    finally:
        opened.close()


def _free(folder: Path) -> Path:
    """Return where a library can be put aside, and nothing is overwritten."""
    ends = ("" if number == 1 else f"-{number}" for number in count(1))
    paths = (folder / BEFORE.format(end) for end in ends)
    return next(path for path in paths if not path.exists())
