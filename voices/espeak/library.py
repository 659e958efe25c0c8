"""espeak-ng's C library: text in, PCM and the time of each word out.

It is not thread-safe: it runs in worker processes, each with one thread. The
voice reads pinyin, never hanzi, so that the ear hears what the eye reads.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any

import espeakng_loader

from ..errors import EngineFailedError

LANGUAGE = "cmn-latn-pinyin"

_SYNCHRONOUS, _BUFFER_MS = 2, 500
_BY_CHARACTER, _UTF8_AND_PHONEMES = 1, 1 | 0x100
_LIST_TERMINATED, _WORD = 0, 1
_PARAMETERS = {"rate": 1, "volume": 2, "pitch": 3, "range": 4, "word_gap": 7}


class _Event(ctypes.Structure):
    """espeak_EVENT of speak_lib.h; the last field is its union."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", ctypes.c_char * 8),
    )


_Callback = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.POINTER(_Event)
)


@dataclass(frozen=True, slots=True)
class Sounded:
    """PCM (16 bit, mono) and the start of each word in ms by its text position."""

    pcm: bytes
    starts: dict[int, int]


class Library:
    """One espeak-ng. Make one in a process, and use it from one thread."""

    def __init__(self) -> None:
        self._c = ctypes.CDLL(str(espeakng_loader.get_library_path()))
        data = str(espeakng_loader.get_data_path()).encode()
        self.rate: int = self._c.espeak_Initialize(_SYNCHRONOUS, _BUFFER_MS, data, 0)
        if self.rate <= 0:
            raise EngineFailedError(
                "espeak-ng did not start; reinstall espeakng-loader"
            )
        self._c.espeak_TextToPhonemes.restype = ctypes.c_char_p
        self._callback = _Callback(self._receive)
        self._c.espeak_SetSynthCallback(self._callback)
        self._pcm: list[bytes] = []
        self._starts: dict[int, int] = {}

    @property
    def version(self) -> str:
        self._c.espeak_Info.restype = ctypes.c_char_p
        return str(self._c.espeak_Info(None).decode().split()[0])

    def use(self, variant: str, parameters: dict[str, int]) -> None:
        """Choose the voice variant (f3, m3 ...) and how it speaks."""
        if self._c.espeak_SetVoiceByName(f"{LANGUAGE}+{variant}".encode()) != 0:
            raise EngineFailedError(f"espeak-ng has no voice {LANGUAGE}+{variant}")
        for name, value in parameters.items():
            self._c.espeak_SetParameter(_PARAMETERS[name], value, 0)

    def say(self, text: str) -> Sounded:
        """Return the sound of a text of fewer than 124 syllables."""
        self._pcm, self._starts = [], {}
        code = text.encode()
        failed = self._c.espeak_Synth(
            code, len(code) + 1, 0, _BY_CHARACTER, 0, _UTF8_AND_PHONEMES, None, None
        )
        if failed:
            raise EngineFailedError(f"espeak-ng gave error {failed}")
        return Sounded(b"".join(self._pcm), self._starts)

    def phonemes(self, text: str) -> str:
        """Return the phonemes of a text, before sandhi."""
        self.say("")  # it takes over the flag that lets [[ ]] through
        rest = ctypes.c_char_p(text.encode())
        found = []
        while rest.value:
            part = self._c.espeak_TextToPhonemes(ctypes.byref(rest), _BY_CHARACTER, 0)
            found.append((part or b"").decode())
        return " ".join(found)

    def _receive(self, wave: int | None, samples: int, events: Any) -> int:
        """Take what espeak-ng has made; `events` is a C array that ends in a zero."""
        if samples > 0 and wave:
            self._pcm.append(ctypes.string_at(wave, samples * 2))
        number = 0
        while events[number].type != _LIST_TERMINATED:
            event = events[number]
            if event.type == _WORD:
                self._starts[event.text_position] = event.audio_position
            number += 1
        return 0
