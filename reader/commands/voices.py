"""`reader voices`: the voices there are; `reader voices install`: one more."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from voices.errors import ModelError

from ..errors import OutputError, VoiceModelError
from ..messages import message, messages_of
from ..settings import Settings
from .instance import annotator, settings
from .printing import print_json
from .usage import Command, Group

if TYPE_CHECKING:
    from voices import Utterance
    from voices.sherpa import Installed

DOWNLOADS = ".downloads"
MEGABYTE = 1_000_000


@click.group(
    cls=Group,
    name="voices",
    invoke_without_command=True,
    help=message("commands.voices.help"),
)
@click.option("--json", "as_json", is_flag=True, help=message("commands.json"))
@click.pass_context
def voices_command(ctx: click.Context, as_json: bool) -> None:
    if ctx.invoked_subcommand:
        return
    rows = _voices(settings())
    if as_json:
        print_json(rows)
        return
    for row in rows:
        state = message("commands.voices.ready")
        if not row["available"]:
            state = message("commands.voices.not_ready", reason=row["reason"])
        words = {"id": row["id"], "name": row["name"], "state": state}
        click.echo(message("commands.voices.row", **words))


@voices_command.command(
    cls=Command, name="install", help=message("commands.voices_install.help")
)
@click.argument("source", metavar="FILE|URL")
def install_command(source: str) -> None:
    from ..narration import models_folder

    folder = models_folder(settings())
    try:
        installed = _install(source, folder)
    except ModelError as error:
        raise VoiceModelError(path=source, why=_why(error)) from error
    except OSError as error:
        raise OutputError(path=folder, why=error.strerror) from error
    _print(installed, folder)


def _voices(chosen: Settings) -> list[dict[str, object]]:
    from ..narration import in_words, open_narrator

    return [in_words(voice) for voice in open_narrator(chosen).voices()]


def _install(source: str, folder: Path) -> Installed:
    from voices.sherpa import download, install, is_address

    archive = Path(source)
    if is_address(source):
        with _bar("fetching") as show:
            archive = download(source, folder / DOWNLOADS, show)
    if not archive.is_file():
        raise ModelError(f"{archive} is missing", "missing", archive)
    with _bar("unpacking") as show:
        installed = install(archive, folder, _sample(), show)
    if is_address(source):
        archive.unlink()
    return installed


def _sample() -> Utterance:
    from ..reading import utterance_of

    return utterance_of(message("voices.sample"), annotator())


@contextmanager
def _bar(what: str) -> Iterator[Callable[[int, int], None]]:
    """Show a bar, and give what moves it: bytes done, and bytes in all."""
    label = message(f"commands.voices_install.{what}")
    with click.progressbar(length=1, label=label, file=sys.stderr) as bar:

        def show(done: int, total: int) -> None:
            bar.length = max(total, done, 1)
            bar.update(done - bar.pos)

        yield show


def _why(error: ModelError) -> str:
    reasons = messages_of("commands")["voices_install"]["why"]
    return str(reasons.get(error.code, error.code)).format(detail=error.detail)


def _print(installed: Installed, folder: Path) -> None:
    place = folder / installed.name
    licence = place / installed.licence if installed.licence else None
    size, seconds = installed.size / MEGABYTE, installed.sample_ms / 1000
    lines = [
        message("commands.voices_install.name", name=installed.name),
        message("commands.voices_install.size", size=f"{size:.1f}"),
        message("commands.voices_install.sha256", sha256=installed.sha256),
        message("commands.voices_install.licence", licence=licence)
        if licence
        else message("commands.voices_install.no_licence"),
        message(
            "commands.voices_install.sample",
            path=place / "sample.mp3",
            seconds=f"{seconds:.1f}",
        ),
        message("commands.voices_install.done"),
    ]
    click.echo("\n".join(lines))
