"""What a manuscript is while its outline is found: pieces, headings among them."""

from __future__ import annotations

from dataclasses import dataclass

from ..document import Inlines, plain
from ..pieces import Piece


@dataclass(frozen=True, slots=True)
class Ranked:
    """A heading before its level is known."""

    inlines: Inlines
    rank: int
    label: str = ""
    run_in: bool = False

    @property
    def text(self) -> str:
        return plain(self.inlines)


# A piece, or a heading among them.
Draft = Ranked | Piece
