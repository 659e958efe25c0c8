"""What is answered where there is no sound: short, in words, with the right status."""

from __future__ import annotations

import json

from flask import Blueprint, Response, request

from ...errors import NarrationError, UnknownVoiceError
from ...messages import message

RETRY_AFTER_S = 30


def answer_failures(blueprint: Blueprint) -> None:
    """Answer a blueprint's errors of speech; reading goes on without sound."""

    @blueprint.errorhandler(NarrationError)
    def failed(error: NarrationError) -> Response:
        text = message(error.key, **error.details)
        if request.path.endswith(".json"):
            body = json.dumps({"error": text}, ensure_ascii=False)
            response = Response(body, mimetype="application/json")
        else:
            response = Response(text + "\n", mimetype="text/plain")
        if isinstance(error, UnknownVoiceError):
            response.status_code = 404
            return response
        response.status_code = 503
        retry = error.details.get("retry_after", RETRY_AFTER_S)
        response.headers["Retry-After"] = str(retry)
        return response
