"""An annotation for the eye: pinyin over words, what is said below."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from ..language.annotation import Annotation, Word
from ..messages import message

_COLUMNS = 80


def width(text: str) -> int:
    """Return how many columns of a terminal a text takes (UAX 11)."""
    return sum(
        0
        if unicodedata.combining(char)
        else 2
        if unicodedata.east_asian_width(char) in "WF"
        else 1
        for char in text
    )


def _pair(word: Word) -> tuple[str, str]:
    """Return a word's pinyin and the word, filled up to the same width."""
    pinyin = "".join(reading.pinyin for reading in word.readings if reading)
    text = "".join(char if char.isprintable() else " " for char in word.text)
    room = max(width(pinyin), width(text)) + 1
    return (
        pinyin + " " * (room - width(pinyin)),
        text + " " * (room - width(text)),
    )


def _rows(words: tuple[Word, ...]) -> Iterator[str]:
    """Yield rows of pinyin and of words in turn, none wider than the screen."""
    above, below = "", ""
    for word in words:
        pinyin, text = _pair(word)
        if below and width(below + text.rstrip()) > _COLUMNS:
            yield from (above.rstrip(), below.rstrip())
            above, below = "", ""
        above, below = above + pinyin, below + text
    yield from (above.rstrip(), below.rstrip())


def interlinear(annotation: Annotation) -> str:
    """Return the view of a paragraph; an empty one for an empty paragraph."""
    if not annotation.text.strip():
        return ""
    spoken = "".join(sentence.spoken for sentence in annotation.sentences)
    return "\n".join(
        [*_rows(annotation.words), message("commands.annotate.spoken", text=spoken), ""]
    )
