"""Every error of this package; `reason` is a short code that a caller can put
into words of its own.

* VoiceError
  x UnknownVoiceError       no voice of that id
  x UtteranceError          these tokens cannot be said by any engine
  x EngineUnavailableError  not installed, switched off, or nothing to load
  x EngineFailedError       it crashed, refused, or gave what cannot be used
    + EngineTimeoutError    it gave nothing, or too little, in its time
    + EngineRefusedError    the service turned us away: do not ask again soon
    + MissingWordsError     well, but it has no sounds for these words
  x ModelError              a model archive or folder that cannot be used
"""

from __future__ import annotations

from typing import ClassVar


class VoiceError(Exception):
    """An error of a voice; the text says what to do about it."""

    reason: ClassVar[str] = "failed"


class UnknownVoiceError(VoiceError):
    reason = "unknown_voice"


class UtteranceError(VoiceError):
    reason = "unspeakable"


class EngineUnavailableError(VoiceError):
    """`code` says which of the reasons it is: `switched_off`, `not_installed` ..."""

    reason = "unavailable"

    def __init__(self, text: str, code: str = "unavailable") -> None:
        super().__init__(text)
        self.code = code


class EngineFailedError(VoiceError):
    reason = "failed"


class EngineTimeoutError(EngineFailedError):
    reason = "timeout"


class EngineRefusedError(EngineFailedError):
    reason = "refused"


class MissingWordsError(EngineFailedError):
    reason = "missing_words"


class ModelError(VoiceError):
    """`code` says what is wrong; `detail` names the file, size or limit."""

    reason = "model"

    def __init__(self, text: str, code: str = "model", detail: object = "") -> None:
        super().__init__(text)
        self.code = code
        self.detail = detail
