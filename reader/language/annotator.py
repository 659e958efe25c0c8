"""Annotate a text: words with readings, sentences with what is said."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from .annotation import Annotation, Sentence, Token, Word
from .fingerprint import language_version
from .lexicon import Entry, Lexicon, inner, joined, package_entries, set_phrases
from .names import is_proper
from .pinyin.readings import Row, package_reader
from .sentences import split_sentences
from .spoken import spoken_spans
from .tokens import tokens
from .words import cut


def sentences_of(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text with what is said for them."""
    return tuple(
        Sentence(start, end, spoken_spans(text, start, end))
        for start, end in split_sentences(text)
    )


def _parts(text: str, lexicon: Lexicon) -> list[str]:
    parts: list[str] = []
    for piece, given in lexicon.split(text):
        if given:
            parts.append(piece)
            continue
        for part, phrase in set_phrases(piece):
            parts.extend([part] if phrase else joined(list(cut(part))))
    return parts


def _with_inner(word: str, row: Row) -> Row:
    places = inner(word) if len(word) > 2 else ()
    if not places:
        return row
    known = dict(places)
    return tuple(known.get(at, reading) for at, reading in enumerate(row))


def _words(text: str, lexicon: Lexicon) -> Iterator[Word]:
    parts = _parts(text, lexicon)
    package = package_entries()
    start = 0
    for part, row in zip(parts, package_reader().read(parts), strict=True):
        end = start + len(part)
        entry = lexicon.get(part) or package.get(part)
        if entry is None:
            yield Word(start, end, part, is_proper(part), _with_inner(part, row))
        else:
            yield Word(start, end, part, entry.proper, entry.readings)
        start = end


class LanguageAnnotator:
    """The language stage: jieba's words, pypinyin's and the table's readings.

    `entries` are the publisher's words and a report's own; a later one wins.
    """

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._entries = tuple(entries)
        self._lexicon = Lexicon(self._entries)

    @property
    def version(self) -> str:
        if not self._entries:
            return language_version()
        given = repr(sorted((e.word, e.syllables, e.proper) for e in self._entries))
        return f"{language_version()}-{hashlib.sha256(given.encode()).hexdigest()[:8]}"

    def words(self, text: str) -> tuple[Word, ...]:
        """Return the words of a text with a reading per character."""
        return tuple(_words(text, self._lexicon))

    def annotate(self, text: str) -> Annotation:
        """Annotate one block's text; line feeds and tabs end a sentence."""
        return Annotation(text, self.words(text), sentences_of(text))

    def tokens(self, text: str) -> tuple[Token, ...]:
        """Return what the voice says for a text, offsets into that text."""
        return tokens(text, sentences_of(text), self.words)
