"""HTML to a tree of plain nodes; the one module that knows lxml.

Scripts, styles, forms' fields and everything that is no text is left out
here, so that nothing behind this module ever sees a handler or a script.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from ..formats.limits import too_large

MAX_DEPTH = 200
MAX_ELEMENTS = 400_000

_DROPPED = frozenset(
    "script style noscript template iframe frame object embed applet param select"
    " option optgroup textarea button input datalist svg math canvas audio video"
    " source track map area link meta base title xml dialog marquee".split()
)
_HEADINGS = frozenset("h2 h3 h4 h5 h6".split())
# Not left out with what they hold: their ends may be left off, or they have none.
_UNCLOSED = frozenset(
    "html head body p li dt dd tr td th thead tbody tfoot colgroup col option"
    " area base br hr img input link meta param source track wbr embed frame".split()
)
_OPAQUE = re.compile(r"<(?:!--|(script|style|textarea|xmp)\b)", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)(?:[^>\"']|\"[^\"]*\"|'[^']*')*?(/?)>")
# Not `visibility`: some systems print the text so, and show it by script.
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)


class Node:
    """An element: its name in lower case, attributes, and children in order."""

    __slots__ = ("tag", "attributes", "children", "parent", "hidden")

    def __init__(self, tag: str, attributes: dict[str, str], parent: Node | None):
        self.tag = tag
        self.attributes = attributes
        self.children: list[Node | str] = []
        self.parent = parent
        self.hidden = "hidden" in attributes or bool(
            _HIDDEN.search(attributes.get("style", ""))
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


class Markup:
    """A parsed page: its body, the title of its window, its meta tags."""

    def __init__(self, body: Node, title: str, declared: list[tuple[str, str]]):
        self.body = body
        self.title = title
        self.declared = declared


def parse(text: str) -> Markup | None:
    """Parse a page; None for one without any element.

    Raises SourceTooLargeError for too many elements or too deep a nesting,
    where the parser would leave text out without a word.
    """
    _check(text)
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None
    if any("depth" in entry.message for entry in parser.error_log):
        raise too_large("depth", MAX_DEPTH)
    if root is None:
        return None
    return Markup(_node(root), _title(root), list(_declared(root)))


def _check(text: str) -> None:
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


def _title(root: etree._Element) -> str:
    element = root.find(".//title")
    if element is None:
        return ""
    return " ".join(" ".join(str(text) for text in element.itertext()).split())


def _declared(root: etree._Element) -> Iterator[tuple[str, str]]:
    for element in root.iter("meta"):
        name = element.get("name") or element.get("property") or ""
        content = (element.get("content") or "").strip()
        if name and content:
            yield name.strip().lower(), content


def _node(root: etree._Element) -> Node:
    """Copy the tree, without recursion: a page decides how deep it is."""
    top = Node("root", {}, None)
    waiting = [(root, top)]
    while waiting:
        element, node = waiting.pop()
        if element.text:
            node.children.append(element.text)
        for child in element:
            if _is_kept(child, node):
                inner = Node(child.tag.lower(), _attributes(child), node)
                node.children.append(inner)
                waiting.append((child, inner))
            if child.tail:
                node.children.append(child.tail)
    return top


def _is_kept(child: etree._Element, node: Node) -> bool:
    """Say whether an element is text; a button in a heading opens what it heads."""
    if not isinstance(child.tag, str):
        return False
    tag = child.tag.lower()
    return tag not in _DROPPED or (tag == "button" and node.tag in _HEADINGS)


def _attributes(element: etree._Element) -> dict[str, str]:
    return {str(name).lower(): str(value) for name, value in element.items()}
