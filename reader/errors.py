"""Every error that a person may be shown.

An error carries a message key and the details to fill in; `commands` and
`pages` turn it into words with `reader.messages`, so no wording lives here.

* ReaderError
  x SourceError            a source that cannot become a report
    + SourceMissingError   no such file, or not readable
      - SourceFolderError  a folder instead of a file
      - SourceAddressError an address on the net: nothing is fetched
    + SourceTooLargeError  over the limit of bytes, depth, cells or pixels
    + SourceTypeError      PDF, Word, OFD ... : named, with what to do instead
    + ReportNotFoundInSourceError  nothing in it looks like a report
    + TextEncodingError    text that is not UTF-8
    + ImportCrashedError   the importing process died, or ran out of its limits
  x LibraryError           the library cannot do what was asked
    + UnknownReportError   no report of that slug
    + SlugTakenError       another report has that slug
    + UnknownRepairError   no repair of that id in the report
    + StoreError           the database cannot be read or written: full, damaged
      - DamagedStoreError  its file is damaged: a backup has to be restored
    + BackupError          a file that is no backup, or cannot be written
  x SettingError           a setting with a value that cannot be used
  x PreferenceError        a form value that is none of an option's choices
  x LexiconError           a word or reading that cannot be used
  x NarrationError         no audio can be had now
    + SpeechBusyError      the queue is full: come back later
    + SpeechLimitError     this address asked for too much that is new
    + NoVoiceError         the engine cannot speak now
    + UnknownVoiceError    no voice of that id
    + NoRoomError          no recording can be kept: the disk is full or read-only
  x OutputError            a file of the publisher's that cannot be written
  x VoiceModelError        a model archive or folder that cannot be used
"""

from __future__ import annotations

import re
from typing import ClassVar

# Of an address: what stands before its host, and an option behind it.
USER = re.compile(r"^([^@]*?//)?.*@", re.DOTALL)
# Settings that are such addresses; one whose name is misspelt tells by its value.
ADDRESSES = ("base_url", "database_url", "limit_storage")
PASSWORD = re.compile(r"(passw\w*=)[^&\s]*", re.IGNORECASE)


class ReaderError(Exception):
    """An error for a person: `key` names the message, `details` fill it in."""

    key: ClassVar[str] = "errors.unexpected"

    def __init__(self, **details: object) -> None:
        self.details = details
        super().__init__(self.key, details)


class SourceError(ReaderError):
    key = "errors.source"


class SourceMissingError(SourceError):
    key = "errors.source_missing"


class SourceFolderError(SourceMissingError):
    key = "errors.source_folder"


class SourceAddressError(SourceMissingError):
    key = "errors.source_address"


class SourceTooLargeError(SourceError):
    key = "errors.source_too_large"


class SourceTypeError(SourceError):
    key = "errors.source_type"


class ReportNotFoundInSourceError(SourceError):
    key = "errors.no_report_found"


class TextEncodingError(SourceError):
    key = "errors.not_utf8"


class ImportCrashedError(SourceError):
    key = "errors.import_crashed"


class LibraryError(ReaderError):
    key = "errors.library"


class UnknownReportError(LibraryError):
    key = "errors.unknown_report"


class SlugTakenError(LibraryError):
    key = "errors.slug_taken"


class UnknownRepairError(LibraryError):
    key = "errors.unknown_repair"


class StoreError(LibraryError):
    key = "errors.store"


class DamagedStoreError(StoreError):
    key = "errors.store_damaged"


class BackupError(LibraryError):
    key = "errors.backup"


class SettingError(ReaderError):
    """Its `value` never shows a password: it goes to screens and to logs."""

    key = "errors.setting"

    def __init__(self, *, name: str, value: object, why: str) -> None:
        told = str(value)
        if name in ADDRESSES or "://" in told:
            told = _without_secrets(told)
        super().__init__(name=name, value=told, why=why)


def _without_secrets(value: str) -> str:
    return PASSWORD.sub(r"\1***", USER.sub(r"\1***@", value))


class PreferenceError(ReaderError):
    key = "errors.preference"


class LexiconError(ReaderError):
    key = "errors.lexicon"


class NarrationError(ReaderError):
    key = "errors.narration"


class SpeechBusyError(NarrationError):
    key = "errors.speech_busy"


class SpeechLimitError(SpeechBusyError):
    key = "errors.speech_limit"


class NoVoiceError(NarrationError):
    key = "errors.no_voice"


class UnknownVoiceError(NarrationError):
    key = "errors.unknown_voice"


class NoRoomError(NarrationError):
    key = "errors.no_room"


class OutputError(ReaderError):
    key = "errors.output"


class VoiceModelError(ReaderError):
    key = "errors.voice_model"
