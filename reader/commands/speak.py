"""`reader speak`: recordings made ahead, and the whole report as one MP3."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import OutputError, UnknownVoiceError
from ..messages import message
from ..settings import Settings
from .instance import settings, store
from .usage import Command

if TYPE_CHECKING:
    from voices import Utterance

    from ..library import Store
    from ..narration import Narrator
    from ..narration.spoken import Spoken

MINUTE_MS = 60_000


@click.command(cls=Command, name="speak", help=message("commands.speak.help"))
@click.argument("slugs", metavar="SLUG…", nargs=-1, required=True)
@click.option("--voice", help=message("commands.speak.voice"))
@click.option(
    "--jobs",
    default=2,
    show_default=True,
    type=click.IntRange(1, 64),
    help=message("commands.speak.jobs"),
)
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help=message("commands.speak.output"),
)
def speak_command(
    slugs: tuple[str, ...], voice: str | None, jobs: int, output: Path | None
) -> None:
    if output is not None and len(slugs) > 1:
        text = message("commands.speak.one_output", count=len(slugs))
        raise click.UsageError(text)
    chosen, opened = settings(), store()
    reports = [_spoken(opened, slug) for slug in slugs]
    narrator = _narrator(chosen, jobs)
    voice = _known(narrator, voice or chosen.voice)
    for spoken in reports:
        _prepare(narrator, spoken, voice, jobs)
        # Pages say from now on that the whole report can be had.
        with opened.write():
            pass
    if output is not None:
        _write(narrator, reports[0], voice, output, chosen.site_name)
        click.echo(message("commands.speak.written", path=output))


def _spoken(opened: Store, slug: str) -> Spoken:
    from ..library import edition, section_utterances
    from ..narration.spoken import Spoken

    return Spoken(
        edition(opened, slug), lambda section: section_utterances(opened, slug, section)
    )


def _narrator(chosen: Settings, jobs: int) -> Narrator:
    from ..narration import open_narrator

    narrator = open_narrator(replace(chosen, speech_workers=jobs))
    click.get_current_context().call_on_close(narrator.close)
    return narrator


def _known(narrator: Narrator, voice: str) -> str:
    if voice not in {one.id for one in narrator.voices()}:
        raise UnknownVoiceError(voice=voice)
    return voice


def _prepare(narrator: Narrator, spoken: Spoken, voice: str, jobs: int) -> None:
    said = {narrator.key(one, voice): one for one in spoken.everything()}
    missing = [one for key, one in said.items() if not narrator.recordings.has(key)]
    slug = spoken.edition.report.slug
    _make(narrator, missing, voice, jobs, message("commands.speak.making", slug=slug))
    lasts = sum(_lasts(narrator, one, voice) for one in spoken.whole())
    counts = {"count": len(said), "made": len(missing)}
    minutes = f"{lasts / MINUTE_MS:.1f}"
    click.echo(message("commands.speak.done", slug=slug, minutes=minutes, **counts))


def _make(
    narrator: Narrator,
    missing: Sequence[Utterance],
    voice: str,
    jobs: int,
    label: str,
) -> None:
    """Make what is missing; what is made stays, whenever it is broken off."""
    with (
        click.progressbar(length=len(missing), label=label, file=sys.stderr) as bar,
        ThreadPoolExecutor(jobs) as threads,
    ):
        running = [threads.submit(narrator.prepare, one, voice) for one in missing]
        try:
            for done in as_completed(running):
                done.result()
                bar.update(1)
        except BaseException:
            threads.shutdown(wait=False, cancel_futures=True)
            raise


def _lasts(narrator: Narrator, utterance: Utterance, voice: str) -> int:
    from ..narration import Asker

    return narrator.recording(utterance, voice, Asker(counted=True)).duration_ms


def _write(
    narrator: Narrator, spoken: Spoken, voice: str, output: Path, publisher: str
) -> None:
    from ..narration import Asker, stream
    from ..narration.audiobook import audiobook
    from ..narration.recordings.writing import write_whole

    asker = Asker(counted=True)
    book = audiobook(narrator, spoken.book(publisher), voice, asker)
    pieces = stream(narrator, book, 0, book.length, asker)
    whole = b"".join(pieces)
    try:
        write_whole(output, whole)
    except OSError as error:
        raise OutputError(path=output, why=error.strerror) from error
