"""How a request is read and an answer sent: choices, headers, kept bytes."""

from . import asking, failures
from .asking import Asked, asked
from .headers import IMMUTABLE, UNKEPT, page_lifetime, safety
from .ready import ReadyAnswers, install, keep_for
from .statics import SHIPPED, statics_blueprint

__all__ = [
    "IMMUTABLE",
    "SHIPPED",
    "UNKEPT",
    "Asked",
    "ReadyAnswers",
    "asked",
    "asking",
    "failures",
    "install",
    "keep_for",
    "page_lifetime",
    "safety",
    "statics_blueprint",
]
