"""A speakable's recording and its marks, and the keys of a whole section."""

from __future__ import annotations

import json

from flask import Blueprint, Response, abort, current_app
from werkzeug.wrappers import Response as BaseResponse

from voices import Utterance

from ...errors import NoVoiceError
from ...narration import Narrator, short
from ...narration.spoken import SpokenReports
from ..delivery import keep_for
from .answers import (
    asker,
    audio_answer,
    found_or_404,
    instead,
    is_known,
    marks_answer,
    moved,
    unchanged,
)

KINDS = ("mp3", "json")


def recording_answer(
    narrator: Narrator, utterance: Utterance, voice: str, kind: str, base: str, key: str
) -> BaseResponse:
    """Answer for one recording below `base`, `{}` in it standing for the voice.

    Without a key, or with an outdated one, it leads to the present address.
    """

    def address(speaker: str) -> str:
        present = short(narrator.key(utterance, speaker))
        return f"{base.format(speaker)}/{present}.{kind}"

    if kind not in KINDS:
        abort(404)
    present = short(narrator.key(utterance, voice))
    if key != present:
        return moved(address(voice))
    etag = f"{present}-{kind}"
    if is_known(etag):
        return unchanged(etag)
    try:
        speech = narrator.recording(utterance, voice, asker())
    except NoVoiceError as error:
        return instead(narrator, voice, address, error)
    if kind == "json":
        return marks_answer(speech, utterance.text, etag)
    return audio_answer(speech, etag)


def recordings_blueprint(reports: SpokenReports, narrator: Narrator) -> Blueprint:
    blueprint = Blueprint("recordings", __name__)

    @blueprint.get("/reports/<slug>/<voice:voice>/<id>.<kind>", defaults={"key": ""})
    @blueprint.get("/reports/<slug>/<voice:voice>/<id>/<key>.<kind>")
    def recording(slug: str, voice: str, id: str, key: str, kind: str) -> BaseResponse:
        utterance = found_or_404(reports.get(slug).utterance(id))
        base = f"/reports/{slug}/{{}}/{id}"
        return recording_answer(narrator, utterance, voice, kind, base, key)

    @blueprint.get("/reports/<slug>/<revision>/<voice:voice>/<section>.json")
    def manifest(slug: str, revision: str, voice: str, section: str) -> BaseResponse:
        spoken = reports.get(slug)
        if section not in {one.id for one in spoken.edition.sections}:
            abort(404)
        if revision != spoken.edition.revision:
            present = spoken.edition.revision
            return moved(f"/reports/{slug}/{present}/{voice}/{section}.json")
        keep_for(current_app.config["PAGE_LIFETIME"])
        rows = [
            [id, short(narrator.key(utterance, voice))]
            for id, utterance in spoken.section(section).items()
        ]
        body = json.dumps(rows, separators=(",", ":"))
        return Response(body, mimetype="application/json")

    return blueprint
