"""Record what Orca says of a report: `python -m tests.screenreader.record`.

The transcript is kept beside this file with date, versions and the hash of
the templates it was made from; `test_orca.py` tells when it is out of date.
"""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from tests.serving import reader, serving

from .orca import MISSING, listen

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
TRANSCRIPT = HERE / "orca-chromium.txt"
# Skip link, switch, site, toolbar; a button that changes the page; headings,
# whole paragraphs, a table. In Orca's browse mode b, h, p and t jump.
KEYS = (
    *["ctrl+Home", *["Tab"] * 6, "space"],
    *["Tab", "Tab", "b", "space"],
    *["h", "h", "h", "p", "p", "t", "Down", "Down", "h", "h", "p"],
)


def templates_hash() -> str:
    """Return the hash of every template, names and contents."""
    digest = hashlib.sha256()
    for path in sorted((ROOT / "templates").rglob("*.html")):
        digest.update(path.relative_to(ROOT).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def version(program: str) -> str:
    done = subprocess.run([program, "--version"], capture_output=True, text=True)
    return done.stdout.strip().splitlines()[0]


@contextmanager
def site():
    """Serve the demonstration reports; give the address of the work report."""
    with tempfile.TemporaryDirectory() as instance:
        added = json.loads(reader(instance, "add", "--demonstration", "--json").stdout)
        slug = next(one["slug"] for one in added if "shizhengfu" in one["slug"])
        with serving(instance) as address:
            yield f"{address}/reports/{slug}"


def main() -> None:
    if MISSING:
        sys.exit(f"not installed: {', '.join(MISSING)}")
    with site() as address:
        lines = listen(address, KEYS)
    lines = [re.sub(r":\d{4,5}", ":PORT", line) for line in lines]
    head = (
        f"date: {date.today().isoformat()}",
        f"orca: {version('orca')}",
        f"browser: {version('chromium')}",
        f"templates: {templates_hash()}",
        "",
    )
    TRANSCRIPT.write_text("\n".join([*head, *lines, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
