"""An annotation for the eye: pinyin over words, what is said below."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from ..language.annotation import Annotation, Word
from ..messages import message

_COLUMNS = 80
# Stops do not begin a row: room for one is kept at its end.
_STOPS = "，。、；：？！）》〉】〕”’…%,.;:?!)"
_STOP_ROOM = 2
_VOWELS = "aāáǎàoōóǒòeēéěè"
_PIECE = re.compile(r"[!-~]+|.")

# What stands above and below in one column.
Pair = tuple[str, str]


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


def _spell(word: Word) -> str:
    """Return a word's pinyin as GB/T 16159 writes it: Xī'ān, fāng'àn."""
    said = ""
    for reading in filter(None, word.readings):
        said += "'" if said and reading.pinyin[0] in _VOWELS else ""
        said += reading.pinyin
    return said[:1].upper() + said[1:] if word.proper else said


def _pair(word: Word) -> Pair:
    """Return a word's pinyin and the word, filled up to the same width."""
    pinyin = _spell(word)
    text = "".join(char if char.isprintable() else " " for char in word.text)
    room = max(width(pinyin), width(text)) + 1
    return (
        pinyin + " " * (room - width(pinyin)),
        text + " " * (room - width(text)),
    )


def _rows(pairs: Iterable[Pair], columns: int) -> Iterator[Pair]:
    """Yield rows of pairs, none wider than the screen."""
    above, below = "", ""
    for pinyin, text in pairs:
        bare = text.rstrip()
        room = columns - (0 if bare in _STOPS else _STOP_ROOM)
        if below and max(width(above + pinyin.rstrip()), width(below + bare)) > room:
            yield above.rstrip(), below.rstrip()
            above, below = "", ""
        above, below = above + pinyin, below + text
    yield above.rstrip(), below.rstrip()


def _spoken(text: str) -> str:
    """Return what is said, in rows that stand under one another."""
    label = message("commands.annotate.spoken", text="")
    indent = " " * width(label)
    pieces = [("", piece) for piece in _PIECE.findall(text)]
    rows = [row for _, row in _rows(pieces, _COLUMNS - width(label))]
    return message("commands.annotate.spoken", text=f"\n{indent}".join(rows))


def interlinear(annotation: Annotation) -> str:
    """Return the view of a paragraph; an empty one for an empty paragraph."""
    if not annotation.text.strip():
        return ""
    spoken = "".join(sentence.spoken for sentence in annotation.sentences)
    rows = _rows(map(_pair, annotation.words), _COLUMNS)
    return "\n".join(["\n\n".join(map("\n".join, rows)), _spoken(spoken), ""])
