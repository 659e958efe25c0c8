"""Slugs: the year and the title's words in pinyin, ASCII, fixed at the first add."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from ..language.annotation import Annotation, Word

LONGEST = 60
VALID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# The bounds of what a report's title would call a year.
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)", re.ASCII)


def make_slug(title: Annotation, day: str) -> str:
    """Return the slug of a title; `day` (ISO) gives the year where it has none."""
    found = YEAR.search(title.text)
    year = found.group() if found else day[:4]
    said = range(*found.span()) if found else range(0)
    parts = "-".join(_part(word, said) for word in title.words).split("-")
    return shorten([year, *filter(None, parts)])


def shorten(parts: Iterable[str]) -> str:
    """Join as many whole parts as fit; one that is too long alone is cut."""
    slug = ""
    for part in parts:
        longer = f"{slug}-{part}" if slug else part[:LONGEST]
        if len(longer) > LONGEST:
            # No word follows any more that it could belong to.
            return slug.removesuffix("-de")
        slug = longer
    return slug


def numbered(slug: str, number: int) -> str:
    """Return the slug for the second, third ... report of this name."""
    if number == 1:
        return slug
    end = f"-{number}"
    return slug[: LONGEST - len(end)].rstrip("-") + end


def is_slug(text: str) -> bool:
    """Tell whether a publisher's own slug can be used."""
    return len(text) <= LONGEST and VALID.fullmatch(text) is not None


def _part(word: Word, year: range) -> str:
    """Return a word in ASCII, without the title's year and its counter word."""
    characters = []
    for at, (character, reading) in enumerate(
        zip(word.text, word.readings, strict=True), word.start
    ):
        pinyin = plain_pinyin(reading.pinyin) if reading else ""
        if at in year or (at == year.stop and pinyin == "nian"):
            continue
        characters.append(pinyin or _ascii(character))
    return "".join(characters)


def plain_pinyin(pinyin: str) -> str:
    """Return pinyin without tone marks, and v for u with two dots."""
    letters = unicodedata.normalize("NFD", pinyin.lower()).replace("u\u0308", "v")
    return "".join(
        letter for letter in letters if letter.isascii() and letter.isalpha()
    )


def _ascii(character: str) -> str:
    plain = unicodedata.normalize("NFKC", character).lower()
    return "".join(c for c in plain if c.isascii() and c.isalnum()) or "-"
