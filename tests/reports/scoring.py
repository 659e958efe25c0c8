"""How well an import found a page's text: character F1, title, date, furniture.

python -m tests.reports.scoring [developed|untouched]
"""

import json
import sys
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from reader.errors import ReportNotFoundInSourceError
from reader.reports import published_date
from reader.reports.importing import import_here

CASES = Path(__file__).parent / "cases"
# The rules were developed on the first half and never on the second.
UNTOUCHED = frozenset((CASES / "untouched.txt").read_text(encoding="utf-8").split())


@dataclass(frozen=True)
class Score:
    case: str
    f1: float
    title: bool
    date: bool
    furniture: tuple[str, ...]


def case_names(half=""):
    names = sorted(path.parent.name for path in CASES.glob("*/expected.json"))
    if not half:
        return names
    return [name for name in names if (name in UNTOUCHED) == (half == "untouched")]


def expected(name):
    return json.loads((CASES / name / "expected.json").read_text(encoding="utf-8"))


def imported(name):
    """Return the report of a case; None where nothing was found in it."""
    try:
        return import_here(CASES / name / expected(name)["source"]).report
    except ReportNotFoundInSourceError:
        return None


def bare(text):
    return "".join(text.split())


def text_of(report):
    return bare("".join(block.text for block in report.blocks))


def f1(found, wanted):
    """Characters in the right order, as a share of both texts."""
    if not found and not wanted:
        return 1.0
    blocks = SequenceMatcher(None, found, wanted, autojunk=False).get_matching_blocks()
    return 2 * sum(block.size for block in blocks) / (len(found) + len(wanted))


def score(name):
    want, report = expected(name), imported(name)
    if want.get("nothing") or report is None:
        right = bool(want.get("nothing")) and report is None
        return Score(name, float(right), right, right, ())
    day = published_date(report)
    lines = [line for block in report.blocks for line in block.text.split("\n")]
    furniture = [
        line for line in lines if any(word in line for word in want.get("absent", ()))
    ]
    return Score(
        name,
        f1(text_of(report), bare("".join(want["body"]))),
        bare(report.title) == bare(want["title"]),
        (day.isoformat() if day else None) == want["published"],
        tuple(furniture),
    )


def main(half=""):
    scores = [score(name) for name in case_names(half)]
    for one in scores:
        print(f"{one.f1:.4f} {one.title!s:5} {one.date!s:5} {one.case}", *one.furniture)
    count = len(scores)
    print(f"{count} pages: F1 {sum(one.f1 for one in scores) / count:.4f},", end=" ")
    print(f"at least 0.99 on {sum(one.f1 >= 0.99 for one in scores)},", end=" ")
    print(f"title {sum(one.title for one in scores)},", end=" ")
    print(f"date {sum(one.date for one in scores)},", end=" ")
    print(f"without furniture {sum(not one.furniture for one in scores)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
