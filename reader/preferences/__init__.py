"""The options a reader can choose, and the short code of what was chosen."""

from .choices import Choices, choose, parse_code
from .options import BY_NAME, OPTIONS, Option, table
from .shortcuts import SHORTCUTS, Shortcut, chord_messages, chord_name, shortcut_table

__all__ = [
    "BY_NAME",
    "OPTIONS",
    "SHORTCUTS",
    "Choices",
    "Option",
    "Shortcut",
    "choose",
    "chord_messages",
    "chord_name",
    "parse_code",
    "shortcut_table",
    "table",
]
