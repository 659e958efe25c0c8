"""A node of a page's tree, as everything behind the parser sees it."""

from __future__ import annotations

import re
from collections.abc import Iterator

_HIDDEN = re.compile(r"display\s*:\s*none|(?<![-\w])left\s*:\s*-\d{3,}", re.IGNORECASE)
# Some systems print the whole text so, and show it by script; a line of it is hidden.
_UNSEEN = re.compile(r"visibility\s*:\s*hidden", re.IGNORECASE)
_LINES = frozenset("p span font em i b strong a li h1 h2 h3 h4 h5 h6".split())


class Node:
    """An element: its name in lower case, attributes, and children in order."""

    __slots__ = ("tag", "attributes", "children", "parent", "hidden")

    def __init__(self, tag: str, attributes: dict[str, str], parent: Node | None):
        self.tag = tag
        self.attributes = attributes
        self.children: list[Node | str] = []
        self.parent = parent
        css = attributes.get("style", "")
        self.hidden = (
            "hidden" in attributes
            or bool(_HIDDEN.search(css))
            or (tag in _LINES and bool(_UNSEEN.search(css)))
        )

    def get(self, name: str) -> str:
        return self.attributes.get(name, "")

    def nodes(self) -> Iterator[Node]:
        """Yield this node and all below it, in order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += [c for c in reversed(node.children) if isinstance(c, Node)]

    def text(self) -> str:
        """Return all text below, as it stands."""
        found: list[str] = []
        waiting: list[Node | str] = [self]
        while waiting:
            child = waiting.pop()
            if isinstance(child, str):
                found.append(child)
            else:
                waiting += reversed(child.children)
        return "".join(found)

    def holds(self, inner: Node | None) -> bool:
        """Say whether a node is this one, or lies below it."""
        while inner is not None and inner is not self:
            inner = inner.parent
        return inner is self
