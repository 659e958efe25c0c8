"""A report of 100,000 characters on the real server, open in a real Chromium."""

from __future__ import annotations

import json
import random
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import ARGUMENTS, NAMES
from tests.serving import reader, serving

from ..filling import sentences

CHARACTERS = 100_000
# As real reports are: a section of a dozen paragraphs, each of four sentences.
SENTENCES, PARAGRAPHS = 4, 12
SOUNDING = [*ARGUMENTS, "--autoplay-policy=no-user-gesture-required"]


@contextmanager
def served(characters: int = CHARACTERS) -> Iterator[str]:
    """Serve the report while the block runs; give its address."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = written(folder / "report.md", characters)
        instance = folder / "instance"
        instance.mkdir()
        added = json.loads(reader(instance, "add", file, "--json").stdout)
        with serving(instance) as address:
            yield f"{address}/reports/{added[0]['slug']}"


def written(path: Path, characters: int) -> Path:
    """Write a text of so many characters in sections; no two paragraphs are alike."""
    chance, known = random.Random(1), sentences()
    lines = [f"# {known[0][:12]}"]
    while sum(map(len, lines)) < characters:
        if len(lines) % (PARAGRAPHS + 1) == 1:
            lines.append(f"## {chance.choice(known)[:10]}")
        lines.append("".join(chance.sample(known, SENTENCES)))
    path.write_text("\n\n".join(lines), encoding="utf-8")
    return path


@contextmanager
def browsing() -> Iterator[Browser]:
    """Start a Chromium that may sound by itself."""
    found = next(filter(None, map(shutil.which, NAMES)))
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=SOUNDING)
        yield chromium
        chromium.close()
