"""The group of all commands: each is loaded when it is called, not before."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from importlib import import_module
from io import UnsupportedOperation
from pathlib import Path
from typing import Any

import click
from flask.cli import FlaskGroup, ScriptInfo

from ..errors import ReaderError
from ..messages import message
from .usage import ChineseContext, explain

# Of the disk that is printed to; whatever else fails is a mistake of ours.
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EIO)
# Name of the command: its module. The function in it has the command's name.
COMMANDS = {
    "add": "add",
    "list": "listing",
    "show": "listing",
    "remove": "listing",
    "repair": "repair",
    "lexicon": "lexicon",
    "voices": "voices",
    "speak": "speak",
    "serve": "serve",
    "refresh": "refresh",
    "backup": "backup",
    "restore": "backup",
    "annotate": "annotate",
}


class CommandLine(FlaskGroup):
    """Flask's group with our own commands; it loads no app to find them."""

    context_class = ChineseContext

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        module = import_module(f".{COMMANDS[name]}", __package__)
        command: click.Command = getattr(module, f"{name}_command")
        return command

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """List the commands with their help, without loading them."""
        rows = [(name, message(f"commands.{name}.short")) for name in COMMANDS]
        with formatter.section("Commands"):
            formatter.write_dl(rows)


def _create_app(info: ScriptInfo | None = None) -> Any:
    from .. import create_app
    from .instance import settings

    return create_app(settings())


def _print_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        from importlib.metadata import version

        click.echo(message("commands.version", version=version("qingdu")))
        ctx.exit()


@click.group(
    cls=CommandLine,
    create_app=_create_app,
    add_default_commands=False,
    add_version_option=False,
    load_dotenv=False,
    set_debug_flag=False,
    help=message("commands.help"),
    context_settings={"auto_envvar_prefix": "READER", "max_content_width": 100},
)
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    help=message("commands.config"),
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help=message("commands.version_help"),
)
@click.pass_context
def command_line(ctx: click.Context, config: Path | None) -> None:
    ctx.meta["reader.config"] = config


# Flask's own options choose another app or switch its debugger on.
command_line.params = [
    param for param in command_line.params if param.name in ("config", "version")
]


def main(arguments: list[str] | None = None) -> None:
    """Run a command. Ends with 0, 1 for an interruption, 2 for bad input."""
    try:
        status = command_line.main(arguments, "reader", standalone_mode=False)
    except ReaderError as error:
        click.echo(explain(error), err=True)
        status = 2
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.message)
        status = 0
    except click.exceptions.ClickException as error:
        click.echo(explain(error), err=True)
        status = error.exit_code
    except click.exceptions.Abort:
        click.echo(message("commands.stopped"), err=True)
        status = 1
    except UnicodeEncodeError:
        click.echo(message("commands.usage.no_text"), err=True)
        status = 2
    except OSError as error:
        if error.errno not in FULL:
            raise
        click.echo(message("commands.full", why=error.strerror), err=True)
        _drop_output()
        status = 1
    sys.exit(status if isinstance(status, int) else 0)


def _drop_output() -> None:
    """Let what is still buffered go nowhere: at the exit it would fail once more."""
    with suppress(UnsupportedOperation), open(os.devnull, "w") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
