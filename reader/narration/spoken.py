"""What can be said of a report, kept in mind until the library changes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from threading import Lock

from voices import Utterance

from ..reading import Edition, Section
from .audiobook import Book
from .narrator import can_be_said
from .rests import rests, with_rest

# In the joined audio a link is heard in its sentence, a header with its cells.
ALOUD = ("title", "meta", "sentence", "cell", "caption", "alt")
REPORTS_KEPT = 8

Load = Callable[[str], Mapping[str, Utterance]]


@dataclass
class Spoken:
    """A report's utterances by speakable, loaded section by section."""

    edition: Edition
    load: Load
    _sections: dict[str, Mapping[str, Utterance]] = field(default_factory=dict)
    _rests: Mapping[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._rests = rests(self.edition)

    def utterance(self, id: str) -> Utterance | None:
        """Return what is said for a speakable; None where there is no such one."""
        found = self.edition.by_id.get(id)
        return self.section(found.section).get(found.id) if found else None

    def section(self, id: str) -> Mapping[str, Utterance]:
        """Return all that can be said in a section, by id, in order."""
        if id not in self._sections:
            loaded = self.load(id)
            self._sections[id] = {
                key: with_rest(utterance, self._rests[key])
                for key, utterance in loaded.items()
                if key in self._rests
            }
        return self._sections[id]

    def aloud(self, section: Section) -> list[Utterance]:
        """Return what is heard when a section is read from end to end."""
        said = self.section(section.id)
        return [
            said[id]
            for id in section.speakables
            if id in said
            and self.edition.by_id[id].kind in ALOUD
            and can_be_said(said[id])
        ]

    def below(self, id: str) -> list[Utterance]:
        """Return what is heard under a heading, its smaller headings included."""
        sections = iter(self.edition.sections)
        first = next((one for one in sections if one.id == id), None)
        if first is None:
            return []
        # Level 0 goes on with what was before: a long section that was divided.
        under = takewhile(lambda one: not 0 < one.level <= (first.level or 9), sections)
        return [said for one in (first, *under) for said in self.aloud(one)]

    def sections(self) -> Sequence[tuple[Section, list[Utterance]]]:
        """Return every section and what is heard of it."""
        return [(one, self.aloud(one)) for one in self.edition.sections]

    def whole(self) -> list[Utterance]:
        """Return what is heard when the report is read from end to end."""
        return [utterance for _, said in self.sections() for utterance in said]

    def everything(self) -> list[Utterance]:
        """Return all that can be said, links and headers too."""
        return [
            utterance
            for section in self.edition.sections
            for utterance in self.section(section.id).values()
        ]

    def book(self, publisher: str) -> Book:
        """Return title, publisher, and each chapter's name with what is heard."""
        title = self.edition.report.title
        texts = {block.id: block.text for block in self.edition.report.blocks}
        chapters = [
            (texts.get(section.id, title) if section.level else title, said)
            for section, said in self.sections()
            if said
        ]
        return title, publisher, chapters


class SpokenReports:
    """The last few reports asked for; a new generation forgets them."""

    def __init__(
        self,
        edition: Callable[[str], Edition],
        utterances: Callable[[str, str], Mapping[str, Utterance]],
        generation: Callable[[], int],
    ) -> None:
        self._edition, self._utterances = edition, utterances
        self._generation = generation
        self._lock = Lock()
        self._kept: OrderedDict[tuple[str, int], Spoken] = OrderedDict()

    def get(self, slug: str) -> Spoken:
        """Return a report. Raises UnknownReportError."""
        place = (slug, self._generation())
        with self._lock:
            found = self._kept.get(place)
            if found is not None:
                self._kept.move_to_end(place)
                return found
        found = Spoken(
            self._edition(slug), lambda section: self._utterances(slug, section)
        )
        with self._lock:
            self._kept[place] = found
            while len(self._kept) > REPORTS_KEPT:
                self._kept.popitem(last=False)
        return found
