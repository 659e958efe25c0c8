"""Score the annotator on the gold: wrong readings of polyphones.

    python -m reader.language.training.score ../shared develop

The judging half (`judge`) is used once per release. Beside the score stands how
often readings of each confidence are wrong: the page marks those below
`reader.pages.article.levels.SURE`.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from pathlib import Path

from ..annotator import LanguageAnnotator
from ..pinyin.syllables import digits

SHARED = "shared:"
BUCKETS = (0.0, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01)
# Lists of where two hands differed, beside the gold itself.
NO_GOLD = ("disagreements.tsv", "second-hand.tsv")


@dataclass(frozen=True, slots=True)
class Label:
    at: int
    reading: str


def gold(path: Path, shared: Path, half: str) -> tuple[str, list[Label]]:
    """Return a gold file's text and its labels of one half, in text order.

    Raises ValueError when the text is not the one that was labelled.
    """
    head, *rows = path.read_text(encoding="utf-8").splitlines()
    name, start, length, sha256 = head.removeprefix("# ").split("\t")
    source = (
        shared / name.removeprefix(SHARED)
        if name.startswith(SHARED)
        else path.with_name(name)
    )
    text = source.read_text(encoding="utf-8")[int(start) :][: int(length)]
    if hashlib.sha256(text.encode()).hexdigest() != sha256:
        raise ValueError(f"{source} is not the text that {path.name} labels")
    labels = []
    for row in rows:
        used, _, reading, places = row.split("\t")
        if used == half:
            labels += [Label(int(at), reading) for at in places.split()]
    return text, sorted(labels, key=lambda label: label.at)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the annotator read where a label stands, and how sure it was."""

    label: Label
    read: str
    confidence: float

    @property
    def wrong(self) -> bool:
        return self.read != self.label.reading


def outcomes(text: str, labels: list[Label]) -> list[Outcome]:
    """Read a text and hold its readings against the labels."""
    words = LanguageAnnotator().words(text)
    read = [reading for word in words for reading in word.readings]
    return [
        Outcome(label, digits(one.pinyin), one.confidence)
        if (one := read[label.at])
        else Outcome(label, "", 0.0)
        for label in labels
    ]


def wrong(text: str, labels: list[Label]) -> Iterator[str]:
    """Yield what is read otherwise than labelled, in its surroundings."""
    for one in outcomes(text, labels):
        at = one.label.at
        if one.wrong:
            context = f"{text[max(0, at - 6) : at]}[{text[at]}]{text[at + 1 : at + 6]}"
            yield f"{context!r} {one.label.reading}, read {one.read}"


def reliability(found: list[Outcome]) -> Iterator[tuple[float, float, int, int]]:
    """Yield each bucket of confidence, how many are wrong in it, and of how many."""
    for low, high in pairwise(BUCKETS):
        inside = [one for one in found if low <= one.confidence < high]
        yield low, high, sum(one.wrong for one in inside), len(inside)


def interval(errors: int, total: int) -> tuple[float, float]:
    """Return Wilson's 95 % interval of errors per 1,000."""
    z, share = 1.96, errors / total
    middle = share + z * z / (2 * total)
    half = z * sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    scale = 1000 / (1 + z * z / total)
    return (middle - half) * scale, (middle + half) * scale


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("half", choices=("develop", "judge"))
    parser.add_argument("--gold", type=Path, default=Path("tests/language/gold"))
    given = parser.parse_args()
    every: list[Outcome] = []
    for path in sorted(given.gold.glob("*.tsv")):
        if path.name in NO_GOLD:
            continue
        text, labels = gold(path, given.shared, given.half)
        found = list(wrong(text, labels))
        every += outcomes(text, labels)
        print(f"{path.stem}: {len(found)}/{len(labels)}", *found, sep="\n  ")
    for low, high, errors, total in reliability(every):
        print(f"confidence {low:.2f} to {high:.2f}: {errors} wrong of {total}")
    errors, total = sum(one.wrong for one in every), len(every)
    low, high = interval(errors, total)
    print(f"{errors}/{total} = {1000 * errors / total:.1f} per 1,000", end=" ")
    print(f"(95 %: {low:.1f} to {high:.1f})")


if __name__ == "__main__":
    main()
