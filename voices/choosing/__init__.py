"""Which voice speaks: the list, the order of fallback, and who is resting."""

from .breaker import Breaker
from .choice import Choice
from .open import ENGINES, open_voices

__all__ = ["ENGINES", "Breaker", "Choice", "open_voices"]
