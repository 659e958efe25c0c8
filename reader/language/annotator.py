"""Annotate a text: words with readings, sentences with what is said."""

from __future__ import annotations

from collections.abc import Iterator

from .annotation import Annotation, Sentence, Token, Word
from .fingerprint import language_version
from .pinyin.readings import package_reader
from .sentences import split_sentences
from .spoken import spoken_spans
from .tokens import tokens
from .vocabulary import proper_names
from .words import cut


def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text with a reading per character."""
    parts = list(cut(text))
    return tuple(_joined(parts))


def _joined(parts: list[str]) -> Iterator[Word]:
    start = 0
    names = proper_names()
    for part, row in zip(parts, package_reader().read(parts), strict=True):
        end = start + len(part)
        yield Word(start, end, part, part in names, row)
        start = end


def sentences_of(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text with what is said for them."""
    return tuple(
        Sentence(start, end, spoken_spans(text, start, end))
        for start, end in split_sentences(text)
    )


class LanguageAnnotator:
    """The language stage: jieba's words, pypinyin's and the table's readings."""

    @property
    def version(self) -> str:
        return language_version()

    def annotate(self, text: str) -> Annotation:
        """Annotate one block's text; line feeds and tabs end a sentence."""
        return Annotation(text, words_of(text), sentences_of(text))

    def tokens(self, text: str) -> tuple[Token, ...]:
        """Return what the voice says for a text, offsets into that text."""
        return tokens(text, sentences_of(text), words_of)
