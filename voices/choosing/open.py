"""Open every engine of the house from plain settings."""

from __future__ import annotations

from pathlib import Path

from ..edge import EdgeEngine
from ..engine import Engine
from ..espeak import EspeakEngine
from ..sherpa import SherpaEngine
from ..silent import SilentEngine
from .choice import Choice


def open_voices(
    *, workers: int = 2, online: bool = False, models: Path | None = None
) -> Choice:
    """Return the choice of voices; no process starts before it is needed.

    `online` switches on voices to which text is sent; `models` is the folder
    of neural models.
    """
    engines: list[Engine] = [EspeakEngine(workers)]
    if models is not None:
        engines.append(SherpaEngine(models))
    return Choice((*engines, EdgeEngine(online), SilentEngine()))
