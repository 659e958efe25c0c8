"""Toolbar words, breadcrumbs and the rest that pages print around a report.

A line is judged by its wording alone. Who asks keeps to what stands before the
title or after the last line: inside a report nothing is taken for furniture.
"""

from __future__ import annotations

from functools import lru_cache

from ..rulebook import pattern, words

_LONGEST_ROW = 120
# What a site says of itself in sentences: rights, privacy, its helper.
_LONGEST_NOTICE = 400


@lru_cache(maxsize=4_096)
def furniture(text: str) -> str:
    """Return why the line is furniture: a reason's name, "" for no furniture."""
    text = text.strip()
    if not text or pattern("furniture", "marks").match(text):
        return "mark"
    if len(text) <= _LONGEST_NOTICE and pattern("furniture", "notices").match(text):
        return "toolbar"
    if pattern("furniture", "breadcrumb").match(text):
        return "breadcrumb"
    if _is_row(text):
        return "toolbar"
    if len(text) <= _LONGEST_ROW and pattern("furniture", "lines").match(text):
        return "toolbar"
    return ""


def _is_row(text: str) -> bool:
    """Say whether toolbar words, and marks between them, make up the line."""
    if len(text) > _LONGEST_ROW:
        return False
    tokens = words("furniture", "tokens")
    longest = max(map(len, tokens))
    edge = pattern("furniture", "edge")
    reached = {0}
    for start in range(len(text)):
        if start not in reached:
            if max(reached) < start:
                return False
            continue
        if edge.fullmatch(text[start]):
            reached.add(start + 1)
        for end in range(start + 1, min(start + longest, len(text)) + 1):
            if text[start:end] in tokens:
                reached.add(end)
    return len(text) in reached
