"""What a newsreader says for a sentence, source span by source span."""

from .spans import spoken_spans

__all__ = ["spoken_spans"]
