"""The options a reader can choose, and the short code of what was chosen."""

from .choices import Choices, choose, parse_code
from .options import BY_NAME, OPTIONS, Option, table

__all__ = [
    "BY_NAME",
    "OPTIONS",
    "Choices",
    "Option",
    "choose",
    "parse_code",
    "table",
]
