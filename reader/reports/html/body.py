"""Which part of a page holds the report: a known container, else the densest."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..lines.numbering import number_of
from ..rulebook import pattern, rules, words
from .density import Density
from .markup import Node

# The least text of a known container, and of prose where none is known.
LEAST = 80
LEAST_PROSE = 30
_SOME = 15
# The least of a title that tells where its report stands.
_NAME = 6
_FIRST = 4
# The longest label in a form of records.
_LABEL = 8
# A table that is a report by itself.
_CELLS = 12
_LINKED = 0.2
_BEHIND = 3
# What may be left beside a part of the page when looking into it.
_REST = 80
_REST_SHARE = 0.12


def find_body(top: Node, titles: Sequence[str] = ()) -> Node | None:
    """Return the node that holds the report, None where nothing reads like one.

    `titles` are what the window's title may call the report: a short text that
    stands with its printed title is chosen over a longer one elsewhere.
    """
    density = Density(top)
    form = _form(top, density)
    if form:
        return form
    densest = _titled(_descend(top, density), top, titles, density)
    known = _known(top, density)
    if known and density.prose(densest) <= 2 * density.prose(known) + LEAST:
        return known
    if density.prose(densest) >= LEAST_PROSE and density.score(densest) >= 1:
        return _widen(densest)
    return known or _tabular(top, density) or _pictured(top)


def _titled(densest: Node, top: Node, titles: Sequence[str], density: Density) -> Node:
    """Return the densest part, or that beside the title where it is another one."""
    names = {title.strip() for title in titles if len(title.strip()) >= _NAME}
    names |= {title.strip() for title in titles[:1] if len(title.strip()) >= _FIRST}
    beside = [
        _with_text(node, density)
        for node in top.nodes()
        if node.tag != "a" and not node.hidden and _own_text(node) in names
    ]
    if not beside or any(_is_inside(densest, node) for node in beside):
        return densest
    return _descend(max(beside, key=density.prose), density)


def _own_text(node: Node) -> str:
    texts = (child for child in node.children if isinstance(child, str))
    return "".join(texts).strip()


def _with_text(node: Node, density: Density) -> Node:
    """Go up from a title to what holds the text with it."""
    own = density.prose(node)
    while node.parent is not None and density.prose(node) - own < _SOME:
        node = node.parent
    return node


def _is_inside(node: Node, outer: Node) -> bool:
    above: Node | None = node
    while above is not None and above is not outer:
        above = above.parent
    return above is outer


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


def _form(top: Node, density: Density) -> Node | None:
    """Return the cell that a form of records labels as the text.

    It holds most of what the page says: a report's own table may have such a row.
    """
    labels = words("containers", "text_labels")
    found = [
        cell
        for row in top.nodes()
        if row.tag == "tr" and not row.hidden
        for label, cell in pairwise(_cells(row))
        # Told by its length first: reading every cell would read nested ones often.
        if density.length(label) <= _LABEL
        and "".join(label.text().split()).strip("\uff1a:") in labels
    ]
    one = found[0] if len(found) == 1 else None
    if one is None or density.prose(one) < LEAST_PROSE:
        return None
    return one if 2 * density.prose(one) >= density.prose(top) else None


def _cells(row: Node) -> list[Node]:
    return [c for c in row.children if isinstance(c, Node) and c.tag in ("td", "th")]


def _pictured(top: Node) -> Node | None:
    """Return a container that shows a picture which is told in words."""
    for node in top.nodes():
        if not node.hidden and _is_container(node):
            images = (inner for inner in node.nodes() if inner.tag == "img")
            if any(len(image.get("alt")) >= _SOME for image in images):
                return node
    return None


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


_PARAGRAPHS = frozenset("p a span font b strong em i u h1 h2 h3 li pre tr".split())
