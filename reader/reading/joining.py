"""Join a report and its language: from a Report to an Edition."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from voices.utterance import Token, Utterance

from ..language.annotation import Annotator
from ..reports.document import Report
from .corrections import correct
from .edition import Edition
from .former import former_ids
from .passages import passages_of
from .sections import divide
from .speakables import speakables_of
from .stored import edition_json


def read(
    report: Report, annotator: Annotator, previous: Edition | None = None
) -> Edition:
    """Return the report ready to read; `previous` is its edition so far.

    The previous edition's sentence ids that end now are kept as former ids.
    """
    corrected, corrections = correct(report)
    passages = passages_of(corrected, annotator)
    sections, speakables = divide(corrected, list(speakables_of(corrected, passages)))
    edition = Edition(
        report=corrected,
        language=annotator.version,
        passages=passages,
        sections=sections,
        speakables=speakables,
        corrections=corrections,
        former=former_ids(previous, passages) if previous else {},
    )
    return replace(edition, revision=_revision(edition))


def utterances_of(
    edition: Edition, annotator: Annotator
) -> Iterator[tuple[str, Utterance]]:
    """Yield each speakable's id and what a voice is given to say for it."""
    said: dict[str, tuple[Token, ...]] = {}
    for speakable in edition.speakables:
        text = speakable.text
        if text not in said:
            said[text] = tuple(
                Token(token.spoken, token.pinyin, token.start, token.end)
                for token in annotator.tokens(text)
            )
        yield speakable.id, Utterance(text, said[text])


def _revision(edition: Edition) -> str:
    """Return 12 hex digits that change with anything a page shows."""
    report = edition.report
    parts = (
        report.title,
        report.subtitles,
        report.lang,
        report.meta,
        report.blocks,
        report.attachments,
        sorted(report.assets),
        edition.corrections,
        edition_json(edition),
    )
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:12]
