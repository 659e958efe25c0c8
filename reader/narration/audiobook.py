"""A whole report as one MP3, with a chapter for each of its headings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from voices import Utterance

from ..errors import NoVoiceError
from .chapters import Chapter, tag
from .joined import Joined, plan
from .narrator import Narrator
from .turns import Asker

# 48 kbit/s, whoever made it: six bytes a millisecond.
BYTES_A_MS = 6

# Title, publisher, and each chapter's name with what is heard of it.
Book = tuple[str, str, Sequence[tuple[str, Sequence[Utterance]]]]


def is_prepared(
    narrator: Narrator, utterances: Iterable[Utterance], voice: str
) -> bool:
    """Tell whether every recording is there. Raises UnknownVoiceError."""
    has = narrator.recordings.has
    return all(has(narrator.key(utterance, voice)) for utterance in utterances)


def audiobook(narrator: Narrator, book: Book, voice: str, asker: Asker) -> Joined:
    """Join a prepared report. Raises NoVoiceError where recordings are missing."""
    title, publisher, chapters = book
    said = [utterance for _, part in chapters for utterance in part]
    joined = plan(narrator, said, voice, replace(asker, counted=True))
    if joined is None:
        raise NoVoiceError(voice=voice, why="it is not prepared")
    return replace(joined, before=tag(title, publisher, _timed(chapters, joined)))


def _timed(
    chapters: Sequence[tuple[str, Sequence[Utterance]]], joined: Joined
) -> list[Chapter]:
    lengths = iter(part.length for part in joined.parts)
    made: list[Chapter] = []
    place = 0
    for name, said in chapters:
        end = place + sum(next(lengths) for _ in said)
        made.append(Chapter(name, place // BYTES_A_MS, end // BYTES_A_MS))
        place = end
    return made
