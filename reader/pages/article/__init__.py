"""An edition as a page shows it: phrases with ids, outline, tables, pinyin."""

from .chunks import chunk, plan_chunks
from .levels import LEVELS, is_unsure
from .outline import Entry, Part, brief_level, contents, joined, parts
from .phrases import Phrase
from .rubies import Piece
from .shown import Shower, ShownBlock

__all__ = [
    "LEVELS",
    "Entry",
    "Part",
    "Phrase",
    "Piece",
    "ShownBlock",
    "Shower",
    "brief_level",
    "chunk",
    "contents",
    "is_unsure",
    "joined",
    "parts",
    "plan_chunks",
]
