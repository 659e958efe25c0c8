"""What commands print for programs."""

from __future__ import annotations

import json

import click


def print_json(value: object) -> None:
    """Print a value for tools: UTF-8, indented, hanzi as they are."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))
