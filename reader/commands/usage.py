"""Help and errors of the command line in the words of `messages`."""

from __future__ import annotations

import click

from ..errors import ReaderError
from ..messages import message, messages_of


class ChineseFormatter(click.HelpFormatter):
    """click's formatter with the headings that `messages` gives."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, message("commands.words.usage"))

    def write_heading(self, heading: str) -> None:
        super().write_heading(_word(heading))


class ChineseContext(click.Context):
    formatter_class = ChineseFormatter

    def get_help(self) -> str:
        """Return the help, its only English line exchanged."""
        line = "Show this message and exit."
        return super().get_help().replace(line, message("commands.words.help"))


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
        text = message("commands.usage.missing", name=name)
    elif isinstance(error, click.BadParameter) and error.param is not None:
        name = error.param.get_error_hint(context) if context else error.param.name
        text = message("commands.usage.bad", name=name, why=error.message)
    elif isinstance(error, click.UsageError) and "No such command" in error.message:
        name = error.message.split("'")[1]
        text = message("commands.usage.no_such_command", name=name)
    else:
        text = error.format_message()
    return f"{text} {message('commands.usage.see', command=f'{path} --help')}"


def _word(heading: str) -> str:
    words: dict[str, str] = messages_of("commands")["words"]
    return words.get(heading.lower(), heading)
