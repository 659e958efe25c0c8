"""Join a report and its language: from a Report to an Edition."""

from __future__ import annotations

import hashlib
import json
from dataclasses import astuple, replace

from ..language.annotation import Annotator
from ..reports import Report, as_read, to_json
from ..reports.document import Source
from .edition import Edition
from .former import former_ids
from .passages import passages_of
from .sections import divide
from .speakables import speakables_of
from .stored import edition_json

_NO_SOURCE = Source("", "", "", "", "", "")


def read(
    report: Report, annotator: Annotator, previous: Edition | None = None
) -> Edition:
    """Return the report ready to read; `previous` is its edition so far.

    The previous edition's sentence ids that end now are kept as former ids.
    """
    corrected = as_read(report)
    passages = passages_of(corrected.report, annotator)
    sections, speakables = divide(
        corrected.report,
        list(speakables_of(corrected.report, passages, corrected.corrections)),
    )
    edition = Edition(
        report=corrected.report,
        language=annotator.version,
        passages=passages,
        sections=sections,
        speakables=speakables,
        corrections=corrected.corrections,
        former=former_ids(previous, passages) if previous else {},
    )
    return replace(edition, revision=_revision(edition))


def _revision(edition: Edition) -> str:
    """Return 12 hex digits that change with anything a page shows."""
    shown = replace(edition.report, slug="", source=_NO_SOURCE, repairs=(), dropped=())
    corrections = [astuple(correction) for correction in edition.corrections]
    parts = [to_json(shown), corrections, edition_json(edition)]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:12]
