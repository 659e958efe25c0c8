"""How many elements a page has, and how deep they nest, before it is parsed."""

from __future__ import annotations

import re

from ..source.limits import too_large

MAX_DEPTH = 200
MAX_ELEMENTS = 400_000

# Their ends may be left off, or they have none.
_UNCLOSED = frozenset(
    "html head body p li dt dd tr td th thead tbody tfoot colgroup col option"
    " area base br hr img input link meta param source track wbr embed frame".split()
)
_OPAQUE = re.compile(r"<(?:!--|(script|style|textarea|xmp)\b)", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)(?:[^>\"']|\"[^\"]*\"|'[^']*')*?(/?)>")


def check_size(text: str) -> None:
    """Raise SourceTooLargeError for too many elements or too deep a nesting."""
    if text.count("<") > 2 * MAX_ELEMENTS:
        raise too_large("elements", MAX_ELEMENTS)
    depth = count = 0
    for match in _TAG.finditer(_without_opaque(text)):
        closing, name, itself = match[1], match[2].lower(), match[3]
        count += not closing
        if name in _UNCLOSED or (itself and ":" in name):
            continue
        depth = max(0, depth - 1) if closing else depth + 1
        if depth > MAX_DEPTH:
            raise too_large("depth", MAX_DEPTH)
    if count > MAX_ELEMENTS:
        raise too_large("elements", MAX_ELEMENTS)


def _without_opaque(text: str) -> str:
    """Leave out comments and scripts, in one pass; what is not closed ends all."""
    found: list[str] = []
    lower = text.lower()
    at = 0
    while match := _OPAQUE.search(text, at):
        found.append(text[at : match.start()])
        closing = f"</{match[1].lower()}" if match[1] else "-->"
        end = lower.find(closing, match.end())
        if end < 0:
            return "".join(found)
        at = end + len(closing)
    return "".join([*found, text[at:]])
