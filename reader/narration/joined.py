"""Recordings joined to one stream whose length is known before they are made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from voices import Utterance
from voices.mp3 import frames_of, silence

from ..errors import NarrationError
from .keys import joined_key
from .narrator import Narrator
from .turns import Asker


@dataclass(frozen=True, slots=True)
class Part:
    """One recording of the stream: what is said, and the bytes it will take."""

    utterance: Utterance
    length: int


@dataclass(frozen=True, slots=True)
class Joined:
    """A stream: what goes before it, its parts in order, and the voice of all."""

    voice: str
    parts: tuple[Part, ...]
    before: bytes = b""

    @property
    def length(self) -> int:
        return len(self.before) + sum(part.length for part in self.parts)


def key_of(narrator: Narrator, utterances: Sequence[Utterance], voice: str) -> str:
    """Return the key of the joined stream. Raises UnknownVoiceError."""
    return joined_key(narrator.key(utterance, voice) for utterance in utterances)


def plan(
    narrator: Narrator, utterances: Sequence[Utterance], voice: str, asker: Asker
) -> Joined | None:
    """Promise each part's length; None where the voice cannot tell before.

    What is promised is kept, so that a later range is of the same stream.
    """
    key = key_of(narrator, utterances, voice)
    lengths = narrator.lengths(key, utterances, voice, asker)
    if lengths is None:
        return None
    return Joined(voice, tuple(map(Part, utterances, lengths)))


def stream(
    narrator: Narrator, joined: Joined, start: int, stop: int, asker: Asker
) -> Iterator[bytes]:
    """Yield the bytes from `start` to `stop`, making only what lies in there."""
    # The stream as a whole was counted when it was planned.
    counted = replace(asker, counted=True)
    place = len(joined.before)
    if start < place:
        yield joined.before[start:stop]
    for part in joined.parts:
        end = place + part.length
        if end > start and place < stop:
            audio = _audio(narrator, part, joined.voice, counted)
            yield audio[max(0, start - place) : max(0, stop - place)]
        place = end


def fit(audio: bytes, length: int) -> bytes:
    """Make a recording as long as promised: it ends in frames of silence.

    Frames point back to earlier ones only, so the last can go.
    """
    if len(audio) >= length:
        return audio[:length]
    have = frames_of(len(audio))
    filled = audio + silence(frames_of(length) - have, have)
    return filled[:length].ljust(length, b"\0")


def _audio(narrator: Narrator, part: Part, voice: str, asker: Asker) -> bytes:
    """Return the part's audio; silence for what cannot be made any more.

    The answer is under way: a listener loses a sentence, not the rest.
    """
    try:
        speech = narrator.recording(part.utterance, voice, asker)
    except NarrationError:
        return fit(b"", part.length)
    return fit(speech.audio, part.length)
