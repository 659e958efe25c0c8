"""The site's own prose, made ready to read as a report is: from its Markdown."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from ..folders import PACKAGE
from ..language.annotation import Annotator
from ..reading import Edition, read
from ..reports import Report
from ..reports.importing import import_here

PROSE = PACKAGE / "prose"

# Slugs of the prose in addresses of audio; no report can have one of them.
PROSE_SLUGS = {f"_{name}": name for name in ("help", "accessibility", "conformance")}

Writings = Callable[[str], Edition]


def writings(annotator: Annotator) -> Writings:
    """Return what makes a text of the prose folder ready, once a process."""

    @cache
    def written(name: str) -> Edition:
        report = import_here(PROSE / f"{name}.md").report
        named = replace(report, slug=f"_{name}")
        return read(_with_lasting_ids(named), annotator)

    return written


def _with_lasting_ids(report: Report) -> Report:
    """Name blocks by their texts: two workers show the same bytes."""
    seen: Counter[str] = Counter()
    blocks = []
    for block in report.blocks:
        digest = hashlib.sha256(block.text.encode()).hexdigest()[:8]
        seen[digest] += 1
        count = f"-{seen[digest]}" if seen[digest] > 1 else ""
        blocks.append(replace(block, id=f"b-{digest}{count}"))
    return replace(report, blocks=tuple(blocks))
