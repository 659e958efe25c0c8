"""A file becomes a Report: the document, its form, its repairs, re-import."""

from .document import Report
from .document.form import from_json, json_schema, to_json
from .document.grid import Place, grid, printed
from .importing import Imported
from .lines.dates import read_date
from .reimport import carry_over
from .repairs import (
    AsRead,
    Correction,
    apply_repairs,
    as_read,
    confirm_repair,
    refuse_repair,
)
from .sandbox.worker import Worker, import_file
from .source.charset import DAMAGED
from .summary import counts, published_date

__all__ = [
    "DAMAGED",
    "AsRead",
    "Correction",
    "Imported",
    "Place",
    "Report",
    "Worker",
    "apply_repairs",
    "as_read",
    "carry_over",
    "confirm_repair",
    "counts",
    "from_json",
    "grid",
    "import_file",
    "json_schema",
    "published_date",
    "printed",
    "read_date",
    "refuse_repair",
    "to_json",
]
