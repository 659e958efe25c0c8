"""Score the annotator on the gold: wrong readings of polyphones.

    python -m reader.language.training.score ../shared develop

The judging half (`judge`) is used once per release.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

from ..annotator import LanguageAnnotator
from ..pinyin.syllables import digits

SHARED = "shared:"


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


def readings(text: str) -> list[str]:
    """Return each character's reading in digits, "" where there is none."""
    words = LanguageAnnotator().annotate(text).words
    return [digits(r.pinyin) if r else "" for word in words for r in word.readings]


def wrong(text: str, labels: list[Label]) -> Iterator[str]:
    read = readings(text)
    for label in labels:
        at = label.at
        if read[at] != label.reading:
            context = f"{text[max(0, at - 6) : at]}[{text[at]}]{text[at + 1 : at + 6]}"
            yield f"{context!r} {label.reading}, read {read[at]}"


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
    errors = total = 0
    for path in sorted(given.gold.glob("*.tsv")):
        if path.name == "disagreements.tsv":
            continue
        text, labels = gold(path, given.shared, given.half)
        found = list(wrong(text, labels))
        errors, total = errors + len(found), total + len(labels)
        print(f"{path.stem}: {len(found)}/{len(labels)}", *found, sep="\n  ")
    low, high = interval(errors, total)
    print(f"{errors}/{total} = {1000 * errors / total:.1f} per 1,000", end=" ")
    print(f"(95 %: {low:.1f} to {high:.1f})")


if __name__ == "__main__":
    main()
