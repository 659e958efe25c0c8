"""Turn the times of single sounds into one mark per source span."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .speech import Mark
from .utterance import Token


@dataclass(frozen=True, slots=True)
class Timed:
    """A token and when one of its sounds is heard, in ms from the audio's start."""

    token: Token
    start_ms: int
    end_ms: int


def marks(timed: Iterable[Timed], duration_ms: int) -> tuple[Mark, ...]:
    """Join the sounds of one source span into one mark, from first to last.

    Marks come out sorted, without overlap, and inside the audio.
    """
    spans = [
        Mark(sounds[0].start_ms, sounds[-1].end_ms, token.start, token.end)
        for token, sounds in _by_span(timed)
    ]
    made: list[Mark] = []
    for number, span in enumerate(spans):
        limit = spans[number + 1].start_ms if number + 1 < len(spans) else duration_ms
        start = min(max(span.start_ms, made[-1].end_ms if made else 0), duration_ms)
        end = max(min(span.end_ms, limit, duration_ms), start)
        made.append(Mark(start, end, span.start, span.end))
    return tuple(made)


def _by_span(timed: Iterable[Timed]) -> list[tuple[Token, Sequence[Timed]]]:
    groups: list[tuple[Token, list[Timed]]] = []
    for one in timed:
        last = groups[-1][0] if groups else None
        if last and (last.start, last.end) == (one.token.start, one.token.end):
            groups[-1][1].append(one)
        else:
            groups.append((one.token, [one]))
    return [(token, sounds) for token, sounds in groups]
