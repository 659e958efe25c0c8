"""A report: its blocks, and what is known of them and of their source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from .blocks import Block

RepairState = Literal["proposed", "confirmed", "refused"]


@dataclass(frozen=True, slots=True)
class Meta:
    """A line of metadata.

    `key` is published, source, editor, reviewer, number or speaker; that of any
    other line is its `label`.
    """

    key: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file named under 附件: its address is http(s) or relative."""

    name: str
    type: str
    address: str


@dataclass(frozen=True, slots=True)
class Asset:
    """A picture that the report carries; sizes in pixels and bytes."""

    mime: str
    width: int
    height: int
    size: int


@dataclass(frozen=True, slots=True)
class Repair:
    """A place where the source lost characters: `start` to `end` in `block`."""

    id: str
    block: str
    start: int
    end: int
    original: str
    proposed: str
    state: RepairState = "proposed"

    def around(self, text: str, length: int) -> tuple[str, str]:
        """Return what of the block's text stands before and behind it."""
        before = text[max(0, self.start - length) : self.start]
        return before, text[self.end : self.end + length]


@dataclass(frozen=True, slots=True)
class Dropped:
    """A line of the source that is no part of the report, and why not."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where the report came from; `at` is an ISO 8601 time in UTC."""

    name: str
    sha256: str
    mime: str
    charset: str
    importer: str
    at: str


@dataclass(frozen=True, slots=True)
class Report:
    """All that is known of a report; `lang` is a BCP 47 tag.

    `slug` is empty until it is published. `assets` are by the sha256 of their
    bytes, which lie beside the report and not in it.
    """

    title: str
    source: Source
    slug: str = ""
    subtitles: tuple[str, ...] = ()
    lang: str = "zh-CN"
    meta: tuple[Meta, ...] = ()
    blocks: tuple[Block, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    assets: Mapping[str, Asset] = field(default_factory=dict)
    repairs: tuple[Repair, ...] = ()
    dropped: tuple[Dropped, ...] = ()

    @property
    def proposed(self) -> tuple[Repair, ...]:
        """The repairs that nobody has decided on yet."""
        return tuple(one for one in self.repairs if one.state == "proposed")
