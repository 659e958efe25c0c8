"""Spell one syllable: tone marks, tone digits, and what is a syllable at all."""

from __future__ import annotations

from functools import cache
from unicodedata import normalize

_MARKS = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}
_SIGNS = {tone: mark for mark, tone in _MARKS.items()}


def split_tone(marked: str) -> tuple[str, int]:
    """Return the syllable without its tone mark, and the tone 1 to 5 (neutral)."""
    tone = 5
    plain = []
    for character in normalize("NFD", marked):
        if character in _MARKS:
            tone = _MARKS[character]
        else:
            plain.append(character)
    return normalize("NFC", "".join(plain)), tone


def _place(plain: str) -> int:
    """Return where the mark stands (Hanyu Pinyin scheme, GB/T 16159, 6)."""
    for vowel in "aoe":
        if vowel in plain:
            return plain.index(vowel)
    places = [index for index, letter in enumerate(plain) if letter in "iuü"]
    if places:
        return places[-1]
    return next((index for index, letter in enumerate(plain) if letter in "nm"), 0)


@cache
def mark(plain: str, tone: int) -> str:
    """Return the syllable with its tone mark: ("lü", 4) is lǜ."""
    if tone not in _SIGNS:
        return plain
    place = _place(plain)
    return normalize("NFC", plain[: place + 1] + _SIGNS[tone] + plain[place + 1 :])


@cache
def digits(marked: str) -> str:
    """Return the spelling for the voice: lǜ is lv4, de is de5."""
    plain, tone = split_tone(marked)
    return f"{plain.replace('ü', 'v')}{tone}"


@cache
def from_digits(spelling: str) -> str:
    """Return the marked syllable of lv4; a missing digit is the neutral tone."""
    plain, tone = (
        (spelling[:-1], int(spelling[-1])) if spelling[-1:].isdigit() else (spelling, 5)
    )
    return mark(plain.replace("u:", "ü").replace("v", "ü"), tone)
