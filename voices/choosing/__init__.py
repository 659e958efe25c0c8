"""Which voice speaks: the list, the order of fallback, and who is resting."""

from .breaker import Breaker
from .choice import Choice
from .open import open_voices

__all__ = ["Breaker", "Choice", "open_voices"]
