"""Write the sounds of a clause as espeak-ng reads them, knowing where each stands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from ..errors import UtteranceError

_SAID = re.compile(r"[a-zê]+[1-5]|[a-z]+")


@dataclass(frozen=True, slots=True)
class Spelling:
    """A text for espeak-ng, and the position that its event has for each sound."""

    text: str
    positions: tuple[int, ...]


@cache
def _table(name: str) -> Mapping[str, str]:
    text = resources.files(__package__).joinpath("spelling.toml").read_text("utf-8")
    table: Mapping[str, str] = tomllib.loads(text)[name]
    return table


def phonemes(said: str) -> str | None:
    """Return the phonemes for a syllable that is not said from its pinyin."""
    base, tone = said[:-1], said[-1]
    known = _table("syllables")
    pattern = known.get(said) or (known.get(base) if tone.isdigit() else None)
    return pattern.format(tone=_table("tones")[tone]) if pattern else None


def spell(sounds: Iterable[str]) -> Spelling:
    """Spell one clause. Raises UtteranceError for anything but pinyin and words.

    Only letters and tone digits go through, so no sign of the text can be
    read out in English or taken for a command.
    """
    pieces, positions, place = [], [], 1
    for said in sounds:
        if not _SAID.fullmatch(said):
            raise UtteranceError(f"{said!r} is neither pinyin with a tone nor a word")
        coded = phonemes(said) or ""
        # Inside [[ ]] the event names the first letter, not the stress before it.
        positions.append(
            place + (3 if coded.startswith("'") else 2) if coded else place
        )
        piece = f"[[{coded}]]" if coded else said
        pieces.append(piece)
        place += len(piece) + 1
    return Spelling(" ".join(pieces), tuple(positions))
