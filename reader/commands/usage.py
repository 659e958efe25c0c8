"""Help and errors of the command line in the words of `messages`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import click

from ..errors import ReaderError
from ..messages import message, messages_of

# What click adds to an option's help: [default: 8000; 0<=x<=65535]
_EXTRA = re.compile(r"\[(?:default: (?P<default>[^;\]]*))?;? ?[^\]]*\]$")
_NAME = re.compile(r"\b[A-Z][A-Z]+(?: RANGE)?\b")


class ChineseFormatter(click.HelpFormatter):
    """click's formatter with the words that `messages` gives."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, _named(args), message("commands.words.usage"))

    def write_heading(self, heading: str) -> None:
        super().write_heading(_word(heading))

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        told = [(_named(name), _EXTRA.sub(_default, help)) for name, help in rows]
        super().write_dl(told, col_max, col_spacing)


def _named(text: str) -> str:
    """Return a usage line or an option with its placeholders in Chinese."""
    return _NAME.sub(lambda name: _word(name.group()), text)


def _default(extra: re.Match[str]) -> str:
    if not extra["default"]:
        return ""
    return message("commands.words.default", value=extra["default"])


class ChineseContext(click.Context):
    formatter_class = ChineseFormatter

    def get_help(self) -> str:
        """Return the help, its only English line exchanged."""
        line = "Show this message and exit."
        return super().get_help().replace(line, message("commands.words.help"))


class Group(click.Group):
    """A group whose help is Chinese throughout."""

    context_class = ChineseContext


class Command(click.Command):
    """A command whose help is Chinese throughout."""

    context_class = ChineseContext


def explain(error: ReaderError | click.ClickException) -> str:
    """Return one line that says what was wrong and what to do."""
    if isinstance(error, ReaderError):
        return " ".join(message(error.key, **error.details).split("\n"))
    return _usage(error)


def _usage(error: click.ClickException) -> str:
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "reader"
    if isinstance(error, click.NoSuchOption):
        text = message("commands.usage.no_such_option", name=error.option_name)
    elif isinstance(error, click.MissingParameter):
        name = error.param.make_metavar(context) if error.param and context else ""
        text = message("commands.usage.missing", name=_named(name))
    elif isinstance(error, click.BadParameter) and error.param is not None:
        name = error.param.get_error_hint(context) if context else error.param.name
        why = _wanted(error.param.type) or error.message
        text = message("commands.usage.bad", name=name, why=why)
    elif isinstance(error, click.UsageError) and "No such command" in error.message:
        name = error.message.split("'")[1]
        text = message("commands.usage.no_such_command", name=name)
    elif isinstance(error, click.UsageError) and "extra argument" in error.message:
        names = error.message.partition("(")[2].removesuffix(")")
        text = message("commands.usage.extra", names=names)
    else:
        text = error.format_message()
    return f"{text} {message('commands.usage.see', command=f'{path} --help')}"


def _wanted(kind: click.ParamType[Any]) -> str:
    """Return what a value should have been, "" where click itself must say it."""
    if isinstance(kind, click.IntRange):
        bounds = {"least": kind.min, "most": kind.max}
        return message("commands.usage.number", **bounds)
    if isinstance(kind, click.Choice):
        return message("commands.usage.choice", choices=", ".join(kind.choices))
    if isinstance(kind, click.Path):
        return message("commands.usage.no_folder")
    return ""


def _word(word: str) -> str:
    words: dict[str, str] = messages_of("commands")["words"]
    return words.get(word.lower().replace(" ", "_"), word)
