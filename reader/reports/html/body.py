"""Which part of a page holds the report: a known container, else the densest."""

from __future__ import annotations

import re

from ..margins.furniture import furniture
from ..rulebook import pattern, rules, words
from .markup import Node

# The least text of a known container, and of prose where none is known.
LEAST = 80
LEAST_PROSE = 30
_SOME = 15
# A table that is a report by itself.
_CELLS = 12
_LINKED = 0.2
_BEHIND = 3
_MARKS = re.compile("[\uff0c\u3002\uff1b\u3001\uff1a]")
_SENTENCE = re.compile("[\uff0c\u3002\uff1b\uff01\uff1f]")
_BLANKS = re.compile(r"\s+")
# What may be left beside a part of the page when looking into it.
_REST = 80
_REST_SHARE = 0.12


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
                if text and not (len(text) < 200 and furniture(text)):
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


def find_body(top: Node) -> Node | None:
    """Return the node that holds the report, None where nothing reads like one."""
    density = Density(top)
    densest = _descend(top, density)
    known = _known(top, density)
    if known and density.prose(densest) <= 2 * density.prose(known) + LEAST:
        return known
    if density.prose(densest) >= LEAST_PROSE and density.score(densest) >= 1:
        return _widen(densest)
    return known or _tabular(top, density)


def _tabular(top: Node, density: Density) -> Node | None:
    """Return what holds the largest table of data: some reports are one table."""
    best: Node | None = None
    for table in top.nodes():
        if table.tag != "table" or table.hidden or density.linked(table) > _LINKED:
            continue
        inner = [node.tag for node in table.nodes()]
        cells = inner.count("td")
        flat = inner.count("table") == 1 and cells >= _CELLS
        if flat and (best is None or density.length(table) > density.length(best)):
            best = table
    return best.parent if best else None


def _known(top: Node, density: Density) -> Node | None:
    """Return the container with most text of those that systems name."""
    best: Node | None = None
    for node in top.nodes():
        if node.hidden or not _is_container(node):
            continue
        length = density.length(node)
        enough = length >= LEAST or density.prose(node) >= _SOME
        if enough and (best is None or length > density.length(best)):
            best = node
    return best


def _is_container(node: Node) -> bool:
    identity = node.get("id")
    table = rules("containers")
    if identity and (
        identity in words("containers", "ids")
        or identity.startswith(tuple(table["id_starts"]))
    ):
        return True
    return bool(set(node.get("class").split()) & words("containers", "classes"))


def _descend(node: Node, density: Density) -> Node:
    """Go down as long as one child holds all prose but a little."""
    while True:
        children = [
            child
            for child in node.children
            if isinstance(child, Node) and not child.hidden
        ]
        best = max(children, key=density.score, default=None)
        if best is None or best.tag in _PARAGRAPHS or density.score(best) <= 0:
            return node
        rest = density.prose(node) - density.prose(best)
        if rest > max(_REST, _REST_SHARE * density.prose(best)):
            return node
        if len(children) > 1 and density.prose(best) < LEAST_PROSE:
            return node
        if any(child is not best and _asks(child) for child in children):
            return node
        node = best


def _asks(node: Node) -> bool:
    """Say whether a part is headed as the question of what stands beside it."""
    asked = pattern("roles", "asked")
    return any(
        isinstance(child, str) and asked.fullmatch(child.strip())
        for inner in node.nodes()
        for child in inner.children
    )


def _widen(node: Node) -> Node:
    """Take in a signature that stands right behind the text: agency and date."""
    parent = node.parent
    if parent is None:
        return node
    behind = parent.children[parent.children.index(node) + 1 :]
    texts = [child if isinstance(child, str) else child.text() for child in behind]
    near = [text.strip() for text in texts if text.strip()][:_BEHIND]
    dated = pattern("roles", "dated")
    signed = any(len(text) <= 30 and dated.fullmatch(text) for text in near)
    return parent if signed else node


_PARAGRAPHS = frozenset("p a span font b strong em i u h1 h2 h3 li pre tr".split())
