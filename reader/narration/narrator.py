"""An utterance and a voice go in, a recording comes out: made once, then kept."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict

from voices import SilentEngine, Speech, Utterance, Voice, errors
from voices.choosing import Choice
from voices.mp3 import MEDIA_TYPE, bytes_for, milliseconds, silence
from voices.prosody import sounds

from ..errors import NoRoomError, NoVoiceError, UnknownVoiceError
from ..messages import message, messages_of
from .keys import recording_key
from .recordings import Recordings
from .turns import Allowance, Asker, Flight, Queue

# So many recordings are measured at once: the engines' processes set the pace.
AT_ONCE = 4
# A third of a second.
NOTHING_FRAMES = 13
LOG = logging.getLogger(__name__)
# Of a full disk the log tells once in so many seconds.
TOLD_S = 60.0


def in_words(voice: Voice) -> dict[str, object]:
    """Return what is known of a voice, the reason why it is missing in words."""
    row = asdict(voice)
    if voice.reason:
        reasons = messages_of("voices")["reasons"]
        row["reason"] = reasons.get(voice.reason, reasons["unavailable"])
    return row


def can_be_said(utterance: Utterance) -> bool:
    """Tell whether there is anything to hear in it."""
    return any(sounds(token) for token in utterance.tokens)


def _nothing(voice: str) -> Speech:
    """A short silence for a dash in a table: whoever reads on goes on."""
    return Speech(
        audio=silence(NOTHING_FRAMES),
        media_type=MEDIA_TYPE,
        duration_ms=milliseconds(NOTHING_FRAMES),
        marks=(),
        engine=SilentEngine.name,
        voice=voice,
        timings="exact",
    )


class Narrator:
    """Everything that makes and keeps recordings, behind three questions."""

    def __init__(
        self, choice: Choice, recordings: Recordings, queue: Queue, allowance: Allowance
    ) -> None:
        self.recordings = recordings
        self._choice, self._queue, self._allowance = choice, queue, allowance
        self._flight: Flight[Speech] = Flight()
        self._measuring: Flight[Sequence[int] | None] = Flight()
        self._told = -math.inf

    def voices(self) -> tuple[Voice, ...]:
        """Return every voice, those that are not available too."""
        return self._choice.voices()

    def states(self) -> dict[str, dict[str, object]]:
        """Return how each engine is: there or not, and when it is tried again."""
        return self._choice.states()

    def fallback(self, voice: str) -> str | None:
        """Return the voice that steps in for this one. Raises UnknownVoiceError."""
        try:
            found = self._choice.fallback(voice)
        except errors.UnknownVoiceError as error:
            raise UnknownVoiceError(voice=voice) from error
        return found.id if found else None

    def key(self, utterance: Utterance, voice: str) -> str:
        """Return the key of the recording. Raises UnknownVoiceError."""
        try:
            return recording_key(voice, self._choice.version(voice), utterance)
        except errors.UnknownVoiceError as error:
            raise UnknownVoiceError(voice=voice) from error

    def recording(self, utterance: Utterance, voice: str, asker: Asker) -> Speech:
        """Return the recording, made now if need be. Raises NarrationError.

        Where there is no room it is not kept, and heard all the same.
        """
        key = self.key(utterance, voice)
        found = self.recordings.get(key)
        if found is not None:
            return found
        return self._flight.join(key, lambda: self._make(key, utterance, voice, asker))

    def prepare(self, utterance: Utterance, voice: str) -> None:
        """Make a recording ahead of time. Raises NoRoomError where it is not kept."""
        self.recordings.ensure_room()
        self.recording(utterance, voice, Asker(counted=True))
        if not self.recordings.has(self.key(utterance, voice)):
            raise NoRoomError()

    def length(self, utterance: Utterance, voice: str, asker: Asker) -> int | None:
        """Return the recording's bytes, known or measured, give or take a frame.

        None where only making it would tell. Raises NarrationError.
        """
        found = self.recordings.get(self.key(utterance, voice))
        if found is not None:
            return len(found.audio)
        if not can_be_said(utterance):
            return bytes_for(NOTHING_FRAMES)
        if not self._choice.can_measure(voice):
            return None
        try:
            with self._queue.turn(asker):
                return self._choice.measure_bytes(utterance, voice)
        except errors.VoiceError as error:
            raise NoVoiceError(voice=voice, why=error) from error

    def lengths(
        self, key: str, utterances: Sequence[Utterance], voice: str, asker: Asker
    ) -> Sequence[int] | None:
        """Return the bytes promised to each part of what is joined under a key.

        They are measured once, also for all who ask meanwhile. None where only
        making the parts would tell. Raises NarrationError.
        """

        def measure() -> Sequence[int] | None:
            promised = self.recordings.plan(key)
            if promised is not None and len(promised) == len(utterances):
                return promised
            self.spend(asker)
            with ThreadPoolExecutor(AT_ONCE) as threads:
                found = list(
                    threads.map(lambda one: self.length(one, voice, asker), utterances)
                )
            known = [length for length in found if length is not None]
            if len(known) < len(found):
                return None
            with self._unkept():
                self.recordings.put_plan(key, known)
            return known

        return self._measuring.join(key, measure)

    def spend(self, asker: Asker) -> None:
        """Count one synthesis, or one section that is asked for as a whole."""
        if not asker.counted:
            self._allowance.spend(asker.address)

    def close(self) -> None:
        self._choice.close()

    def _make(self, key: str, utterance: Utterance, voice: str, asker: Asker) -> Speech:
        # It may have been made between our look and our turn to make it.
        found = self.recordings.get(key)
        if found is not None:
            return found
        self.spend(asker)
        with self._queue.turn(asker), self.recordings.lock(key):
            # Another process may have made it while we waited.
            found = self.recordings.get(key)
            if found is not None:
                return found
            speech = self._speak(utterance, voice)
            with self._unkept():
                self.recordings.put(key, speech)
            return speech

    @contextmanager
    def _unkept(self) -> Iterator[None]:
        """Go on where nothing can be kept, and tell the publisher now and then."""
        try:
            yield
        except NoRoomError as error:
            now = time.monotonic()
            if now - self._told > TOLD_S:
                self._told = now
                LOG.warning(message(error.key))

    def _speak(self, utterance: Utterance, voice: str) -> Speech:
        if not can_be_said(utterance):
            return _nothing(voice)
        try:
            return self._choice.speak(utterance, voice)
        except errors.VoiceError as error:
            raise NoVoiceError(voice=voice, why=error) from error
