"""The names of the voices, as a person sees them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources


@cache
def _names() -> Mapping[str, str]:
    text = resources.files(__package__).joinpath("names.toml").read_text("utf-8")
    return tomllib.loads(text)


def voice_name(voice: str) -> str:
    """Return the name of a voice; its id where it has none."""
    return _names().get(voice, voice)
