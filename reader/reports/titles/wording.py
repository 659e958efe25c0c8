"""How the lines of a title look, and when two of them are the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..lines import marks, metadata
from ..lines.furniture import furniture
from ..lines.text import LONGEST_TITLE
from ..pieces import Line, Piece
from ..rulebook import pattern

_SHORTEST = 4
_IGNORED = re.compile(r"[^\w]|_")
_STOPS = re.compile("[\uff0c\u3002\uff1a\uff1b\uff01\uff1f,:;!?]")
_SEPARATORS = re.compile(
    r"\s*[_|\u2014\u2013\uff0d\u4e28]+\s*|\s+-+\s*|\s*-+\s+|\s{2,}|-{2,}"
)
# Blanks in a Chinese title only space it out.
_INNER_BLANK = re.compile(
    "(?<=[\u3000-\u9fff\uff00-\uffef])[ \u3000]+(?=[\u3001-\u9fff])"
)


@dataclass(frozen=True, slots=True)
class Title:
    """A title, and the lines that print it: `start` to `end` of the pieces."""

    text: str
    start: int
    end: int


def bare(text: str) -> str:
    """Return what of a title counts when two are compared."""
    return _IGNORED.sub("", text)


def same_title(text: str, title: str) -> bool:
    """Say whether the text prints the title, maybe with its agency before it.

    The mark of a note behind it counts for nothing.
    """
    one, other = bare(pattern("titles", "note_mark").sub("", text)), bare(title)
    if not one or not other:
        return False
    # A sentence that ends with the words of the title has marks of its own.
    more = len(_STOPS.findall(text)) > len(_STOPS.findall(title))
    if one == other or one == pattern("titles", "year").sub("", other):
        return True
    return (
        one.endswith(other)
        and len(other) >= 8
        and not more
        and bool(pattern("titles", "agency").match(one[: -len(other)]))
    )


def joined(pieces: Sequence[Piece]) -> str:
    """Join the lines of a title; only foreign words keep a blank between."""
    text = ""
    for piece in pieces:
        part = piece.text.replace("\n", "").strip()
        blank = text[-1:].isascii() and text[-1:].isalnum() and part[:1].isascii()
        text += (" " if blank and part[:1].isalnum() else "") + part
    return _INNER_BLANK.sub("", text)


def segments(title: str) -> list[str]:
    """Return the parts of a window's title, which name page, column and site."""
    parts = [part for part in _SEPARATORS.split(title) if part]
    first, _, rest = parts[0].partition("-") if parts else ("", "", "")
    if rest and is_site(first):
        parts[:1] = [first, rest]
    name, _, site = parts[-1].rpartition("-") if parts else ("", "", "")
    named = is_site(site) or pattern("roles", "agency_word").search(site)
    return [*parts[:-1], name, site] if name and named else parts


def is_site(text: str) -> bool:
    """Say whether the text is the name of a site."""
    return bool(pattern("titles", "site_name").fullmatch(text.strip()))


def is_issue(text: str) -> bool:
    """Say whether a line numbers the issue of a bulletin."""
    return bool(pattern("titles", "issue").fullmatch(text.strip()))


def may_be_title(text: str) -> bool:
    """Say whether a line could be a title, or a part of one."""
    text = text.strip()
    if not _SHORTEST <= len(text) <= LONGEST_TITLE or furniture(text):
        return False
    if pattern("roles", "aside").fullmatch(text) or is_issue(text):
        return False
    timed = marks.is_moment(text) or marks.tells_time(text)
    named = timed or marks.is_number(text)
    subtitle = pattern("roles", "subtitle").fullmatch(text)
    return not (named or subtitle or marks.is_speaker(text) or metadata.parse(text))


def goes_on(piece: Piece, after: Piece) -> bool:
    """Say whether a line of a title goes on in the next one."""
    if not isinstance(piece, Line) or not isinstance(after, Line):
        return False
    if pattern("titles", "years").fullmatch(after.text.strip()):
        return may_be_title(piece.text)
    if not (may_be_title(piece.text) and may_be_title(after.text)):
        return False
    printed = (piece.level, piece.align, piece.strong)
    if printed != (after.level, after.align, after.strong):
        return False
    one, other = piece.text.strip(), after.text.strip()
    if pattern("titles", "unfinished").search(one):
        return True
    ends = pattern("titles", "words")
    if ends.search(one) or not ends.search(other):
        return False
    if pattern("titles", "begun").fullmatch(one):
        return True
    if _names_agency(one, other):
        return True
    return bool(piece.level or piece.strong) and piece.align == "center"


def _names_agency(one: str, other: str) -> bool:
    """Say whether a title begins with its agency, on a line of its own."""
    named = pattern("roles", "agency_word").search(one)
    return bool(named and pattern("titles", "opening").match(other))
