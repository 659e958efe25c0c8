"""The error for a source that goes over a limit."""

from __future__ import annotations

from ...errors import SourceTooLargeError
from ...messages import message


def too_large(what: str, limit: object) -> SourceTooLargeError:
    """Return the error; `what` is the limit's name in the messages."""
    return SourceTooLargeError(what=message(f"importing.limits.{what}"), limit=limit)
