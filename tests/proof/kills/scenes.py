"""What a killed process was at, and what must be true of its folder afterwards.

Each scene is done again and again in one folder, so that damage would add up.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, ClassVar

from reader import library
from reader.folders import PACKAGE
from reader.library import migrations
from reader.library.prepared import store_report
from reader.narration.recordings import FileRecordings, Room
from reader.narration.recordings.writing import sweep, write_whole
from reader.reports import Imported, Worker
from reader.reports.importing import import_here
from tests.plain_reports import made
from tests.proof import victim
from voices import SilentEngine, Token, Utterance

NOTICE = (PACKAGE / "demonstrations" / "notice.md").read_text("utf-8")
PLENTY = (10**12, 10**12)
SPEECH = SilentEngine().speak(
    Utterance("好", (Token("好", "hao3", 0, 1),) * 20), "silent"
)


@dataclass
class Scene:
    """`point` is the call that marks the kill; it comes within `longest` seconds.

    A scene may come to its point for `passes` times.
    """

    folder: Path
    point: ClassVar[Any]
    longest: ClassVar[float]
    passes: ClassVar[int] = 1

    def act(self, number: int) -> None:
        raise NotImplementedError

    def refill(self, number: int) -> None:
        """Do what the kill prevented."""
        self.act(number)

    def has(self, number: int) -> bool:
        """Tell whether this was done; raise AssertionError where it is torn."""
        raise NotImplementedError


class Publishing(Scene):
    point = store_report
    longest = 0.03

    def act(self, number: int) -> None:
        report = made(number, title=f"{number:03}号报告")
        library.publish(victim.opened(self.folder), report, victim.ANNOTATOR)

    def has(self, number: int) -> bool:
        return f"{number:03}号报告" in victim.titles(self.folder)


class Importing(Publishing):
    point = Worker.import_file
    longest = 0.5

    def act(self, number: int) -> None:
        with Worker() as worker:
            self._add(number, worker.import_file)

    def refill(self, number: int) -> None:
        self._add(number, import_here)

    def _add(self, number: int, read: Callable[[Path], Imported]) -> None:
        path = self.folder / f"{number}.md"
        path.write_text(f"{NOTICE}\n第{number}份。\n", encoding="utf-8")
        report = replace(read(path).report, title=f"{number:03}号报告")
        library.publish(victim.opened(self.folder), report, victim.ANNOTATOR)


class Migrating(Scene):
    point = migrations.upgrade
    longest = 0.3

    def act(self, number: int) -> None:
        victim.opened(self.folder / f"{number}")

    def has(self, number: int) -> bool:
        return victim.titles(self.folder / f"{number}") == set()


class Writing(Scene):
    point = write_whole
    longest = 0.004
    passes = 2

    @property
    def recordings(self) -> FileRecordings:
        return FileRecordings(self.folder, limit_mb=100)

    def act(self, number: int) -> None:
        self.recordings.put(f"{number:064x}", SPEECH)

    def has(self, number: int) -> bool:
        found = self.recordings.get(f"{number:064x}")
        assert found in (None, SPEECH)
        return found is not None


class Renaming(Writing):
    point = os.replace
    longest = 0.001


class Evicting(Writing):
    """A folder with room for three: the fourth drops the one served longest ago."""

    point = Path.unlink
    longest = 0.002
    passes = 1

    @property
    def recordings(self) -> FileRecordings:
        room = Room(self.folder, 4 * len(SPEECH.audio), lambda _: PLENTY)
        return FileRecordings(self.folder, 1, room)

    def has(self, number: int) -> bool:
        kept = [path.stem for path in self.folder.rglob("*.mp3")]
        for key in kept:
            assert self.recordings.get(key) in (None, SPEECH)
        return super().has(number)


def swept(folder: Path) -> bool:
    """Tell whether what killed writers left goes away in its time."""
    sweep(folder, now=2 * 10**9)
    return not list(folder.rglob("*.tmp"))


SCENES = {
    "import": Importing,
    "publish": Publishing,
    "synthesis write": Writing,
    "rename": Renaming,
    "evict": Evicting,
    "migrate": Migrating,
}
