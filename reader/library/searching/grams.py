"""Search terms: a text as pairs of characters, so that every substring is found.

Each character of a run of letters and digits begins one gram: itself and the
one after it, at the run's end itself alone. A term of several characters is a
row of such grams; a single character is the beginning of a gram.
"""

from __future__ import annotations

import re

RUN = re.compile(r"\w+")
# Full-width forms of ASCII, and the ideographic space, are told as ASCII.
WIDE = "".join(map(chr, range(0xFF01, 0xFF5F))) + "\u3000"
NARROW = "".join(map(chr, range(0x21, 0x7F))) + " "
_WIDTH = str.maketrans(WIDE, NARROW)


def fold(text: str) -> str:
    """Return the text in half-width lower case, a character for a character."""
    narrow = text.translate(_WIDTH)
    lower = narrow.lower()
    if len(lower) == len(narrow):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in narrow)


def runs(text: str) -> list[str]:
    """Return the runs of letters and digits of a text, folded."""
    return RUN.findall(fold(text).replace("_", " "))


def grams(run: str) -> list[str]:
    """Return the grams of a run, in order."""
    return [run[at : at + 2] for at in range(len(run))]


def indexed(text: str) -> str:
    """Return all grams of a text with a space between them."""
    return " ".join(gram for run in runs(text) for gram in grams(run))


def pairs(run: str) -> list[str]:
    """Return the grams that stand wherever the run stands: not its last one."""
    return grams(run)[:-1] or [run]
