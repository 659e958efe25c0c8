"""What a line tells without a label: a moment, a number, a speaker, a tool."""

from __future__ import annotations

import re

from ..rulebook import pattern, words

# What may stand before and behind a label or a value.
LEADING = " \t\u3000\xa0\u2022\u00b7*-[\u3010(\uff08|\uff5c\u25cf\u25a0\u25c6"
TRAILING = " \t\u3000\xa0]\u3011|\uff5c;\uff1b,\uff0c\u4e28/"
_SHORT_LINE = 80
_BETWEEN = re.compile("[\\s|\\uff5c\\u4e28]+")


def is_tool(word: str) -> bool:
    """Say whether a word is one of the toolbar, or nothing but marks."""
    bare = word.strip(LEADING + TRAILING)
    return not bare or bare in words("furniture", "tokens")


def is_moment(text: str) -> bool:
    """Say whether the line is nothing but a day, maybe with its time."""
    return bool(
        pattern("metadata_lines", "moment").match(text.strip("[]\u3010\u3011 "))
    )


def moment_in(text: str) -> str:
    """Return a moment that stands in a short line among other words."""
    match = pattern("metadata_lines", "moment_within").search(text)
    return match[0].strip() if match and len(text) <= _SHORT_LINE else ""


def tells_time(text: str) -> bool:
    """Say whether a short line names a day with its hour, as no title does."""
    return bool(pattern("metadata_lines", "hour").search(moment_in(text)))


def without_day(title: str) -> tuple[str, str]:
    """Part a title from the day that some pages print behind it."""
    match = pattern("metadata_lines", "dated_title").fullmatch(title)
    return (match[1], match["bracketed"] or match["bare"]) if match else (title, "")


def source_beside(text: str) -> str:
    """Return the one word that stands beside a moment: who published."""
    if not moment_in(text):
        return ""
    text = pattern("metadata_lines", "counted").sub(" ", text)
    bare = pattern("metadata_lines", "moment_within").sub(" ", text)
    parts = _BETWEEN.split(bare)
    parts = [part for part in parts if not is_tool(part)]
    named = len(parts) == 1 and pattern("metadata_lines", "publisher").fullmatch(
        parts[0]
    )
    return parts[0] if named else ""


def day_in_address(address: str) -> str:
    """Return the day (ISO) that systems write into a page's address, or ""."""
    match = pattern("metadata_lines", "addressed").search(address)
    parts = [part for part in match.groups() if part] if match else []
    return "-".join(part.zfill(2) for part in parts)


def is_number(text: str) -> bool:
    """Say whether the line is a document number, maybe in brackets."""
    return bool(pattern("metadata_lines", "number").match(unbracketed(text)))


def unbracketed(text: str) -> str:
    """Return a line without the round brackets around all of it."""
    text = text.strip()
    whole = text[:1] in ("(", "\uff08") and text[-1:] in (")", "\uff09")
    return text[1:-1].strip() if whole else text


def is_speaker(text: str) -> bool:
    """Say whether the line names who gave the report: office and name."""
    return bool(pattern("metadata_lines", "speaker").match(text.strip()))
