"""Measure every figure that the README states: `python -m tests.bench`."""

from __future__ import annotations

from . import language, library, pages, voices
from .browser import pinyin, sound, tools

# One after the other: two at once would measure each other.
BENCHES = (pages, library, language, voices, tools, pinyin, sound)

for bench in BENCHES:
    print(f"\n{bench.__name__.rpartition('.')[2]}")
    bench.main()
