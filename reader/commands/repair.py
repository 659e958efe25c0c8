"""`reader repair`: look at proposed repairs, confirm or refuse them."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace

import click

from ..errors import UnknownRepairError
from ..messages import message
from ..reports.document import Repair, RepairState, Report
from .instance import annotator, store
from .printing import print_json
from .usage import Command

# How much of the text around a repair is shown, in characters.
AROUND = 12

Decisions = Mapping[str, RepairState]


@click.command(cls=Command, name="repair", help=message("commands.repair.help"))
@click.argument("slug")
@click.option(
    "--confirm", multiple=True, metavar="ID", help=message("commands.repair.confirm")
)
@click.option(
    "--refuse", multiple=True, metavar="ID", help=message("commands.repair.refuse")
)
@click.option("--all", "rest", is_flag=True, help=message("commands.repair.all"))
@click.option("--json", "as_json", is_flag=True, help=message("commands.json"))
def repair_command(
    slug: str,
    confirm: Sequence[str],
    refuse: Sequence[str],
    rest: bool,
    as_json: bool,
) -> None:
    from ..library import document, revise

    opened = store()
    report = document(opened, slug)
    decisions = _decisions(report, confirm, refuse, rest)
    if not decisions and not as_json and sys.stdin.isatty() and sys.stdout.isatty():
        decisions = _asked(report)
    if decisions:
        revise(
            opened, slug, lambda old: _decided(old, decisions), annotator(opened, slug)
        )
        report = document(opened, slug)
    if as_json:
        print_json({"slug": slug, "repairs": [asdict(r) for r in report.repairs]})
    else:
        _print(report)


def _decisions(
    report: Report, confirm: Sequence[str], refuse: Sequence[str], rest: bool
) -> Decisions:
    """Return the decisions by id. Raises UnknownRepairError."""
    known = {repair.id: repair for repair in report.repairs}
    for id in (*confirm, *refuse):
        if id not in known:
            raise UnknownRepairError(slug=report.slug, repair=id)
    left = [repair.id for repair in report.proposed if rest]
    decisions: dict[str, RepairState] = dict.fromkeys((*left, *confirm), "confirmed")
    return {**decisions, **dict.fromkeys(refuse, "refused")}


def _decided(report: Report, decisions: Decisions) -> Report:
    repairs = tuple(
        replace(repair, state=decisions.get(repair.id, repair.state))
        for repair in report.repairs
    )
    return replace(report, repairs=repairs)


def _asked(report: Report) -> Decisions:
    """Ask about each proposal on the terminal."""
    answers: dict[str, RepairState] = {"y": "confirmed", "n": "refused"}
    decisions = {}
    for repair in report.proposed:
        click.echo(_line(report, repair))
        question = message("commands.repair.question")
        answer = click.prompt(question, type=click.Choice(["y", "n", "s"]), default="s")
        if answer in answers:
            decisions[repair.id] = answers[answer]
    return decisions


def _print(report: Report) -> None:
    if not report.repairs:
        click.echo(message("commands.repair.none", slug=report.slug))
        return
    for repair in report.repairs:
        click.echo(_line(report, repair))
    if report.proposed:
        click.echo(message("commands.repair.next", slug=report.slug))


def _line(report: Report, repair: Repair) -> str:
    """Return a repair with its state and the text around it."""
    text = next(block.text for block in report.blocks if block.id == repair.block)
    before, after = repair.around(text.replace("\n", " "), AROUND)
    return message(
        "commands.repair.line",
        id=repair.id,
        state=message(f"commands.repair.{repair.state}"),
        original=repair.original,
        proposed=repair.proposed,
        before=before,
        after=after,
    )
