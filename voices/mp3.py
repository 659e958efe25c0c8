"""MP3 in and out: PCM to constant-bit-rate frames, and frames counted and joined.

One format throughout: 48 kbit/s, mono, 22,050 Hz (MPEG-2 layer III), no tags,
so that byte and time are exact and recordings are joined frame by frame.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .errors import EngineFailedError

MEDIA_TYPE = "audio/mpeg"
RATE = 22_050
BIT_RATE = 48
FRAME_SAMPLES = 576
# The encoder's 576 and the decoder's 529 samples come before the first sample;
# without a LAME tag a browser plays them (Chromium: 50 ms, measured).
DELAY_MS = 50
# Quality 7 takes half the time of 5 and sounds the same on such a voice.
QUALITY = 7

_RATES = {0: (11025, 12000, 8000), 2: (22050, 24000, 16000), 3: (44100, 48000, 32000)}
_BITS_1 = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_BITS_2 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame's place in the stream, and how long it lasts."""

    start: int
    length: int
    samples: int
    rate: int


class Encoder:
    """Encodes one recording, piece by piece; `rate` is that of the PCM."""

    def __init__(self, rate: int = RATE) -> None:
        import lameenc  # a missing encoder costs the sound, not the site

        self._lame = lameenc.Encoder()
        self._lame.silence()
        self._lame.set_in_sample_rate(rate)
        self._lame.set_out_sample_rate(RATE)
        self._lame.set_channels(1)
        self._lame.set_bit_rate(BIT_RATE)
        self._lame.set_quality(QUALITY)

    def add(self, pcm: bytes) -> bytes:
        """Encode 16-bit PCM and return the frames that are ready."""
        return bytes(self._lame.encode(pcm))

    def finish(self) -> bytes:
        """Return the last frames; nothing can be added after."""
        return bytes(self._lame.flush())


def frames_for(samples: int) -> int:
    """Return how many frames the encoder makes of so many samples at RATE."""
    return -(-samples // FRAME_SAMPLES) + 2


def bytes_for(frames: int) -> int:
    """Return the length of so many frames: 7680/49 bytes each, padded as LAME does."""
    return (7680 * frames + 12) // 49


def frames_of(length: int) -> int:
    """Return how many frames take so many bytes: the reverse of `bytes_for`."""
    return round(length * 49 / 7680)


def milliseconds(frames: int) -> int:
    """Return how long so many of our frames last, rounded."""
    return round(frames * FRAME_SAMPLES * 1000 / RATE)


def silence(frames: int, before: int = 0) -> bytes:
    """Return silent frames that fit a stream after `before` frames of it."""
    made = []
    for number in range(before, before + frames):
        length = bytes_for(number + 1) - bytes_for(number)
        padding = 2 if length == 157 else 0
        made.append(bytes((0xFF, 0xF3, 0x60 | padding, 0xC4)).ljust(length, b"\0"))
    return b"".join(made)


def frames(stream: bytes) -> Iterator[Frame]:
    """Walk a stream of frames. Raises EngineFailedError where it is none."""
    place = 0
    while place < len(stream):
        frame = _frame(stream, place)
        if frame is None or place + frame.length > len(stream):
            raise EngineFailedError(f"not an MP3 frame at byte {place}")
        yield frame
        place += frame.length


def duration_ms(stream: bytes) -> int:
    """Return a stream's length. Raises EngineFailedError when it is not MP3."""
    seconds = [frame.samples / frame.rate for frame in frames(stream)]
    if not seconds:
        raise EngineFailedError("the recording is empty")
    return round(sum(seconds) * 1000)


def _frame(stream: bytes, place: int) -> Frame | None:
    """Read the header at `place`: ISO/IEC 11172-3, 2.4.1.3, and 13818-3."""
    head = stream[place : place + 4]
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE6 != 0xE2:
        return None
    version, rate_index, bits_index = head[1] >> 3 & 3, head[2] >> 2 & 3, head[2] >> 4
    if version == 1 or rate_index == 3 or bits_index in (0, 15):
        return None
    rate = _RATES[version][rate_index]
    samples = 1152 if version == 3 else 576
    bits = (_BITS_1 if version == 3 else _BITS_2)[bits_index]
    length = samples * bits * 125 // rate + (head[2] >> 1 & 1)
    return Frame(place, length, samples, rate)
