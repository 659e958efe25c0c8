"""The JSON form of an edition and of its utterances, compact and quick to load."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from voices.utterance import Token, Utterance

from ..reports import Report, as_read
from .edition import Edition, Passage, Section, Sentence, Speakable

FORM = 1


def edition_json(edition: Edition) -> str:
    """Return all of the edition but its report, which is stored beside it."""
    return _compact(
        {
            "form": FORM,
            "revision": edition.revision,
            "language": edition.language,
            "passages": {
                key: [
                    passage.text,
                    [[s.id, s.start, s.end] for s in passage.sentences],
                    passage.coded_words,
                ]
                for key, passage in edition.passages.items()
            },
            "sections": [
                [s.id, s.level, s.blocks, s.speakables] for s in edition.sections
            ],
            "speakables": [
                [s.id, s.kind, s.text, s.block, s.section, s.start, s.end, s.lead]
                for s in edition.speakables
            ],
            "former": dict(edition.former),
        }
    )


def load_edition(report: Report, text: str) -> Edition:
    """Return the edition that `edition_json` wrote for this stored report."""
    form: Mapping[str, Any] = json.loads(text)
    corrected = as_read(report)
    return Edition(
        report=corrected.report,
        language=form["language"],
        passages={key: _passage(*row) for key, row in form["passages"].items()},
        sections=tuple(
            Section(id, level, tuple(blocks), tuple(spoken))
            for id, level, blocks, spoken in form["sections"]
        ),
        speakables=tuple(Speakable(*row) for row in form["speakables"]),
        corrections=corrected.corrections,
        former=form["former"],
        revision=form["revision"],
    )


def utterance_json(utterance: Utterance) -> str:
    """Return the utterance as compact JSON."""
    tokens = [[t.spoken, t.pinyin, t.start, t.end] for t in utterance.tokens]
    return _compact([utterance.text, tokens])


def load_utterance(text: str) -> Utterance:
    """Return the utterance that `utterance_json` wrote."""
    said, tokens = json.loads(text)
    return Utterance(said, tuple(Token(*row) for row in tokens))


def _passage(text: str, sentences: list[tuple[str, int, int]], words: str) -> Passage:
    return Passage(text, tuple(Sentence(*row) for row in sentences), words)


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
