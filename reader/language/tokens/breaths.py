"""Clauses: no run of tokens without a pause is longer than a voice can say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..annotation import Token

# Over about 124 syllables in one breath espeak-ng loses speech silently.
LONGEST_CLAUSE = 80
PAUSES = frozenset("、，,；;：:。.！!？?…—–（）()〔〕[]【】·\n\t")
_BREATH = "、"
# A letter is up to three syllables in a Chinese mouth (W), a word about this many.
_LETTER, _LETTERS_A_SYLLABLE = 3, 2


def is_pause(token: Token) -> bool:
    return not token.pinyin and token.spoken in PAUSES


def length(token: Token) -> int:
    """Return how many syllables a token takes at most."""
    if is_pause(token):
        return 0
    if token.pinyin or not token.spoken.isascii():
        return 1
    return max(_LETTER, len(token.spoken) // _LETTERS_A_SYLLABLE + 1)


def clauses(tokens: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    """Yield the tokens between pauses; each pause ends its clause."""
    clause: list[Token] = []
    for token in tokens:
        clause.append(token)
        if is_pause(token):
            yield tuple(clause)
            clause = []
    if clause:
        yield tuple(clause)


def breathe(tokens: Sequence[Token], borders: Sequence[bool]) -> tuple[Token, ...]:
    """Put a pause of no width into every clause that is longer than LONGEST_CLAUSE.

    `borders` says of each token whether a word begins with it: a pause goes
    there, and inside a word only where the word itself is too long.
    """
    breathed: list[Token] = []
    clause: list[tuple[Token, bool]] = []
    for token, border in zip(tokens, borders, strict=True):
        clause.append((token, border))
        if is_pause(token):
            breathed += [token for token, _ in clause]
            clause = []
        elif sum(length(token) for token, _ in clause) > LONGEST_CLAUSE:
            at = _cut(clause)
            head, clause = clause[:at], clause[at:]
            place = head[-1][0].end
            breathed += [
                *(token for token, _ in head),
                Token(_BREATH, "", place, place),
            ]
    return tuple(breathed + [token for token, _ in clause])


def _cut(clause: Sequence[tuple[Token, bool]]) -> int:
    """Return where the last word of a clause begins; its last token if nowhere."""
    last = len(clause) - 1
    return next((at for at in range(last, 0, -1) if clause[at][1]), last) or 1
