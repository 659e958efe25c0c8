"""The addresses of everything that sounds."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask
from werkzeug.routing import BaseConverter

from ...language.annotation import Annotator
from ...library import Store, edition, generation, section_utterances
from ...narration import Narrator
from ...narration.spoken import SpokenReports
from .failures import answer_failures
from .phrases import Phrases, phrases_blueprint
from .recordings import recordings_blueprint
from .streams import streams_blueprint


class VoiceConverter(BaseConverter):
    """A voice's id; a revision or a speakable never looks like one."""

    regex = r"(?:espeak|edge|sherpa)-[a-z0-9-]+|silent"
    part_isolating = True


def add_audio(
    app: Flask, store: Store, narrator: Narrator, annotator: Callable[[], Annotator]
) -> None:
    """Make the app answer with recordings. No address takes a text to say.

    The annotator is made when the first message is said.
    """
    app.url_map.converters["voice"] = VoiceConverter
    reports = SpokenReports(
        lambda slug: edition(store, slug),
        lambda slug, section: section_utterances(store, slug, section),
        lambda: generation(store),
    )
    for blueprint in (
        recordings_blueprint(reports, narrator),
        streams_blueprint(reports, narrator),
        phrases_blueprint(Phrases(annotator), narrator),
    ):
        answer_failures(blueprint)
        app.register_blueprint(blueprint)
