"""Messages of the interface said aloud, the voices there are, a sample of each."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import lru_cache

from flask import Blueprint, Response, current_app
from werkzeug.wrappers import Response as BaseResponse

from voices import Utterance

from ...language.annotation import Annotator
from ...messages import message
from ...narration import Narrator, can_be_said, in_words, with_rest
from ...reading import utterance_of
from ..delivery import keep_for
from .answers import found_or_404
from .recordings import recording_answer

SAMPLE = "voices.sample"
NAME = re.compile(r"[a-z_]+(?:\.[a-z0-9_-]+)+")
# `speech.row.17`, `catalogue.page.2-5`, `tools.speed.value.1.25`.
NUMBERED = re.compile(
    r"(?P<key>[a-z_.-]+)\.(?P<numbers>\d{1,7}(?:\.\d{1,2})?(?:-\d{1,7}){0,2})"
)
FIELD = re.compile(r"\{(\w+)\}")
OUTER_FIELD = re.compile(r"^\{\w+\}|\{\w+\}$")
SAYABLE_KEPT = 512
# Several words of the interface are often said in a row.
REST_MS = 150
# Voices that say nothing are no choice for a reader.
HIDDEN = ("silent",)


class SaidMessages:
    """Messages as utterances, and `named` texts that the publisher has set.

    Numbers after a key fill its fields. A field at the beginning or the end is
    left out where nothing fills it: what it stands for is said by itself.
    """

    def __init__(self, annotator: Annotator, named: Mapping[str, str]) -> None:
        self._annotator = annotator
        self._named = named
        self.utterance = lru_cache(SAYABLE_KEPT)(self._utterance)

    def _utterance(self, key: str) -> Utterance | None:
        text = self._named.get(key) or _words(key)
        if not text:
            return None
        utterance = with_rest(utterance_of(text, self._annotator), REST_MS)
        return utterance if can_be_said(utterance) else None


def _words(key: str) -> str:
    """Return the words that a name in an address stands for, "" for none."""
    text = _text(key)
    if not text and (numbered := NUMBERED.fullmatch(key)):
        return _filled(_text(numbered["key"]), numbered["numbers"].split("-"))
    whole = OUTER_FIELD.sub("", text)
    return "" if FIELD.search(whole) else whole


def _filled(text: str, numbers: list[str]) -> str:
    names = list(dict.fromkeys(FIELD.findall(text)))
    if len(names) != len(numbers):
        return ""
    # The noughts of 2026-04-01 are not said.
    said = (re.sub(r"^0+(?=\d)", "", number) for number in numbers)
    return text.format(**dict(zip(names, said, strict=True)))


def _text(key: str) -> str:
    """Return a message as it is written, "" where the key names none."""
    if not NAME.fullmatch(key):
        return ""
    try:
        found = message(key)
    except (KeyError, TypeError):
        return ""
    # A table of messages or a list of them is no message.
    return "" if re.match(r"[\[{]'", found) else found


def messages_blueprint(said: SaidMessages, narrator: Narrator) -> Blueprint:
    blueprint = Blueprint("messages", __name__)

    @blueprint.get("/messages/<voice:voice>/<name>.<kind>", defaults={"key": ""})
    @blueprint.get("/messages/<voice:voice>/<name>/<key>.<kind>")
    def said_message(voice: str, name: str, key: str, kind: str) -> BaseResponse:
        utterance = found_or_404(said.utterance(name))
        base = f"/messages/{{}}/{name}"
        return recording_answer(narrator, utterance, voice, kind, base, key)

    @blueprint.get("/voices/<voice:voice>/sample.mp3")
    def sample(voice: str) -> BaseResponse:
        utterance = found_or_404(said.utterance(SAMPLE))
        base = f"/messages/{{}}/{SAMPLE}"
        return recording_answer(narrator, utterance, voice, "mp3", base, "")

    @blueprint.get("/voices.json")
    def voices() -> Response:
        keep_for(current_app.config["PAGE_LIFETIME"])
        rows = [in_words(one) for one in narrator.voices() if one.id not in HIDDEN]
        body = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
        return Response(body, mimetype="application/json")

    return blueprint
