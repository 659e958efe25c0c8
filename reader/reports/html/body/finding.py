"""Which part of a page holds the report: a known container, else the densest."""

from __future__ import annotations

from collections.abc import Sequence

from ...lines.numbering import number_of
from ...rulebook import pattern
from ..node import Node
from .containers import (
    LEAST,
    LEAST_PROSE,
    SOME,
    form_cell,
    known_container,
    picture_in_words,
    table_of_data,
)
from .density import Density

# The least of a title that tells where its report stands; of the window's first.
_NAME = 6
_FIRST = 4
# Texts behind a body among which its signature may stand.
_BEHIND = 3
# What may be left beside a part of the page when looking into it.
_REST = 80
_REST_SHARE = 0.12
_PARAGRAPHS = frozenset("p a span font b strong em i u h1 h2 h3 li pre tr".split())


def find_body(top: Node, titles: Sequence[str] = ()) -> Node | None:
    """Return the node that holds the report, None where nothing reads like one.

    `titles` are what the window's title may call the report: a short text that
    stands with its printed title is chosen over a longer one elsewhere.
    """
    density = Density(top)
    form = form_cell(top, density)
    if form:
        return form
    densest = _titled(_descend(top, density), top, titles, density)
    known = known_container(top, density)
    if known and density.prose(densest) <= 2 * density.prose(known) + LEAST:
        return known
    if density.prose(densest) >= LEAST_PROSE and density.score(densest) >= 1:
        return _widen(densest)
    return known or table_of_data(top, density) or picture_in_words(top)


def _titled(densest: Node, top: Node, titles: Sequence[str], density: Density) -> Node:
    """Return the densest part, or that beside the title where it is another one."""
    names = {title.strip() for title in titles if len(title.strip()) >= _NAME}
    names |= {title.strip() for title in titles[:1] if len(title.strip()) >= _FIRST}
    beside = [
        _with_text(node, density)
        for node in top.nodes()
        if node.tag != "a" and not node.hidden and _own_text(node) in names
    ]
    if not beside or any(node.holds(densest) for node in beside):
        return densest
    return _descend(max(beside, key=density.prose), density)


def _own_text(node: Node) -> str:
    texts = (child for child in node.children if isinstance(child, str))
    return "".join(texts).strip()


def _with_text(node: Node, density: Density) -> Node:
    """Go up from a title to what holds the text with it."""
    own = density.prose(node)
    while node.parent is not None and density.prose(node) - own < SOME:
        node = node.parent
    return node


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
        if any(map(_counts_on, children[children.index(best) + 1 :])):
            return node
        node = best


def _counts_on(node: Node) -> bool:
    """Say whether a part behind the text goes on in numbered sentences."""
    if any(inner.tag == "a" for inner in node.nodes()):
        return False
    texts = (child for inner in node.nodes() for child in inner.children)
    return any(
        isinstance(text, str) and number_of(text.strip()) and "\u3002" in text
        for text in texts
    )


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
