"""What a list of reports says of one: counts, and the day of publishing."""

from __future__ import annotations

import re
from datetime import date

from .document import Figure, Heading, List, Paragraph, Report, Table
from .lines.dates import read_date

_HANZI = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")


def counts(report: Report) -> dict[str, int]:
    """Count the blocks of each kind, and the hanzi of their texts.

    Sentences are counted by the stage that splits them.
    """
    kinds = {
        "headings": Heading,
        "paragraphs": Paragraph,
        "lists": List,
        "tables": Table,
        "figures": Figure,
    }
    found = {
        name: sum(isinstance(block, kind) for block in report.blocks)
        for name, kind in kinds.items()
    }
    found["hanzi"] = sum(len(_HANZI.findall(block.text)) for block in report.blocks)
    return found


def published_date(report: Report) -> date | None:
    """Return the day under the key `published`, else that of the signature.

    None where there is neither.
    """
    for meta in report.meta:
        if meta.key == "published" and (day := read_date(meta.value)):
            return day
    signed = [b for b in report.blocks if isinstance(b, Paragraph) and b.role == "date"]
    return read_date(signed[-1].text) if signed else None
