"""Lines with a part of their own: salutation, addressee, signature, note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..document import Role
from ..lines.text import is_addressee
from ..pieces import Line
from ..rulebook import pattern
from .drafts import Draft, Ranked

_AGENCIES = 3
_INDENTED = 8


def assign(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts, each line with its role."""
    found = list(drafts)
    for index, draft in enumerate(found):
        if isinstance(draft, Line) and draft.role == "body":
            role = _by_wording(draft)
            found[index] = replace(draft, role=role) if role else draft
    _open(found)
    for index, draft in enumerate(found):
        if isinstance(draft, Line) and _is_date(draft, found, index):
            found[index] = replace(draft, role="date")
            _sign(found, index)
    return found


def _by_wording(line: Line) -> Role | None:
    text = line.text
    if len(text) <= 40 and pattern("roles", "salutation").fullmatch(text):
        return "salutation"
    if len(text) <= 200 and pattern("roles", "note").fullmatch(text):
        return "note"
    return None


def _open(drafts: list[Draft]) -> None:
    """Judge the first line: whom it addresses, or that it leads into sections."""
    first = drafts[0] if drafts else None
    if not isinstance(first, Line) or first.role != "body":
        return
    if is_addressee(first.text):
        drafts[0] = replace(first, role="addressee")
    elif len(drafts) > 1 and isinstance(drafts[1], Ranked) and len(first.text) > 40:
        drafts[0] = replace(first, role="lead")


def _is_date(line: Line, drafts: Sequence[Draft], index: int) -> bool:
    if not pattern("roles", "dated").fullmatch(line.text):
        return False
    signed = index > 0 and _is_agency(drafts[index - 1])
    return _aside(line) or signed or _nothing_follows(drafts, index)


def _nothing_follows(drafts: Sequence[Draft], index: int) -> bool:
    return not any(draft.text for draft in drafts[index + 1 :])


def _sign(drafts: list[Draft], date: int) -> None:
    """The short lines right before a date are who signs."""
    for index in range(date - 1, max(-1, date - 1 - _AGENCIES), -1):
        draft = drafts[index]
        if not isinstance(draft, Line) or not _is_agency(draft):
            return
        drafts[index] = replace(draft, role="signature")


def _is_agency(draft: Draft) -> bool:
    if not isinstance(draft, Line) or draft.role not in ("body", "signature"):
        return False
    if not pattern("roles", "agency").fullmatch(draft.text):
        return False
    return _aside(draft) or bool(pattern("roles", "agency_word").search(draft.text))


def _aside(line: Line) -> bool:
    return line.align == "right" or line.indent >= _INDENTED
