"""The frame of every page: what its templates know of site, reader and request."""

from __future__ import annotations

import re
from functools import partial

from flask import Flask, current_app, render_template

from ..messages import message
from ..preferences import (
    BY_NAME,
    SHORTCUTS,
    chord_messages,
    chord_name,
    shortcut_table,
    table,
)
from ..reading import text_id
from .article import is_unsure
from .delivery import SHIPPED, Asked, asked, keep_for

MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
PHONE = re.compile(r"\+?[0-9][0-9 ()-]{3,20}")
OUTWARD = ("http:", "https:", "mailto:", "tel:")


def render(template: str, kind: str, title: str, **values: object) -> str:
    """Render a page as this request asks for it. `kind` names the page's look."""
    found = asked()
    frame = {
        "kind": kind,
        "title": title,
        "path": found.path,
        "plain": found.plain,
        "choices": found.choices,
        "fields": found.fields,
        "here": found.here,
        "canonical": absolute(found.plain),
    }
    return render_template(template, **{**frame, **values})


def render_kept(template: str, kind: str, title: str, **values: object) -> str:
    """Render a page whose answer may be kept until the library changes."""
    keep_for(current_app.config["PAGE_LIFETIME"])
    return render(template, kind, title, **values)


def absolute(path: str) -> str:
    """Return an address of this site with its base, which is fixed at start."""
    return str(current_app.config["BASE_URL"]) + path


def link(asked: Asked, ids: frozenset[str], inward: bool, href: str) -> str:
    """Return where a link of a text leads here, "" where it leads nowhere.

    A report's relative addresses belong to the site that it came from; only
    our own prose is `inward` and may point into this site.
    """
    if href.startswith("#"):
        return href if href[1:] in ids else ""
    if href.lower().startswith(OUTWARD):
        return href
    if inward and href.startswith("/") and not href.startswith("//"):
        return asked.here(href)
    return ""


def contact_address(contact: str) -> str:
    """Return the link of a mail address or a phone number, "" for other words."""
    if MAIL.fullmatch(contact):
        return f"mailto:{contact}"
    if PHONE.fullmatch(contact):
        return "tel:" + re.sub(r"[^+0-9]", "", contact)
    return ""


def link_for(ids: frozenset[str], inward: bool) -> partial[str]:
    """Return `link` for the text of one page."""
    return partial(link, asked(), ids, inward)


def init_app(app: Flask) -> None:
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters["chord"] = chord_name
    app.jinja_env.filters["chord_messages"] = chord_messages
    app.jinja_env.filters["title_id"] = partial(text_id, "title")
    app.jinja_env.tests["unsure"] = is_unsure
    app.jinja_env.globals.update(
        t=message,
        static=SHIPPED.address,
        options=table(),
        shortcuts=SHORTCUTS,
        shortcut_table=shortcut_table(),
        values_of=lambda name: list(BY_NAME[name].choices),
        site=app.config["SITE_NAME"],
        contact=app.config["CONTACT"],
        contact_address=contact_address(app.config["CONTACT"]),
        voice=app.config["VOICE"],
    )
