"""Split a text into sentences, keeping offsets.

The sentences partition the text: every character belongs to exactly one. A
line feed or tab ends a sentence and belongs to it as an unspoken character,
as do spaces after a stop; an indent belongs to the sentence that it begins.
"""

from __future__ import annotations

import re

# What is bracketed or titled is one unit, whatever stops it holds; so is a short
# quotation without a full stop, which the sentence goes on around.
_ENCLOSED = (
    r"《[^《》\n\t]{0,80}》|（[^（）\n\t]{0,120}）|\([^()\n\t]{0,120}\)"
    r"|【[^【】\n\t]{0,80}】|〔[^〔〕\n\t]{0,40}〕|“[^“”。\n\t]{0,40}”(?=[^\s])"
)
_CLOSERS = r"[”’」』）)】》〕]*"
_STOP = (
    r"[。！？]+|…{2,}(?![，、；：,;:…])|；"
    # ASCII stops also stand inside addresses and decimals: there no space follows.
    r"|(?<![\x21-\x7e])[!?;]+|[!?;]+(?=\s|\Z|[^\x00-\x7f])"
    r"|(?<=[^\x00-\x7f])\.(?=\s|\Z)|(?<=[a-z])\.(?=\s+[A-Z]|\s*\Z)"
)
_SAID = re.compile(r"[\w\n\t]")
_REST_OF_LINE = r"[^\S\n\t]*(?:\s*[\n\t])*"
_BOUNDARY = re.compile(
    rf"(?P<enclosed>{_ENCLOSED})|(?:(?:{_STOP}){_CLOSERS})+{_REST_OF_LINE}"
    r"|(?:\s*[\n\t])+"
    # 1．… 2．… in one line: every item is a sentence.
    r"|[^\S\n\t]+(?=\d{1,3}．[\u4e00-\u9fff])"
)


def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return each sentence's start and end; none for an empty text."""
    if not text:
        return ()
    first = len(text) - len(text.lstrip())
    last = len(text.rstrip())
    cuts = [0]
    for match in _BOUNDARY.finditer(text):
        outside = match["enclosed"] is None and first < match.end() < last
        # A stop with nothing before it belongs to what follows.
        if outside and _SAID.search(text, cuts[-1], match.end()):
            cuts.append(match.end())
    return tuple(zip(cuts, [*cuts[1:], len(text)], strict=True))
