"""The labelled characters that the ranker learns from, each with a weight.

`shared` is the folder beside the checkout; see its data/README for sources.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..pinyin.candidates import candidates
from ..pinyin.dictionary import dictionary_readings
from ..pinyin.syllables import digits
from ..words import cut

HERE = Path(__file__).parent
# The part of a report that the gold labels: it is never learnt from.
GOLD_REPORT, GOLD_START, GOLD_LENGTH = "zhejiang", 105, 9500


@dataclass(frozen=True, slots=True)
class Example:
    """A character of a text and its reading; `whole` when the text is a sentence."""

    text: str
    at: int
    reading: str
    weight: float
    whole: bool = True


def marked(folder: Path, name: str, weight: float) -> Iterator[Example]:
    """Read CPP or g2pL: one character marked ▁x▁ a line, its reading beside it."""
    sentences = (folder / f"{name}.sent").read_text(encoding="utf-8").splitlines()
    labels = (folder / f"{name}.lb").read_text(encoding="utf-8").splitlines()
    for sentence, label in zip(sentences, labels, strict=True):
        before, character, after = sentence.split("▁")
        reading = label.strip().replace("u:", "v")
        yield Example(before + character + after, len(before), reading, weight)


def _patterns(path: Path) -> Iterator[tuple[str, str, str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        character, reading, patterns = line.split("\t")
        for pattern in patterns.split():
            yield from ((character, reading, one) for one in _spaced(pattern))


def _spaced(pattern: str) -> tuple[str, ...]:
    """Write a pattern's _ as the space of official texts, wide and narrow."""
    if "_" not in pattern:
        return (pattern,)
    return pattern.replace("_", "\u3000"), pattern.replace("_", " ")


def phrases(weight: float) -> Iterator[Example]:
    """Read our own phrases: ~ is the character, the line's reading its reading."""
    for character, reading, pattern in _patterns(HERE / "phrases.tsv"):
        marker = "~" if "~" in pattern else character
        text = pattern.replace("~", character)
        for found in re.finditer(re.escape(marker), pattern):
            yield Example(text, found.start(), reading, weight, whole=False)


def _slots() -> dict[str, list[str]]:
    lines = (HERE / "slots.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return {name: words.split() for name, words in rows}


def filled(pattern: str, slots: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Fill a pattern's {slots}, as often as the longest has words.

    Each slot starts elsewhere and walks on by a stride of its own, so that the
    words meet in ever new company, and always in the same one.
    """
    names = re.findall(r"{(\w+)}", pattern)
    longest = max((len(slots[name]) for name in names), default=1)
    for turn in range(longest):
        places = itertools.count()
        yield re.sub(
            r"{(\w+)}",
            lambda slot: _pick(slots[slot[1]], turn, next(places)),  # noqa: B023
            pattern,
        )


def _pick(words: Sequence[str], turn: int, place: int) -> str:
    stride = (1, 7, 11, 13)[place % 4]
    return words[(turn * stride + 5 * place) % len(words)]


def frames(name: str, weight: float) -> Iterator[Example]:
    """Read sentence frames of ours: every slot filled with the words of slots.tsv."""
    slots = _slots()
    for character, reading, pattern in _patterns(HERE / name):
        for text in filled(pattern, slots):
            whole = text.replace("~", character)
            for found in re.finditer("~", text):
                yield Example(whole, found.start(), reading, weight, whole=False)


def _report_lines(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        if GOLD_REPORT in path.name:
            text = text[GOLD_START + GOLD_LENGTH :]
        yield from (line.strip() for line in text.splitlines() if len(line) > 3)


def _reviewed() -> dict[str, list[tuple[str, int, str]]]:
    table: dict[str, list[tuple[str, int, str]]] = {}
    for character, reading, pattern in _patterns(HERE / "review.tsv"):
        phrase = pattern.replace("~", character)
        table.setdefault(character, []).append((phrase, pattern.index("~"), reading))
    for rules in table.values():
        rules.sort(key=lambda rule: -len(rule[0]))
    return table


def _dictionary_reading(word: str, offset: int) -> str:
    known = candidates()[word[offset]]
    if len(word) == 1:
        return known[0]
    reading = digits(dictionary_readings(word)[offset])
    return reading if reading in known else known[0]


def reports(folder: Path, weight: float) -> Iterator[Example]:
    """Label the reports: reviewed phrases first, else the dictionary's word.

    The review went through every word on which a ranker trained without the
    reports and pypinyin differed, or agreed on a rarer reading, and through
    every single-character word that may be read in more than one way.
    """
    table = _reviewed()
    for line in _report_lines(folder):
        start = 0
        for word in cut(line):
            for offset, character in enumerate(word):
                if character in candidates():
                    at = start + offset
                    reading = next(
                        (
                            reading
                            for phrase, before, reading in table.get(character, ())
                            if line.startswith(phrase, at - before) and at >= before
                        ),
                        None,
                    ) or _dictionary_reading(word, offset)
                    yield Example(line, at, reading, weight)
            start += len(word)
