"""The words of the interface said aloud, the voices there are, a sample of each."""

from __future__ import annotations

import json
import re
from functools import lru_cache

from flask import Blueprint, Response, current_app
from werkzeug.wrappers import Response as BaseResponse

from voices import Token, Utterance

from ...language.annotation import Annotator
from ...messages import message
from ...narration import Narrator, can_be_said, in_words
from ..delivery import keep_for
from .answers import found_or_404
from .recordings import recording_answer

SAMPLE = "voices.sample"
NAME = re.compile(r"[a-z_]+(?:\.[a-z0-9_-]+)+")
SAYABLE_KEPT = 512
# Voices that say nothing are no choice for a reader.
HIDDEN = ("silent",)


class Phrases:
    """Messages as utterances; those with fields to fill in cannot be said."""

    def __init__(self, annotator: Annotator) -> None:
        self._annotator = annotator
        self.utterance = lru_cache(SAYABLE_KEPT)(self._utterance)

    def _utterance(self, key: str) -> Utterance | None:
        if not NAME.fullmatch(key):
            return None
        try:
            text = message(key)
        except (KeyError, TypeError):
            return None
        if "{" in text or text.startswith("["):
            return None
        tokens = tuple(
            Token(token.spoken, token.pinyin, token.start, token.end)
            for token in self._annotator.tokens(text)
        )
        utterance = Utterance(text, tokens, rest_ms=150)
        return utterance if can_be_said(utterance) else None


def phrases_blueprint(phrases: Phrases, narrator: Narrator) -> Blueprint:
    blueprint = Blueprint("phrases", __name__)

    @blueprint.get("/messages/<voice:voice>/<name>.<kind>", defaults={"key": ""})
    @blueprint.get("/messages/<voice:voice>/<name>/<key>.<kind>")
    def phrase(voice: str, name: str, key: str, kind: str) -> BaseResponse:
        utterance = found_or_404(phrases.utterance(name))
        base = f"/messages/{{}}/{name}"
        return recording_answer(narrator, utterance, voice, kind, base, key)

    @blueprint.get("/voices/<voice:voice>/sample.mp3")
    def sample(voice: str) -> BaseResponse:
        utterance = found_or_404(phrases.utterance(SAMPLE))
        base = f"/messages/{{}}/{SAMPLE}"
        return recording_answer(narrator, utterance, voice, "mp3", base, "")

    @blueprint.get("/voices.json")
    def voices() -> Response:
        keep_for(current_app.config["PAGE_LIFETIME"])
        rows = [in_words(one) for one in narrator.voices() if one.id not in HIDDEN]
        body = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
        return Response(body, mimetype="application/json")

    return blueprint
