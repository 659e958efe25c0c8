"""HTML to a tree of nodes; the one module that knows lxml.

Scripts, styles, forms' fields and everything that is no text is left out
here, so that nothing behind this module ever sees a handler or a script.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from ..source.limits import too_large
from .node import Node
from .size import MAX_DEPTH, check_size

_DROPPED = frozenset(
    "script style noscript template iframe frame object embed applet param select"
    " option optgroup textarea button input datalist svg math canvas audio video"
    " source track map area link meta base title xml dialog marquee".split()
)
_HEADINGS = frozenset("h2 h3 h4 h5 h6".split())
# Parents have it too, to leave no gap between what they hold.
_NO_SIZE = re.compile(r"font-size\s*:\s*0(?![.\d])", re.IGNORECASE)
_PUBLISHED = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(\S{1,500})")
_DAY = re.compile(r"20\d\d-\d\d-\d\d")
_HEAD = 2_000
# Shorter ones only ask for a script to run.
_ARTICLE = 120


class Markup:
    """A parsed page: body, the window's title, meta tags.

    Its own address and the only day that it marks as one, else "".
    """

    def __init__(
        self,
        body: Node,
        title: str,
        declared: list[tuple[str, str]],
        address: str,
        time: str,
    ):
        self.body = body
        self.title = title
        self.declared = declared
        self.address = address
        self.time = time


def parse(text: str, scriptless: bool = False) -> Markup | None:
    """Parse a page; None for one without any element.

    `scriptless` keeps what it shows only where no script runs. Raises
    SourceTooLargeError for too many elements or too deep a nesting, where the
    parser would leave text out without a word.
    """
    check_size(text)
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
    dropped = _DROPPED - {"noscript"} if scriptless else _DROPPED
    declared = [*_declared(root), *_described(root)]
    body, address = _node(root, dropped), _address(root, text)
    return Markup(body, _title(root), declared, address, _time(root))


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


def _described(root: etree._Element) -> Iterator[tuple[str, str]]:
    """Return the day of publishing that a page tells search engines (JSON-LD)."""
    for element in root.iter("script"):
        if "ld+json" in (element.get("type") or ""):
            found = _PUBLISHED.search(element.text or "")
            if found:
                yield "article:published_time", found[1]


def _time(root: etree._Element) -> str:
    days = {(element.get("datetime") or "")[:10] for element in root.iter("time")}
    day = days.pop() if len(days) == 1 else ""
    return day if _DAY.fullmatch(day) else ""


def _address(root: etree._Element, text: str) -> str:
    """Return the address that the page names as its own, or was saved from."""
    for element in root.iter("link"):
        if (element.get("rel") or "").lower() == "canonical":
            return element.get("href") or ""
    saved = _SAVED_FROM.search(text[:_HEAD])
    return saved[1] if saved else ""


def _node(root: etree._Element, dropped: frozenset[str]) -> Node:
    """Copy the tree, without recursion: a page decides how deep it is."""
    top = Node("root", {}, None)
    waiting = [(root, top)]
    while waiting:
        element, node = waiting.pop()
        if element.text:
            node.children.append(element.text)
        for child in element:
            if _is_kept(child, node, dropped):
                inner = Node(child.tag.lower(), _attributes(child), node)
                alone = len(child) == 0
                inner.hidden |= alone and bool(_NO_SIZE.search(inner.get("style")))
                node.children.append(inner)
                waiting.append((child, inner))
            if child.tail:
                node.children.append(child.tail)
    return top


def _is_kept(child: etree._Element, node: Node, dropped: frozenset[str]) -> bool:
    """Say whether an element is text; a button in a heading opens what it heads."""
    if not isinstance(child.tag, str):
        return False
    tag = child.tag.lower()
    if tag == "noscript" and len("".join(map(str, child.itertext()))) < _ARTICLE:
        return False
    return tag not in dropped or (tag == "button" and node.tag in _HEADINGS)


def _attributes(element: etree._Element) -> dict[str, str]:
    return {str(name).lower(): str(value) for name, value in element.items()}
