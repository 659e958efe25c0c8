"""The silence after what is said: a heading is followed by a longer one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from voices import Utterance

from ..reading import Edition, Speakable
from ..reports.document import Block, Heading, List

RESTS_MS: Mapping[str, int] = {
    "title": 1000,
    "heading": 800,
    "last": 700,
    "item": 600,
    "caption": 600,
    "sentence": 450,
    "meta": 500,
    "cell": 350,
    "header": 350,
    "alt": 500,
    "link": 250,
    "note": 450,
}


def rests(edition: Edition) -> Mapping[str, int]:
    """Return the rest in ms after each speakable, by its id."""
    blocks = {block.id: block for block in edition.report.blocks}
    return {
        one.id: RESTS_MS[_place(edition, blocks.get(one.block), one)]
        for one in edition.speakables
    }


def with_rest(utterance: Utterance, rest_ms: int) -> Utterance:
    """Return the utterance with this rest after it."""
    return replace(utterance, rest_ms=rest_ms)


def _place(edition: Edition, block: Block | None, speakable: Speakable) -> str:
    if speakable.kind != "sentence":
        return speakable.kind
    if isinstance(block, Heading):
        return "heading"
    if isinstance(block, List):
        return "item"
    passage = edition.passages.get(speakable.block)
    is_last = passage is not None and passage.sentences[-1].end == speakable.end
    return "last" if is_last else "sentence"
