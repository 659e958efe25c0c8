"""How much text, how many links and marks of sentences each part of a page has."""

from __future__ import annotations

import re

from ...lines.furniture import furniture
from ..node import Node

_MARKS = re.compile("[\uff0c\u3002\uff1b\u3001\uff1a]")
_SENTENCE = re.compile("[\uff0c\u3002\uff1b\uff01\uff1f]")
_BLANKS = re.compile(r"\s+")


class Density:
    """Counts text, links and marks below each node once."""

    def __init__(self, top: Node) -> None:
        self._length: dict[int, int] = {}
        self._linked: dict[int, int] = {}
        self._marks: dict[int, int] = {}
        self._prose: dict[int, int] = {}
        for node in reversed(list(top.nodes())):
            self._count(node)

    def _count(self, node: Node) -> None:
        length = linked = marks = prose = 0
        for child in node.children:
            if isinstance(child, str):
                text = _BLANKS.sub("", child)
                if text and not (len(text) < 400 and furniture(text)):
                    length += len(text)
                    marks += len(_MARKS.findall(text))
                    prose += len(text) if _SENTENCE.search(text) else 0
            elif not child.hidden:
                key = id(child)
                length += self._length[key]
                linked += self._linked[key]
                marks += self._marks[key]
                prose += self._prose[key]
        if node.tag == "a" and node.get("href"):
            linked, marks, prose = length, 0, 0
        key = id(node)
        self._length[key], self._linked[key] = length, linked
        self._marks[key], self._prose[key] = marks, prose

    def length(self, node: Node) -> int:
        """Characters below the node that are no furniture."""
        return self._length[id(node)]

    def prose(self, node: Node) -> int:
        """Characters below the node in runs of text that hold a sentence."""
        return self._prose[id(node)]

    def linked(self, node: Node) -> float:
        """The share of links in what is below the node."""
        return self._linked[id(node)] / max(1, self._length[id(node)])

    def score(self, node: Node) -> float:
        """Marks of sentences, the less the more of the text is links."""
        return self._marks[id(node)] * (1 - self.linked(node)) ** 2
