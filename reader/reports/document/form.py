"""The document's one JSON form, `schema: 1` (see report.schema.json).

What is derived (`text`, `grid`, `headers`) is written for tools that read the
form, and ignored when it is loaded.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from functools import cache
from importlib import resources
from typing import Any

from .blocks import (
    Block,
    Cell,
    Figure,
    Heading,
    Inline,
    Inlines,
    List,
    Paragraph,
    Rule,
    Table,
    plain,
)
from .grid import Place, grid
from .report import (
    Asset,
    Attachment,
    Dropped,
    Meta,
    Repair,
    Report,
    Source,
)

SCHEMA = 1
Form = dict[str, Any]

_TYPES: dict[str, type[Block]] = {
    "heading": Heading,
    "paragraph": Paragraph,
    "list": List,
    "table": Table,
    "figure": Figure,
    "rule": Rule,
}
_NAMES = {kind: name for name, kind in _TYPES.items()}


@cache
def json_schema() -> Mapping[str, Any]:
    """Return the JSON Schema of the form, as shipped with the package."""
    path = resources.files(__package__) / "report.schema.json"
    schema: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return schema


def to_json(report: Report) -> Form:
    """Return the report as plain values for `json.dumps`, derived fields included."""
    return {
        "schema": SCHEMA,
        "slug": report.slug,
        "title": report.title,
        "subtitles": list(report.subtitles),
        "lang": report.lang,
        "meta": [asdict(meta) for meta in report.meta],
        "blocks": [_block_form(block) for block in report.blocks],
        "attachments": [asdict(attachment) for attachment in report.attachments],
        "assets": {key: asdict(asset) for key, asset in report.assets.items()},
        "repairs": [asdict(repair) for repair in report.repairs],
        "dropped": [asdict(dropped) for dropped in report.dropped],
        "source": asdict(report.source),
    }


def from_json(form: Mapping[str, Any]) -> Report:
    """Load a report from its form. Raises ValueError for another schema."""
    if form.get("schema") != SCHEMA:
        raise ValueError(f"a document of schema {form.get('schema')!r}")
    return Report(
        title=form["title"],
        source=Source(**form["source"]),
        slug=form["slug"],
        subtitles=tuple(form["subtitles"]),
        lang=form["lang"],
        meta=tuple(Meta(**meta) for meta in form["meta"]),
        blocks=tuple(_block(block) for block in form["blocks"]),
        attachments=tuple(Attachment(**one) for one in form["attachments"]),
        assets={key: Asset(**asset) for key, asset in form["assets"].items()},
        repairs=tuple(Repair(**repair) for repair in form["repairs"]),
        dropped=tuple(Dropped(**dropped) for dropped in form["dropped"]),
    )


def _block_form(block: Block) -> Form:
    form: Form = {"id": block.id, "type": _NAMES[type(block)], "text": block.text}
    match block:
        case Heading():
            form |= {"level": block.level, "label": block.label}
            form |= {"run_in": block.run_in, "inlines": _inlines_form(block.inlines)}
        case Paragraph():
            form |= {"role": block.role, "inlines": _inlines_form(block.inlines)}
        case List():
            items = [
                {"text": plain(item), "inlines": _inlines_form(item)}
                for item in block.items
            ]
            form |= {"ordered": block.ordered, "items": items}
        case Table():
            form |= _table_form(block)
        case Figure():
            form |= {"asset": block.asset, "alt": block.alt}
            form |= {"caption": block.caption, "missing": block.missing}
    return form


def _table_form(table: Table) -> Form:
    return {
        "caption": table.caption,
        "header_rows": table.header_rows,
        "header_cols": table.header_cols,
        "rows": [[_cell_form(cell) for cell in row] for row in table.rows],
        "grid": [[_place_form(place) for place in row] for row in grid(table)],
    }


def _cell_form(cell: Cell) -> Form:
    return {
        "text": cell.text,
        "inlines": _inlines_form(cell.inlines),
        "colspan": cell.colspan,
        "rowspan": cell.rowspan,
        "header": cell.header,
    }


def _place_form(place: Place) -> Form:
    return {
        "text": place.cell.text,
        "header": place.cell.header,
        "headers": list(place.headers),
    }


def _inlines_form(inlines: Inlines) -> list[Form]:
    return [
        {"text": inline.text, "kind": inline.kind}
        | ({"href": inline.href} if inline.href else {})
        | ({"lang": inline.lang} if inline.lang else {})
        for inline in inlines
    ]


def _inlines(forms: list[Form]) -> Inlines:
    return tuple(Inline(**form) for form in forms)


def _block(form: Mapping[str, Any]) -> Block:
    kind = _TYPES[form["type"]]
    stored = {key: form[key] for key in kind.__dataclass_fields__ if key in form}
    if "inlines" in stored:
        stored["inlines"] = _inlines(stored["inlines"])
    if "items" in stored:
        stored["items"] = tuple(_inlines(item["inlines"]) for item in stored["items"])
    if "rows" in stored:
        stored["rows"] = tuple(tuple(map(_cell, row)) for row in stored["rows"])
    return kind(**stored)


def _cell(form: Mapping[str, Any]) -> Cell:
    stored = {key: form[key] for key in ("colspan", "rowspan", "header")}
    return Cell(_inlines(form["inlines"]), **stored)
