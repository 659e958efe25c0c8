"""What a page must never hold, whatever was imported."""

from __future__ import annotations

import re

import lxml.html

# Control characters and blanks are dropped by browsers before the scheme is read.
IGNORED = re.compile(r"[\x00-\x20]")
SCHEME = re.compile(r"^(javascript|vbscript|data|file|blob):", re.I)
ADDRESSES = ("href", "src", "action", "formaction", "poster", "srcset", "data")
FORBIDDEN = ("iframe", "object", "embed", "base", "style", "applet", "math")


def dangers(page: str) -> list[str]:
    """Return what in a page could run or load what is not ours."""
    found = []
    for element in lxml.html.document_fromstring(page).iter(lxml.etree.Element):
        tag = element.tag
        if tag == "script" and not element.get("src", "").startswith("/static/"):
            if element.get("type") != "application/json":
                found.append("inline script")
        if tag in FORBIDDEN:
            found.append(f"<{tag}>")
        for name, value in element.attrib.items():
            if name.lower().startswith("on") or name.lower() in ("style", "srcdoc"):
                found.append(f"{name}={value}")
            if name in ADDRESSES and SCHEME.match(IGNORED.sub("", value)):
                found.append(f"{name}={value}")
    return found
