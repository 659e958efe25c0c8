"""Annotate a text: words with readings, sentences with what is said."""

from __future__ import annotations

from collections.abc import Iterator

from .annotation import Annotation, Sentence, Span, Token, Word
from .pinyin.readings import readings
from .pinyin.syllables import digits
from .sentences import split_sentences
from .vocabulary import proper_names
from .words import cut


def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text with a reading per character."""
    parts = list(cut(text))
    return tuple(_joined(parts))


def _joined(parts: list[str]) -> Iterator[Word]:
    start = 0
    names = proper_names()
    for part, row in zip(parts, readings(parts), strict=True):
        end = start + len(part)
        yield Word(start, end, part, part in names, row)
        start = end


class LanguageAnnotator:
    """The language stage: jieba's words, pypinyin's and the table's readings."""

    @property
    def version(self) -> str:
        return "1"

    def annotate(self, text: str) -> Annotation:
        """Annotate one block's text; line feeds and tabs end a sentence."""
        sentences = tuple(
            Sentence(start, end, _plain_spans(text, start, end))
            for start, end in split_sentences(text)
        )
        return Annotation(text, words_of(text), sentences)

    def tokens(self, text: str) -> tuple[Token, ...]:
        """Return what the voice says for a text, offsets into that text."""
        return tuple(
            Token(text[at], digits(reading.pinyin) if reading else "", at, at + 1)
            for word in words_of(text)
            for at, reading in zip(
                range(word.start, word.end), word.readings, strict=True
            )
        )


def _plain_spans(text: str, start: int, end: int) -> tuple[Span, ...]:
    return tuple(Span(at, at + 1, text[at]) for at in range(start, end))
