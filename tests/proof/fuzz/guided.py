"""Fuzz an importer, led by what its code has run: one format a process.

`python -m tests.proof.fuzz.guided FORMAT RUNS FOLDER` runs libFuzzer over the
importing code with a fixed seed; the folder gets the input of a crash. It ends
with 0 when there was none.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["reader.reports"]):
    from reader.reports import to_json
    from reader.reports.document.form import from_json
    from reader.reports.importing import import_here

    # Each format's reader is loaded only when a source asks for it.
    for name in ("reader.reports.html.page", "reader.reports.formats.markdown"):
        import_module(name)

from reader.errors import SourceError

from .mutation import HOSTILE, SUFFIXES, seeds

SEED = 6
LONGEST, SECONDS, MEMORY_MB = 4_096, 20, 1_024


def main(kind: str, runs: int, folder: Path) -> None:
    source = folder / f"source{SUFFIXES[kind]}"

    def import_one(data: bytes) -> None:
        source.write_bytes(data)
        try:
            report = import_here(source).report
        except SourceError:
            return
        assert from_json(to_json(report)) == report

    options = {
        "runs": runs,
        "seed": SEED,
        "max_len": LONGEST,
        "timeout": SECONDS,
        "rss_limit_mb": MEMORY_MB,
        "artifact_prefix": f"{folder}/",
        "dict": words(kind, folder),
    }
    given = [f"-{name}={value}" for name, value in options.items()]
    atheris.Setup([sys.argv[0], *given, str(corpus(kind, folder))], import_one)
    atheris.Fuzz()


def corpus(kind: str, folder: Path) -> Path:
    """Write what the fuzzer begins with: our own small files of the format."""
    made = folder / "corpus"
    made.mkdir()
    for number, data in enumerate(seeds(kind)):
        (made / str(number)).write_bytes(data)
    return made


def words(kind: str, folder: Path) -> Path:
    """Write what the fuzzer may put in: attacks, each as a word of its dictionary."""
    path = folder / "words"
    escaped = (
        "".join(f"\\x{byte:02x}" for byte in word.encode()) for word in HOSTILE[kind]
    )
    path.write_text("".join(f'"{word}"\n' for word in escaped), encoding="ascii")
    return path


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
