"""Fuzzing led by coverage: what the importers' code has not run yet is sought."""

import re
import subprocess
import sys
from importlib.util import find_spec

import pytest

from tests.serving import ROOT, environment

from .mutation import SUFFIXES

RUNS = [300, pytest.param(60_000, marks=pytest.mark.long)]
# libFuzzer names the input of a crash, of a hang or of too much memory.
FOUND = ("crash-", "timeout-", "oom-", "leak-", "slow-unit-")
COVERED = re.compile(r"^#\d+\s+DONE\s+cov: (\d+)", re.M)


@pytest.mark.skipif(not find_spec("atheris"), reason="atheris has no wheel for this")
@pytest.mark.timeout(7_200)
@pytest.mark.parametrize("runs", RUNS)
@pytest.mark.parametrize("kind", SUFFIXES)
def test_no_path_through_an_importer_crashes(tmp_path, kind, runs, tell):
    module = "tests.proof.fuzz.guided"
    ended = subprocess.run(
        [sys.executable, "-m", module, kind, str(runs), str(tmp_path)],
        cwd=ROOT,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        errors="replace",
    )
    found = [path.name for path in tmp_path.iterdir() if path.name.startswith(FOUND)]
    covered = COVERED.search(ended.stderr)
    assert (ended.returncode, found) == (0, []), ended.stderr[-3_000:]
    tell(f"guided fuzz, {kind}", runs=runs, edges=covered[1], crashes=0)
