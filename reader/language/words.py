"""Cut a text into words, leaving no character out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources

from .segmenter import load_cut

# With 〇, which counts as a hanzi in years, and the planes beyond the first.
HANZI = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"

# jieba cuts 二〇二四年 into 二/〇/二/四年: years in hanzi are joined first.
_YEAR = "[〇零一二三四五六七八九]{4}年"
_PIECE = re.compile(
    rf"(?P<year>{_YEAR})"
    rf"|(?P<run>(?:(?!{_YEAR})[{HANZI}])+)"
    r"|[A-Za-z0-9]+(?:[.\-_&+#%@:/][A-Za-z0-9]+)*[%‰]?"
    r"|.",
    re.DOTALL,
)


# Small words that jieba joins to a neighbour when its dictionary has neither: 仍为.
SMALL = frozenset("为地得将会应要与还都只了着处率")


@cache
def dictionary_pairs() -> frozenset[str]:
    """Return jieba's words of two characters that hold a small word."""
    path = resources.files("reader.language") / "data" / "pairs.txt"
    return frozenset(path.read_text("utf-8").split())


def _apart(words: Iterable[str]) -> Iterator[str]:
    """Yield the words, those apart that are only guessed to be one."""
    pairs = dictionary_pairs()
    for word in words:
        if len(word) == 2 and not SMALL.isdisjoint(word) and word not in pairs:
            yield from word
        else:
            yield word


def cut(text: str) -> Iterator[str]:
    """Yield the words of a text in order; joined they are the text.

    They are jieba's words, but for the guessed pairs that hold a small word.
    """
    cut_run = load_cut()
    for piece in _PIECE.finditer(text):
        if piece.lastgroup == "run":
            yield from _apart(cut_run(piece[0]))
        else:
            yield piece[0]


_HANZI = re.compile(f"[{HANZI}]")


def is_hanzi(character: str) -> bool:
    """Say whether a character is written to be read in pinyin."""
    return _HANZI.match(character) is not None
