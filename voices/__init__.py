"""Voices: an utterance goes in, speech with the times of its words comes out.

A library of its own: it knows neither the reader nor the web, and takes its
settings as arguments.
"""

from .engine import Engine, Measuring, Voice
from .espeak import EspeakEngine
from .silent import SilentEngine
from .speech import Mark, Speech
from .utterance import Token, Utterance

__all__ = [
    "Engine",
    "EspeakEngine",
    "Mark",
    "Measuring",
    "SilentEngine",
    "Speech",
    "Token",
    "Utterance",
    "Voice",
]
