"""A text's page: what the article's templates need, for reports and prose alike."""

from __future__ import annotations

from collections.abc import Iterator

from ..reading import Edition
from .article import (
    Part,
    Shower,
    ShownBlock,
    brief_level,
    contents,
    joined,
    parts,
    plan_chunks,
)
from .delivery import asked
from .frame import link_for

# Characters from which a page in pinyin is laid out piece by piece.
LONG = 20_000
# A list of contents with fewer entries leads nowhere.
LEAST_CONTENTS = 2


def text_values(found: Edition, base: str, inward: bool = False) -> dict[str, object]:
    """Return the values of the article's templates.

    `base` is the address below which the pinyin of this revision lies; `inward`
    links may lead into this site.
    """
    blocks = found.report.blocks
    shower = Shower(found, asked().choices["pinyin"])
    outline = contents(blocks)
    divided = parts(blocks)
    return {
        "edition": found,
        "report": found.report,
        "heading": shower.words("title"),
        "subtitles": _subtitles(found, shower),
        "units": {unit.block: unit.id for unit in found.speakables},
        "outline": outline if len(outline) >= LEAST_CONTENTS else (),
        "brief": brief_level(blocks),
        "parts": [(part, tuple(_shown(part, shower))) for part in divided],
        "steps": _steps(divided),
        "long": sum(len(block.text) for block in blocks) > LONG,
        "chunk_base": f"{base}/pinyin",
        "chunks": [chunk[0] for chunk in plan_chunks(found)],
        "link": link_for(ids_of(found), inward),
    }


def ids_of(found: Edition) -> frozenset[str]:
    """Return the ids that links inside the text may point at."""
    return frozenset(block.id for block in found.report.blocks)


def _subtitles(found: Edition, shower: Shower) -> list[object]:
    count = len(found.report.subtitles)
    return [shower.text(f"subtitle-{number}") for number in range(1, count + 1)]


def _shown(part: Part, shower: Shower) -> Iterator[tuple[ShownBlock, ...]]:
    """Yield the part's blocks; two where a heading was run in."""
    for together in joined(part.blocks):
        yield tuple(shower.block(block) for block in together)


def _steps(divided: tuple[Part, ...]) -> list[tuple[str, str]]:
    """Return the addresses of the part before and after each part."""
    anchors = ["#main", *(f"#{part.heading.id}" for part in divided if part.heading)]
    if divided and divided[0].heading is not None:
        anchors = anchors[1:]
    befores = ["", *anchors[:-1]]
    afters = [*anchors[1:], ""]
    return list(zip(befores, afters, strict=True))
