"""What the ranker looks at: the word a character stands in, and around it.

A feature is a string; with its character before it, it is hashed into the
table of weights. Training and reading share this module, so both see the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

EDGE = "\n"
END_TAG = "#"
# A word alone is read by its clause: 以…为…, 为…提供…. Words further than this
# from it say nothing more.
CLAUSE = 12
# Longer phrases of the dictionaries settle nothing that their parts leave open.
LONGEST = 4
_STOPS = frozenset("，。；：！？,;:!?\n\t")
Vote = tuple[int, str]


def word_features(word: str, offset: int, tag: str) -> list[str]:
    """Describe the character's place inside its word, whatever stands around."""
    length = len(word)
    found = ["", f"w{word}{offset}", f"t{tag}{length}{offset}"]
    if length == 1:
        return found
    left, right = word[:offset], word[offset + 1 :]
    found.append(f"p{min(offset, 2)}{min(len(right), 2)}")
    if left:
        found += ["i" + left[-1], f"j{left[-2:]}{len(right)}"]
    if right:
        found += ["k" + right[0], f"n{right[:2]}{len(left)}"]
    return found


def context_features(
    text: str, at: int, words: Sequence[str], index: int, tags: Mapping[str, str]
) -> list[str]:
    """Describe what stands around: characters and words within 3, the clause."""
    found = _characters(text, at) + _neighbours(words, index, tags)
    return found + _clause(words, index, tags) if len(words[index]) == 1 else found


def _clause(words: Sequence[str], index: int, tags: Mapping[str, str]) -> list[str]:
    """Describe the words of the clause on either side, whatever their order."""
    before = _in_clause(words[max(0, index - CLAUSE) : index][::-1])
    after = _in_clause(words[index + 1 : index + 1 + CLAUSE])
    return [
        *sorted({"L" + word for word in before} | {"R" + word for word in after}),
        *sorted({"T" + tags.get(word, "?") for word in after}),
    ]


def _in_clause(words: Sequence[str]) -> list[str]:
    """Return the words up to a stop, without the punctuation among them."""
    found = []
    for word in words:
        if word in _STOPS:
            break
        if word.isalnum():
            found.append(word)
    return found


def _characters(text: str, at: int) -> list[str]:
    around = text[max(0, at - 3) : at].rjust(3, EDGE)
    after = text[at + 1 : at + 4].ljust(3, EDGE)
    a3, a2, a1 = around[0], around[1], around[2]
    b1, b2, b3 = after[0], after[1], after[2]
    return [
        "1" + a1,
        "2" + b1,
        "3" + a2 + a1,
        "4" + b1 + b2,
        "5" + a1 + "_" + b1,
        "6" + a3 + a2 + a1,
        "7" + b1 + b2 + b3,
        "8" + a2 + a1 + "_" + b1,
        "9" + a1 + "_" + b1 + b2,
        "a" + a2,
        "b" + b2,
    ]


def _neighbours(words: Sequence[str], index: int, tags: Mapping[str, str]) -> list[str]:
    last = len(words) - 1
    p1 = words[index - 1] if index else EDGE
    p2 = words[index - 2] if index > 1 else EDGE
    p3 = words[index - 3] if index > 2 else EDGE
    n1 = words[index + 1] if index < last else EDGE
    n2 = words[index + 2] if index < last - 1 else EDGE
    n3 = words[index + 3] if index < last - 2 else EDGE
    tag = tags.get
    pt, nt = tag(p1, "?"), tag(n1, "?")
    pt2, nt2 = tag(p2, "?"), tag(n2, "?")
    one = len(words[index]) == 1
    return [
        *(f"c{one}{p1}", f"d{one}{n1}", f"e{one}{pt}", f"f{one}{nt}"),
        *(f"g{one}{pt}{nt}", f"h{one}{pt2}{pt}", f"l{one}{nt}{nt2}"),
        f"q{one}{nt}{tag(n3, '?')}{nt2}",
        *("r" + p1, "r" + p2, "r" + p3, "s" + n1, "s" + n2, "s" + n3),
        f"u{one}{len(p1)}{len(n1)}",
    ]


def votes(
    text: str,
    at: int,
    start: int,
    end: int,
    phrases: Mapping[str, str],
) -> list[Vote]:
    """Return (candidate, feature) for each dictionary phrase over a character.

    `start` and `end` bound its word: a phrase that is the word, lies in it, or
    reaches over its border is trusted differently.
    """
    found = []
    for length in range(2, LONGEST + 1):
        for begin in range(max(0, at - length + 1), at + 1):
            entry = phrases.get(text[begin : begin + length])
            if entry is None or entry[at - begin] == "-":
                continue
            inside = begin >= start and begin + length <= end
            same = begin == start and begin + length == end
            kind = "=" if same else "<" if inside else ">"
            found.append((ord(entry[at - begin]) - 48, f"v{kind}{length}"))
    return found
