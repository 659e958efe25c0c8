"""What the language stage says of a text: words, readings, spoken sentences.

Offsets count Unicode code points of the annotated text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Reading:
    """A character's pinyin with tone mark; confidence from 0 to 1.

    `others` are the readings that the character may have elsewhere, likeliest
    first; empty for a character with one reading.
    """

    pinyin: str
    confidence: float = 1.0
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Word:
    """A word; one reading per character, None where there is nothing to read."""

    start: int
    end: int
    text: str
    proper: bool
    readings: tuple[Reading | None, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """Source characters and what is said for them; "" where nothing is."""

    start: int
    end: int
    spoken: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; its spans cover each of its characters exactly once."""

    start: int
    end: int
    spans: tuple[Span, ...]

    @property
    def spoken(self) -> str:
        return "".join(span.spoken for span in self.spans)


@dataclass(frozen=True, slots=True)
class Token:
    """One syllable, letter, Latin word or pause to be said, and its source span.

    `pinyin` has a tone digit 1 to 5 and v for ü (lv4), in spoken tone (yi2,
    bu2); it is empty for Latin and for punctuation, where `spoken` says all.
    """

    spoken: str
    pinyin: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Annotation:
    """A text, its words and its sentences. Words leave no character out."""

    text: str
    words: tuple[Word, ...]
    sentences: tuple[Sentence, ...]


class Annotator(Protocol):
    """The language stage as the rest of the house sees it."""

    @property
    def version(self) -> str:
        """A short string that changes whenever an annotation might."""
        ...

    def annotate(self, text: str) -> Annotation:
        """Annotate one block's text; line feeds and tabs end a sentence."""
        ...

    def tokens(self, text: str) -> tuple[Token, ...]:
        """Return what the voice says for a text, offsets into that text."""
        ...
