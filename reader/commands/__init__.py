"""The command line: `reader`, one module a command."""

from .group import main

__all__ = ["main"]
