"""`reader serve`: the production server in one command."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import sys
from dataclasses import replace
from threading import Thread
from typing import TYPE_CHECKING

import click

from ..messages import message
from ..settings import Settings
from .addresses import listening_place, served_address
from .instance import settings
from .usage import Command

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

    from flask import Flask

# Most of them wait, for a recording or for a listener who takes a stream as slowly
# as it plays; both are limited below this, so that a page always finds a free one.
# They are started when they are needed.
THREADS = 256
# How long a stopping server waits for the answers that are on their way, in seconds.
PATIENCE = 20


@click.command(cls=Command, name="serve", help=message("commands.serve.help"))
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help=message("commands.serve.host"),
)
@click.option(
    "--port",
    default=8000,
    show_default=True,
    type=click.IntRange(0, 65535),
    help=message("commands.serve.port"),
)
@click.option(
    "--workers",
    default=2,
    show_default=True,
    type=click.IntRange(1, 64),
    help=message("commands.serve.workers"),
)
def serve_command(host: str, port: int, workers: int) -> None:
    host, port = listening_place(host, port)
    chosen = settings()
    address = served_address(host, port)
    if not chosen.base_url:
        chosen = replace(chosen, base_url=address)
    total = _reports(chosen)
    _hand_down(chosen)
    click.echo(message("commands.serve.ready", address=address))
    told = {"count": total, "command": command_to_type()}
    click.echo(message(f"commands.serve.{'next' if total else 'empty'}", **told))
    click.echo(message("commands.serve.stop"))
    _run(host, port, workers)


def _reports(chosen: Settings) -> int:
    """Count the reports; the library is migrated before any worker opens it."""
    from ..library import entries, open_store

    opened = open_store(chosen)
    try:
        return entries(opened, size=1).total
    finally:
        # A worker is a fork: it must not inherit an open SQLite connection.
        opened.close()


def command_to_type() -> str:
    """Return what to type for `reader`: after `make run` it is in no PATH."""
    return "reader" if shutil.which("reader") else sys.argv[0]


def _run(host: str, port: int, workers: int) -> None:
    # Until Granian answers it, it ends us at once: a KeyboardInterrupt could be lost
    # in an import, and the server would go on.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    from granian.constants import HTTPModes, Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    Server(
        f"{__name__}:worker_app",
        factory=True,
        interface=Interfaces.WSGI,
        # Browsers and proxies speak HTTP/2 over TLS only: that is the proxy's part.
        http=HTTPModes.http1,
        address=host,
        port=port,
        workers=workers,
        blocking_threads=THREADS,
        backlog=1024,
        websockets=False,
        log_level=LogLevels.error,
        respawn_failed_workers=True,
        workers_kill_timeout=PATIENCE,
    ).serve()


def worker_app() -> Flask:
    """Make the site in a worker, which ends with the server that started it."""
    from .. import create_app

    # A fork has the server's own handlers, which would swallow a SIGTERM until
    # Granian sets those of a worker. SIGINT goes to the whole group of a terminal:
    # it is the server that answers it.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_server()
    site = create_app()
    # Or the first reader of each kind of page would wait for its templates.
    for name in site.jinja_env.list_templates():
        site.jinja_env.get_template(name)
    return site


def end_with_server() -> None:
    """Let this worker end when its server does: none may stay on the port."""
    server = multiprocessing.parent_process()
    if server is not None:
        Thread(target=_outlive, args=(server,), daemon=True).start()


def _outlive(server: BaseProcess) -> None:
    # It waits on a pipe of the server's, which also closes when that is killed.
    server.join()
    os._exit(0)


def _hand_down(chosen: Settings) -> None:
    """Give the workers, which are processes of their own, these settings."""
    from ..settings import SETTINGS

    for setting in SETTINGS:
        os.environ[f"READER_{setting.name.upper()}"] = str(
            getattr(chosen, setting.name)
        )
