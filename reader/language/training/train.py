"""Train the ranker's table and write it into the package data.

    python -m reader.language.training.train ../shared

The same data give the same bytes; the score is written into the table.
"""

from __future__ import annotations

import argparse
import random
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from importlib import resources
from pathlib import Path

import numpy as np

from ..names import dictionary_names
from ..pinyin.candidates import candidates
from ..pinyin.dictionary import character_reading, dictionary_phrases
from ..pinyin.features import EDGE, END_TAG
from ..pinyin.syllables import digits
from ..pinyin.table import NAME, SCALE, Table, write_table
from ..vocabulary import tags_of
from ..words import cut
from .corpora import Example, frames, marked, phrases, reports
from .fit import Sample, Weights, fit, mistakes, sample

FOLDS = 10
TAGGED = 12_000
# g2pL leans to the readings of everyday prose; our own phrases and the reviewed
# reports carry the genre. Frames of village and office life are many, and must
# not outweigh it.
G2PL, OWN, FRAMES, EVERYDAY, REPORTS = 0.2, 0.5, 0.2, 0.05, 0.5


def voting_phrases() -> dict[str, str]:
    """Return pypinyin's phrases of 2 to 4 characters that hold a polyphone.

    Each with the number of the candidate for every polyphone, - elsewhere.
    """
    known = candidates()
    table = {}
    for phrase, readings in dictionary_phrases().items():
        if not 2 <= len(phrase) <= 4:
            continue
        entry = "".join(
            _number(known.get(character, ()), digits(reading))
            for character, reading in zip(phrase, readings, strict=True)
        )
        if entry.strip("-"):
            table[phrase] = entry
    return table


def _number(readings: Sequence[str], reading: str) -> str:
    return str(readings.index(reading)) if reading in readings else "-"


def frequent_tags(texts: Iterable[str]) -> dict[str, str]:
    """Return jieba's tags of the words that the examples hold most often."""
    counts = Counter(word for text in texts for word in cut(text) if len(word) < 5)
    tags = tags_of(counts) | {stop: "x" + stop for stop in "，。、；：“”（）《》！？"}
    kept = [word for word, _ in counts.most_common() if word in tags][:TAGGED]
    return {word: tags[word] for word in kept} | {EDGE: END_TAG}


def examples(shared: Path) -> dict[str, list[Example]]:
    """Return the examples of each source, in a fixed order."""
    folder = shared / "data" / "polyphones"
    g2pl = ("g2pl-train", "g2pl-dev", "g2pl-test")
    return {
        "cpp": list(marked(folder, "cpp-dev", 1.0)),
        "g2pl": [e for name in g2pl for e in marked(folder, name, G2PL)],
        "own": list(phrases(OWN)),
        "frames": list(frames("frames.tsv", FRAMES)),
        "everyday": list(frames("everyday.tsv", EVERYDAY)),
        "reports": list(reports(shared / "data" / "reports", REPORTS)),
    }


def single_mistakes(cpp: Sequence[Example]) -> int:
    """Count CPP characters outside our polyphones that pypinyin reads otherwise."""
    known = candidates()
    return sum(
        example.text[example.at] not in known
        and digits(character_reading(example.text[example.at])) != example.reading
        for example in cpp
    )


def cross_validate(cpp: Sequence[Sample], rest: Sequence[Sample]) -> int:
    """Return the mistakes over CPP, each tenth read by the other nine's table."""
    order = list(cpp)
    random.Random(7).shuffle(order)
    wrong = 0
    for fold in range(FOLDS):
        held = order[fold::FOLDS]
        others = [one for i, one in enumerate(order) if i % FOLDS != fold]
        wrong += mistakes(fit([*others, *rest]), held)
        print(f"fold {fold + 1}/{FOLDS}: {wrong} wrong so far", flush=True)
    return wrong


def quantised(weights: Weights) -> array[int]:
    """Return the weights as signed bytes."""
    steps = np.clip(np.rint(weights * SCALE), -127, 127).astype(np.int8)
    return array("b", steps.tobytes())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--quick", action="store_true", help="no cross-validation")
    parser.add_argument("--output", type=Path, default=None)
    given = parser.parse_args()
    sources = examples(given.shared)
    known = voting_phrases()
    tags = frequent_tags({e.text: None for part in sources.values() for e in part})
    samples = {
        name: [one for e in part if (one := sample(e, known, tags))]
        for name, part in sources.items()
    }
    rest = [one for name, part in samples.items() if name != "cpp" for one in part]
    score: dict[str, object] = {name: len(part) for name, part in samples.items()}
    if not given.quick:
        cpp = sources["cpp"]
        unknown = sum(e.text[e.at] in candidates() for e in cpp) - len(samples["cpp"])
        wrong = cross_validate(samples["cpp"], rest) + unknown + single_mistakes(cpp)
        score["cpp_cross_validated"] = round(1 - wrong / len(cpp), 4)
    weights = fit([*samples["cpp"], *rest])
    table = Table(quantised(weights), known, tags, score, dictionary_names())
    package = Path(str(resources.files("reader.language") / "data" / NAME))
    write_table(given.output or package, table)
    print(score)


if __name__ == "__main__":
    main()
