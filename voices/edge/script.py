"""The text that is sent, cut into pieces, and which token each character is of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..prosody import pause_ms, sounds
from ..utterance import Token, Utterance

# The package's own limit counts bytes between spaces and never fires on Chinese.
PIECE_LIMIT = 300


@dataclass(frozen=True, slots=True)
class Piece:
    """A text to send; `owners` has for each character its spoken token, or None."""

    text: str
    owners: tuple[Token | None, ...]


def pieces(utterance: Utterance, limit: int = PIECE_LIMIT) -> tuple[Piece, ...]:
    """Cut after a pause where one comes in time, else at the limit."""
    return tuple(_join(group) for group in _grouped(utterance.tokens, limit))


def is_heard(token: Token) -> bool:
    """Tell whether a token is said: a syllable, letters or digits."""
    return bool(sounds(token))


def _grouped(tokens: tuple[Token, ...], limit: int) -> Iterator[list[Token]]:
    group: list[Token] = []
    size = 0
    for token in tokens:
        if size + len(token.spoken) > limit and group:
            cut = _last_pause(group) or len(group)
            yield group[:cut]
            group = group[cut:]
            size = sum(len(one.spoken) for one in group)
        group.append(token)
        size += len(token.spoken)
    if any(is_heard(token) for token in group):
        yield group


def _last_pause(group: list[Token]) -> int:
    """Return where to cut: after the last pause of the second half, else 0."""
    for number in range(len(group), len(group) // 2, -1):
        token = group[number - 1]
        if not is_heard(token) and pause_ms(token.spoken):
            return number
    return 0


def _join(group: list[Token]) -> Piece:
    text: list[str] = []
    owners: list[Token | None] = []
    for token in group:
        if text and _would_merge(text[-1], token.spoken):
            text.append(" ")
            owners.append(None)
        text.extend(token.spoken)
        owners.extend([token if is_heard(token) else None] * len(token.spoken))
    return Piece("".join(text), tuple(owners))


def _would_merge(before: str, spoken: str) -> bool:
    """Tell whether two Latin tokens would run into one word."""
    return (
        before.isascii()
        and before.isalnum()
        and spoken[:1].isalnum()
        and (spoken[:1].isascii())
    )
