"""Microsoft's online voices, by edge-tts: only where the publisher switched them on."""

from .engine import EdgeEngine

__all__ = ["EdgeEngine"]
