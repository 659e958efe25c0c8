"""Bring the service's word boundaries back to our tokens."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..errors import EngineFailedError
from ..marks import Timed
from ..utterance import Token
from .script import Piece

# How far ahead a word is looked for: the service may skip a sign or a bracket.
REACH = 40
# With fewer tokens found the boundaries are of another text.
ENOUGH = 0.6


@dataclass(frozen=True, slots=True)
class Boundary:
    """A word as the service said it, in ms from the start of the audio."""

    text: str
    start_ms: int
    end_ms: int


def align(
    piece: Piece, boundaries: Iterable[Boundary], start_ms: int, end_ms: int
) -> list[Timed]:
    """Time every token of a piece that sounds from `start_ms` to `end_ms`.

    Tokens of one word share its time; tokens that no boundary names are put
    between their neighbours. Raises EngineFailedError when too few are named.
    """
    tokens = _heard(piece)
    found = _found(piece, boundaries)
    if len(found) < len(tokens) * ENOUGH:
        raise EngineFailedError("the service's boundaries do not fit the text")
    return _filled(tokens, found, start_ms, end_ms)


def _heard(piece: Piece) -> list[Token]:
    heard: list[Token] = []
    for owner in piece.owners:
        if owner is not None and (not heard or heard[-1] is not owner):
            heard.append(owner)
    return heard


def _found(piece: Piece, boundaries: Iterable[Boundary]) -> dict[int, Timed]:
    """Return the timed tokens by their identity."""
    text = _plain(piece.text)
    found: dict[int, Timed] = {}
    place = 0
    for boundary in boundaries:
        word = _plain(boundary.text)
        at = text.find(word, place, place + len(word) + REACH) if word.strip() else -1
        if at < 0:
            continue
        place = at + len(word)
        owners = [one for one in piece.owners[at:place] if one is not None]
        _share(owners, boundary, found)
    return found


def _share(owners: Sequence[Token], word: Boundary, found: dict[int, Timed]) -> None:
    length = word.end_ms - word.start_ms
    for number, owner in enumerate(owners):
        start = word.start_ms + length * number // len(owners)
        end = word.start_ms + length * (number + 1) // len(owners)
        known = found.get(id(owner))
        found[id(owner)] = Timed(owner, known.start_ms if known else start, end)


def _filled(
    tokens: Sequence[Token], found: dict[int, Timed], start_ms: int, end_ms: int
) -> list[Timed]:
    made: list[Timed] = []
    number = 0
    while number < len(tokens):
        if id(tokens[number]) in found:
            made.append(found[id(tokens[number])])
            number += 1
            continue
        gap = number
        while gap < len(tokens) and id(tokens[gap]) not in found:
            gap += 1
        before = made[-1].end_ms if made else start_ms
        after = found[id(tokens[gap])].start_ms if gap < len(tokens) else end_ms
        step = max(0, after - before) / (gap - number)
        for place, token in enumerate(tokens[number:gap]):
            start = before + round(step * place)
            made.append(Timed(token, start, before + round(step * (place + 1))))
        number = gap
    return made


def _plain(text: str) -> str:
    """Fold width and case one to one, so that places stay the same."""
    folded = ((one, unicodedata.normalize("NFKC", one).lower()) for one in text)
    return "".join(plain if len(plain) == 1 else one for one, plain in folded)
