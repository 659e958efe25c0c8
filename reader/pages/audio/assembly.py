"""The addresses of everything that sounds."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from flask import Flask
from werkzeug.routing import BaseConverter

from voices import Utterance
from voices.choosing import ENGINES

from ...language.annotation import Annotator
from ...library import GenerationWatch, Store, edition, section_utterances
from ...narration import Narrator
from ...narration.spoken import SpokenReports
from ...reading import Edition, utterances_of
from ..writings import PROSE_SLUGS, Writings
from .failures import answer_failures
from .messages import SaidMessages, messages_blueprint
from .recordings import recordings_blueprint
from .streams import audiobook_address, streams_blueprint


class VoiceConverter(BaseConverter):
    """A voice's id: its engine's name, which no revision or speakable begins with."""

    regex = rf"(?:{'|'.join(ENGINES)})(?:-[a-z0-9-]+)?"
    part_isolating = True


def add_audio(
    app: Flask, store: Store, narrator: Narrator, annotator: Annotator
) -> None:
    """Make the app answer with recordings. No address takes a text to say."""
    app.url_map.converters["voice"] = VoiceConverter
    reports = SpokenReports(
        partial(_edition, store, app.extensions["reader.writings"]),
        partial(_utterances, store, app.extensions["reader.writings"], annotator),
        GenerationWatch(store),
    )
    app.jinja_env.globals["audiobook"] = partial(
        audiobook_address, reports, narrator, app.config["VOICE"]
    )
    for blueprint in (
        recordings_blueprint(reports, narrator),
        streams_blueprint(reports, narrator),
        messages_blueprint(SaidMessages(annotator, _named(app)), narrator),
    ):
        answer_failures(blueprint)
        app.register_blueprint(blueprint)


def _named(app: Flask) -> Mapping[str, str]:
    """Return the publisher's own texts, which the site shows beside messages."""
    return {"site.name": app.config["SITE_NAME"], "site.contact": app.config["CONTACT"]}


def _edition(store: Store, prose: Writings, slug: str) -> Edition:
    """Return a report's edition, or that of the site's own prose."""
    if slug in PROSE_SLUGS:
        return prose(PROSE_SLUGS[slug])
    return edition(store, slug)


def _utterances(
    store: Store, prose: Writings, annotator: Annotator, slug: str, section: str
) -> Mapping[str, Utterance]:
    if slug not in PROSE_SLUGS:
        return section_utterances(store, slug, section)
    found = prose(PROSE_SLUGS[slug])
    said = dict(utterances_of(found, annotator))
    return {id: one for id, one in said.items() if found.by_id[id].section == section}
