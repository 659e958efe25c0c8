"""espeak-ng, embedded: our own pinyin in, exact word times out."""

from .engine import EspeakEngine

__all__ = ["EspeakEngine"]
