"""`reader add`: import files and publish them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import click

from ..errors import ReaderError
from ..folders import PACKAGE
from ..language.annotation import Annotator
from ..library import Published, Store, entries, is_slug, publish, reannotate, words
from ..messages import message
from ..reports import DAMAGED, Worker
from .instance import annotator, settings, store, with_words
from .printing import print_json
from .usage import Command, explain

DEMONSTRATIONS = ("annual-report.html", "work-report.html", "notice.md")
# How many lines of what was dropped are printed; --json has all of them.
LINES = 8


@dataclass(frozen=True, slots=True)
class Options:
    """How the sources are to be published."""

    slug: str
    replacing: bool
    demonstration: bool
    keep: bool


@click.command(cls=Command, name="add", help=message("commands.add.help"))
@click.argument(
    "sources", nargs=-1, metavar="SOURCE...", type=click.Path(path_type=Path)
)
@click.option("--slug", help=message("commands.add.slug"))
@click.option("--replace", is_flag=True, help=message("commands.add.replace"))
@click.option("--dry-run", is_flag=True, help=message("commands.add.dry_run"))
@click.option(
    "--demonstration", is_flag=True, help=message("commands.add.demonstration")
)
@click.option("--if-empty", is_flag=True, help=message("commands.add.if_empty"))
@click.option("--json", "as_json", is_flag=True, help=message("commands.json"))
def add_command(
    sources: Sequence[Path],
    slug: str | None,
    replace: bool,
    dry_run: bool,
    demonstration: bool,
    if_empty: bool,
    as_json: bool,
) -> None:
    if demonstration:
        sources = [PACKAGE / "demonstrations" / name for name in DEMONSTRATIONS]
    _check(sources, slug)
    opened = store()
    if if_empty and entries(opened, size=1).total:
        click.echo(message("commands.add.not_empty"), err=True)
        sources = ()
    options = Options(slug or "", replace or demonstration, demonstration, not dry_run)
    done = list(_each(opened, sources, options))
    found = [result for result in done if isinstance(result, Published)]
    if as_json:
        if found or not done:
            print_json([_form(result) for result in found])
    else:
        for result in found:
            _print(result, options)
    for error in (result for result in done if isinstance(result, ReaderError)):
        click.echo(explain(error), err=True)
    if len(found) < len(done):
        click.get_current_context().exit(2)


def _check(sources: Sequence[Path], slug: str | None) -> None:
    if not sources:
        raise click.UsageError(message("commands.add.nothing"))
    if slug is None:
        return
    if len(sources) > 1:
        raise click.UsageError(message("commands.add.one_source", count=len(sources)))
    if not is_slug(slug):
        raise click.UsageError(message("commands.add.bad_slug", slug=slug))


def _each(
    opened: Store, sources: Sequence[Path], options: Options
) -> Iterator[Published | ReaderError]:
    """Publish each source by itself: what is wrong with one harms no other."""
    stage = annotator(opened)
    largest = settings().max_source_mb << 20
    with Worker() as worker, _progress(sources) as row:
        for path in row:
            try:
                yield _publish(opened, worker, path, largest, stage, options)
            except ReaderError as error:
                yield error


def _progress(sources: Sequence[Path]) -> AbstractContextManager[Iterable[Path]]:
    """Give the sources; several are counted on a terminal as they are taken."""
    if len(sources) < 2 or not sys.stderr.isatty():
        return nullcontext(sources)
    return click.progressbar(
        sources,
        label=message("commands.add.progress"),
        item_show_func=lambda path: path.name if path else "",
        file=sys.stderr,
    )


def _publish(
    opened: Store,
    worker: Worker,
    path: Path,
    largest: int,
    stage: Annotator,
    options: Options,
) -> Published:
    imported = worker.import_file(path, largest)
    result = publish(
        opened,
        imported.report,
        stage,
        imported.assets,
        slug=options.slug,
        replacing=options.replacing,
        demonstration=options.demonstration,
        keep=options.keep,
    )
    slug = result.entry.slug
    if result.outcome == "replaced" and options.keep and words(opened, slug):
        # The stage knows the words of every report, not this one's own.
        list(reannotate(opened, (slug,), with_words))
    return result


def _form(result: Published) -> dict[str, Any]:
    return {
        "slug": result.entry.slug,
        "title": result.entry.title,
        "outcome": result.outcome,
        "counts": dict(result.entry.counts),
        "repairs": [asdict(repair) for repair in result.report.repairs],
        "dropped": [asdict(dropped) for dropped in result.report.dropped],
    }


def _print(result: Published, options: Options) -> None:
    entry, report = result.entry, result.report
    outcome = result.outcome if options.keep else "preview"
    click.echo(message(f"commands.add.{outcome}", slug=entry.slug, title=entry.title))
    click.echo("  " + message("commands.counts", **entry.counts))
    if report.source.charset.endswith(DAMAGED) and result.outcome != "unchanged":
        click.echo("  " + message("commands.add.damaged"))
    if report.proposed:
        count = len(report.proposed)
        click.echo("  " + message("commands.add.repairs", count=count, slug=entry.slug))
    for repair in report.proposed:
        click.echo(
            message(
                "commands.add.repair",
                original=repair.original,
                proposed=repair.proposed,
            )
        )
    _print_dropped(result)


def _print_dropped(result: Published) -> None:
    dropped = result.report.dropped
    if not dropped or result.outcome == "unchanged":
        return
    click.echo("  " + message("commands.add.dropped", count=len(dropped)))
    for line in dropped[:LINES]:
        text = " ".join(line.text.split())[:40]
        reason = message(f"importing.dropped.{line.reason}")
        click.echo(message("commands.add.dropped_line", text=text, reason=reason))
    if len(dropped) > LINES:
        click.echo(message("commands.add.more", count=len(dropped) - LINES))
