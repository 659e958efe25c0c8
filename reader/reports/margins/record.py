"""What has been read before the text of a report so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..document import Dropped, Meta
from ..lines.labels import label_for


@dataclass(slots=True)
class Front:
    """What was read before the text, which begins at `start` of the pieces."""

    title: str
    subtitles: list[str] = field(default_factory=list)
    meta: list[Meta] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    start: int = 0

    @property
    def is_dated(self) -> bool:
        return any(meta.key == "published" for meta in self.meta)

    def add(self, key: str, value: str) -> None:
        """Take a value that stands without a label."""
        self.meta.append(Meta(key, label_for(key), value))
