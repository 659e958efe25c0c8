"""What the images of a page are: where they lie, what they tell, ornaments."""

from __future__ import annotations

import re

from .node import Node

_ICON = re.compile(
    r"icon|/ico/|filetype|arrow|dot\.|blank\.|spacer|logo", re.IGNORECASE
)
_SMALL = 40


def address(image: Node) -> str:
    """Return where a picture lies; some pages load it only when it is seen."""
    named = ("src", "data-src", "data-original")
    found = [image.get(name) for name in named if image.get(name)]
    lazy = [address for address in found if not address.startswith("data:")]
    return (lazy or found or [""])[0]


def told(alt: str) -> str:
    """Return an alt text that tells something: no file's name."""
    return "" if re.fullmatch(r"[\w.()\- ]*\.(?:jpe?g|png|gif|bmp|webp)", alt) else alt


def is_ornament(node: Node) -> bool:
    """Say whether an image is small, or named like an ornament of the page."""
    for side in ("width", "height"):
        size = re.match(r"\s*(\d+)\s*(?:px)?\s*$", node.get(side))
        if size and int(size[1]) <= _SMALL:
            return True
    return not address(node) or bool(_ICON.search(address(node)))
