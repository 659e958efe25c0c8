"""What a voice is given: tokens that know which source characters they stand for."""

from __future__ import annotations

from dataclasses import dataclass

SENTENCE_REST_MS = 450


@dataclass(frozen=True, slots=True)
class Token:
    """One syllable, letter, Latin word or pause; offsets in code points.

    `pinyin` has a tone digit 1 to 5 and v for ü (lv4), in spoken tone; it is
    empty for Latin and for punctuation, where `spoken` says all.
    """

    spoken: str
    pinyin: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Utterance:
    """One thing to say; `text` is the source that the offsets point into.

    `rest_ms` is the silence after it: longer after a heading, shorter after a
    link's name.
    """

    text: str
    tokens: tuple[Token, ...]
    rest_ms: int = SENTENCE_REST_MS
