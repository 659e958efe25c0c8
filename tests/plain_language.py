"""A small language stage for tests: sentences by stops, a word a character."""

import re

from reader.language.annotation import Annotation, Reading, Sentence, Span, Token, Word

SENTENCE = re.compile(r"[^。！？；\n\t]*[。！？；\n\t]|[^。！？；\n\t]+")


class PlainAnnotator:
    """Every hanzi reads as `zì`; `lexicon` gives words another reading."""

    def __init__(self, sentence=SENTENCE, lexicon=None):
        self.sentence = sentence
        self.lexicon = lexicon or {}
        self.version = f"plain {sorted(self.lexicon)}"

    def annotate(self, text):
        words = tuple(self._word(text, i) for i in range(len(text)))
        sentences = tuple(
            Sentence(m.start(), m.end(), (Span(m.start(), m.end(), m.group()),))
            for m in self.sentence.finditer(text)
        )
        return Annotation(text, words, sentences)

    def tokens(self, text):
        return tuple(
            Token(c, "zi4" if _hanzi(c) else "", i, i + 1) for i, c in enumerate(text)
        )

    def _word(self, text, at):
        character = text[at]
        reading = None
        if _hanzi(character):
            reading = Reading(self.lexicon.get(character, "zì"))
        return Word(at, at + 1, character, False, (reading,))


def _hanzi(character):
    return "\u4e00" <= character <= "\u9fff"
