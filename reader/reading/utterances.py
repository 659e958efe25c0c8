"""What a voice is given to say: a text's tokens, in the form that voices know."""

from __future__ import annotations

from collections.abc import Iterator

from voices.utterance import Token, Utterance

from ..language.annotation import Annotator
from .edition import Edition


def utterance_of(text: str, annotator: Annotator) -> Utterance:
    """Return what a voice is given for a text; offsets count its code points."""
    tokens = (
        Token(token.spoken, token.pinyin, token.start, token.end)
        for token in annotator.tokens(text)
    )
    return Utterance(text, tuple(tokens))


def utterances_of(
    edition: Edition, annotator: Annotator
) -> Iterator[tuple[str, Utterance]]:
    """Yield each speakable's id and utterance. Equal texts are read once."""
    known: dict[str, Utterance] = {}
    for speakable in edition.speakables:
        text = speakable.text
        if text not in known:
            known[text] = utterance_of(text, annotator)
        yield speakable.id, known[text]
