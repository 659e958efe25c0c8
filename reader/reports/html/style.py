"""How a node is printed, as far as an outline depends on it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ..document import InlineKind
from ..formats.links import safe_address
from ..pieces import Align
from .node import Node

_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_THIN = re.compile(r"font-weight\s*:\s*(?:normal|[1-4]00)", re.IGNORECASE)
_FACE = re.compile(r"font-family\s*:\s*([^;]*)", re.IGNORECASE)
# The face that official documents set headings in, where the web has bold.
_HEAVY = re.compile("\u9ed1\u4f53|SimHei", re.IGNORECASE)
_ALIGN = re.compile(r"text-align\s*:\s*(center|right|left|justify)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """How a node's text is printed, as far as its outline depends on it."""

    align: Align = ""
    level: int = 0
    strong: bool = False
    heavy: bool = False
    href: str = ""

    @property
    def kind(self) -> InlineKind:
        if self.href:
            return "link"
        return "strong" if self.strong and not self.level else "text"


def styled(node: Node, style: Style) -> Style:
    """Return the style of a node inside another one's."""
    css = node.get("style")
    align = _ALIGN.search(css)
    aligned = (align[1] if align else node.get("align")).lower()
    if node.tag == "center":
        aligned = "center"
    if aligned in ("center", "right"):
        style = replace(style, align="center" if aligned == "center" else "right")
    elif aligned:
        style = replace(style, align="")
    if node.tag in _HEADINGS:
        style = replace(style, level=int(node.tag[1]))
    if node.tag in ("b", "strong") or _BOLD.search(css):
        style = replace(style, strong=True)
    elif _THIN.search(css):
        style = replace(style, strong=False)
    face = _FACE.search(css)
    if face or node.get("face"):
        heavy = _HEAVY.search(face[1] if face else node.get("face"))
        style = replace(style, heavy=bool(heavy))
    if node.tag == "a":
        style = replace(style, href=safe_address(node.get("href")))
    return style
