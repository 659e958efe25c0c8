"""Lines of metadata: labels and values, moments, document numbers, speakers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ..document import Meta
from ..rulebook import pattern, rules

_LONGEST_LINE = 300
_LONGEST_VALUE = 120
_LEADING = " \t\u3000\xa0\u2022\u00b7*-[\u3010(\uff08|\uff5c\u25cf\u25a0\u25c6"
_TRAILING = " \t\u3000\xa0]\u3011|\uff5c;\uff1b,\uff0c\u4e28/"
_SENTENCE = re.compile("[\u3002\uff01]")


@cache
def _keys() -> dict[str, str]:
    """Return the key of every known label."""
    keys = {
        label: key
        for key, labels in rules("metadata")["keys"].items()
        for label in labels
    }
    return {label: label for label in rules("metadata")["lines"]["kept"]} | keys


@cache
def _labels() -> re.Pattern[str]:
    """Match a known label and its colon; blanks inside it are layout."""
    blank = r"[\s\u3000]{0,6}"
    longest_first = sorted(_keys(), key=len, reverse=True)
    spaced = "|".join(blank.join(map(re.escape, label)) for label in longest_first)
    return re.compile(rf"({spaced}){blank}[\uff1a:\u2236\ufe30](?!\s*//)")


def key_of(label: str) -> str:
    """Return the key of a printed label: the label itself for an unknown one."""
    return _keys().get(label, label)


def label_for(key: str) -> str:
    """Return the printed label of a key that the source declares unlabelled."""
    label: str = rules("metadata")["labels"].get(key, key)
    return label


def parse(text: str) -> tuple[Meta, ...]:
    """Return the labelled values of a line; none when it is another line.

    A label at the end of the line has an empty value.
    """
    text = text.strip(_LEADING)
    if not text or len(text) > _LONGEST_LINE:
        return ()
    matches = list(_labels().finditer(text))
    if not matches:
        return _pairs(text)
    lead = text[: matches[0].start()].strip(_LEADING + _TRAILING)
    if lead and not is_moment(lead):
        return ()
    found = [Meta("published", label_for("published"), lead)] if lead else []
    ends = [*(match.start() for match in matches[1:]), len(text)]
    for match, end in zip(matches, ends, strict=True):
        label = re.sub(r"[\s\u3000]", "", match[1])
        value = _value(text[match.end() : end])
        if len(value) > _LONGEST_VALUE or _SENTENCE.search(value):
            return ()
        found.append(Meta(_keys()[label], label, value))
    return tuple(found)


def _value(text: str) -> str:
    text = text.strip().strip(_TRAILING).strip()
    for opening, closing in ("()", "\uff08\uff09"):
        if text.endswith(closing) and opening not in text:
            text = text[:-1]
    return re.sub(r"\s+", " ", text)


def _pairs(text: str) -> tuple[Meta, ...]:
    """Read a row of cells, label and value in turn, without colons."""
    cells = [re.sub(r"[\s\u3000]", "", cell) for cell in text.split("\t")]
    labels = cells[::2]
    if len(cells) < 2 or any(label not in _keys() for label in labels if label):
        return ()
    values = [*text.split("\t")[1::2], ""]
    return tuple(
        Meta(_keys()[label], label, _value(value))
        for label, value in zip(labels, values, strict=False)
        if label
    )


def is_moment(text: str) -> bool:
    """Say whether the line is nothing but a day, maybe with its time."""
    return bool(pattern("metadata_lines", "moment").match(text))


def is_number(text: str) -> bool:
    """Say whether the line is a document number."""
    return bool(pattern("metadata_lines", "number").match(text.strip()))


def is_speaker(text: str) -> bool:
    """Say whether the line names who gave the report: office and name."""
    return bool(pattern("metadata_lines", "speaker").match(text.strip()))


def unknown(text: str) -> Meta | None:
    """Return label and value of a line in the form of metadata."""
    match = pattern("metadata_lines", "unknown").match(text.strip())
    return Meta(match[1], match[1], _value(match[2])) if match else None


def gather(metas: Iterable[Meta]) -> tuple[Meta, ...]:
    """Keep the first value of each key, in order; without values, nothing."""
    found: dict[str, Meta] = {}
    for meta in metas:
        if meta.value:
            found.setdefault(meta.key, meta)
    return tuple(found.values())
