"""What the voice is given for a text: syllables in spoken tone, letters, pauses."""

from .breaths import LONGEST_CLAUSE, clauses
from .voicing import tokens

__all__ = ["LONGEST_CLAUSE", "clauses", "tokens"]
