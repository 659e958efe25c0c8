"""Take what a line tells without a label: number, speaker, subtitle, moment."""

from __future__ import annotations

from collections.abc import Sequence

from ..lines import marks
from ..pieces import Piece
from ..rulebook import pattern
from .record import Front


def take_moment(front: Front, text: str) -> None:
    """Take the day of a line, and who published if nothing else stands there."""
    front.add("published", marks.moment_in(text))
    source = marks.source_beside(text)
    if source:
        front.add("source", source)


def take_unlabelled(front: Front, text: str) -> bool:
    """Take a document number, a speaker or a subtitle."""
    if marks.is_number(text):
        front.add("number", marks.unbracketed(text))
        return True
    if marks.is_speaker(text):
        front.add("speaker", text)
        return True
    day = text.strip("\uff08\uff09()")
    if marks.is_moment(day) and not front.is_dated:
        front.add("published", day)
        return True
    subtitle, speaker = _parted(text)
    if not subtitle:
        return False
    front.subtitles.append(subtitle)
    if speaker:
        front.add("speaker", speaker)
    return True


def take_order(front: Front, pieces: Sequence[Piece], index: int) -> bool:
    """Take the head of an order whose number stands on the next line."""
    text = pieces[index].text.strip()
    number = pieces[index + 1].text.strip() if index + 1 < len(pieces) else ""
    if not pattern("roles", "order").fullmatch(text) or not marks.is_number(number):
        return False
    front.add("number", text + number)
    return True


def _parted(text: str) -> tuple[str, str]:
    """Part a subtitle from the speaker who may share its line."""
    for name in ("subtitle", "promulgated"):
        if len(text) <= 400 and pattern("roles", name).fullmatch(text):
            return text, ""
    for at, character in enumerate(text):
        if not character.isspace():
            continue
        head, rest = text[:at], text[at:].strip()
        if pattern("roles", "subtitle").fullmatch(head) and marks.is_speaker(rest):
            return head, rest
    return "", ""
