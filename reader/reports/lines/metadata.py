"""Lines of metadata: labels and values, moments, document numbers, speakers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ..document import Meta
from ..rulebook import pattern, words
from .labels import bracketed, keys, label_for, labels
from .marks import LEADING, TRAILING, is_moment, is_number, is_tool, tells_time

_LONGEST_LINE = 300
_LONGEST_VALUE = 120
_SHORT_VALUE = 12
# A value ends where the toolbar begins.
_TOOLS = re.compile("[\u3011\\]]\\s*[\u3010\\[]|\\s*\u3010(?=[^\u3011]*$)")
_WORD = re.compile(r"\w")
_ADDRESS = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+/?")
_SENTENCE = re.compile("[\u3002\uff01]")


@lru_cache(maxsize=4_096)
def parse(text: str) -> tuple[Meta, ...]:
    """Return the labelled values of a line; none when it is another line.

    A label at the end of the line has an empty value.
    """
    if len(text) <= _LONGEST_LINE:
        text = bracketed().sub("\\1\uff1a", text)
    text = text.strip(LEADING)
    if not text or len(text) > _LONGEST_LINE:
        return ()
    matches = list(labels().finditer(text))
    if not matches:
        return _pairs(text)
    lead = text[: matches[0].start()].strip(LEADING + TRAILING)
    silent = not lead.strip() or _names_site(lead)
    found = [] if silent else [_lead(lead, _unspaced(matches[0][1]))]
    if None in found:
        return ()
    ends = [*(match.start() for match in matches[1:]), len(text)]
    for match, end in zip(matches, ends, strict=True):
        label = _unspaced(match[1])
        value = _value(text[match.end() : end])
        if len(value) > _LONGEST_VALUE or _SENTENCE.search(value):
            return ()
        found += _with_day(Meta(keys()[label], label, value))
    return tuple(meta for meta in found if meta)


def tells_meta(text: str) -> bool:
    """Say whether a text begins with a moment or with a label and its value."""
    return is_moment(text) or tells_time(text) or bool(parse(text))


def _lead(text: str, label: str) -> Meta | None:
    """Return what stands before the first known label: a moment or a short pair.

    Before the label of a day it may be who published.
    """
    if is_moment(text):
        return Meta("published", label_for("published"), text)
    named = pattern("metadata_lines", "publisher").fullmatch(text)
    agency = pattern("roles", "agency_word").search(text)
    if named and agency and keys()[label] == "published":
        return Meta("source", label_for("source"), text)
    found = unknown(text)
    return found if found and len(found.value) <= _SHORT_VALUE else None


def _with_day(meta: Meta) -> list[Meta]:
    """Part a value from the day that stands behind it without a label."""
    match = pattern("metadata_lines", "value_and_day").fullmatch(meta.value)
    if not match or is_moment(meta.value):
        return [meta]
    day = Meta("published", label_for("published"), match[2])
    return [Meta(meta.key, meta.label, match[1]), day]


def _names_site(text: str) -> bool:
    """Say whether a text is the name of a site, maybe with its address."""
    name, *address = text.split()
    site = pattern("titles", "site_name").fullmatch(name)
    return bool(site) and all(map(_ADDRESS.fullmatch, address))


def _value(text: str) -> str:
    text = _TOOLS.split(text.strip().strip(TRAILING).strip())[0]
    if not _WORD.search(text):
        return ""
    for opening, closing in ("()", "\uff08\uff09"):
        if text.endswith(closing) and opening not in text:
            text = text[:-1]
    parts = text.split()
    while len(parts) > 1 and is_tool(parts[-1]):
        parts.pop()
    return pattern("metadata_lines", "visits").sub("", " ".join(parts))


def _unspaced(text: str) -> str:
    return re.sub(r"[\s\u3000]", "", text)


def label_alone(text: str) -> Meta | None:
    """Return a label without its colon whose value can be told from other text."""
    label = _unspaced(text)
    key = keys().get(label, "")
    return Meta(key, label, "") if key in ("published", "number") else None


def told_by(label: Meta, text: str) -> bool:
    """Say whether a line is the value that the label calls for."""
    return is_moment(text) if label.key == "published" else is_number(text)


def _pairs(text: str) -> tuple[Meta, ...]:
    """Read a row of cells, label and value in turn, without colons."""
    label, _, value = text.partition(" ")
    if keys().get(label) == "published" and is_moment(value):
        return (Meta("published", label, value.strip()),)
    cells = [_unspaced(cell) for cell in text.split("\t")]
    labels = cells[::2]
    if len(cells) < 2 or any(label not in keys() for label in labels if label):
        return ()
    values = [*text.split("\t")[1::2], ""]
    return tuple(
        Meta(keys()[label], label, _value(value))
        for label, value in zip(labels, values, strict=False)
        if label
    )


def is_counter(meta: Meta) -> bool:
    """Say whether it counts visits, or sets the size of type, for the page."""
    return meta.label in words("metadata_lines", "counters")


def counts_visits(meta: Meta) -> bool:
    """Say whether a counter came with its number; scripts often fill it in."""
    return is_counter(meta) and bool(re.search(r"\d", meta.value))


def closes(text: str) -> bool:
    """Say whether the line names those who made the page, as its end does."""
    closing = words("metadata_lines", "closing")
    found = parse(text)
    return any(m.key in closing or m.label in closing or is_counter(m) for m in found)


def unknown(text: str) -> Meta | None:
    """Return label and value of a line in the form of metadata."""
    match = pattern("metadata_lines", "unknown").match(text.strip())
    return Meta(match[1], match[1], _value(match[2])) if match else None


def _with_instead(metas: list[Meta]) -> list[Meta]:
    """Let another day stand for the day of publishing."""
    instead = words("metadata_lines", "instead")
    for index, meta in enumerate(metas):
        if meta.label in instead and meta.value:
            metas[index] = Meta("published", meta.label, meta.value)
            break
    return metas


def gather(metas: Iterable[Meta]) -> tuple[Meta, ...]:
    """Keep the first value of each key, in order; without values, nothing."""
    found: dict[str, Meta] = {}
    metas = list(metas)
    if not any(meta.key == "published" and meta.value for meta in metas):
        metas = _with_instead(metas)
    for meta in metas:
        if meta.value and (counts_visits(meta) or not is_counter(meta)):
            late = found.get(meta.key, meta).label in words("metadata_lines", "updated")
            found[meta.key] = meta if late else found.get(meta.key, meta)
    return tuple(found.values())
