"""Sentence and voice go in, a recording comes out: made once, then kept."""

from .chapters import Chapter, tag
from .joined import Joined, key_of, plan, stream
from .keys import short
from .narrator import Narrator, can_be_said, in_words
from .open import models_folder, open_narrator
from .rests import rests, with_rest
from .turns import Asker

__all__ = [
    "Asker",
    "Chapter",
    "Joined",
    "Narrator",
    "can_be_said",
    "in_words",
    "key_of",
    "models_folder",
    "open_narrator",
    "plan",
    "rests",
    "short",
    "stream",
    "tag",
    "with_rest",
]
