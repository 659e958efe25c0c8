"""Open every engine of the house from plain settings."""

from __future__ import annotations

from pathlib import Path

from ..edge import EdgeEngine
from ..engine import Engine
from ..espeak import EspeakEngine
from ..sherpa import SherpaEngine
from ..silent import SilentEngine
from .breaker import Breaker
from .choice import Choice

# The name of an engine begins the ids of its voices.
ENGINES = tuple(
    engine.name for engine in (EspeakEngine, SherpaEngine, EdgeEngine, SilentEngine)
)
OWN_RESTS_S = (1.0, 30.0)


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
    # Nobody steps in for the last of them, and no service is spared by waiting.
    breakers = {EspeakEngine.name: Breaker(rests=OWN_RESTS_S)}
    return Choice((*engines, EdgeEngine(online), SilentEngine()), breakers)
