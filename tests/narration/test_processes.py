"""Many processes, one folder: nothing twice, nothing torn."""

import json
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from reader.narration.recordings import FileRecordings

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "tests.narration.making"]


def start(folder, count):
    return subprocess.Popen(
        [*COMMAND, str(folder), str(count)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
    )


def keys(folder):
    return [path.stem for path in (folder / "audio").rglob("*.mp3")]


def test_eight_processes_make_each_sentence_once(tmp_path):
    processes = [start(tmp_path, 50) for _ in range(8)]
    for process in processes:
        process.communicate(timeout=60)
        assert process.returncode == 0
    made = (tmp_path / "made").read_text().split()
    assert Counter(made) == {str(n): 1 for n in range(50)}


def kill_while_writing(folder, times):
    """Kill a writing process so often; return how many files are torn."""
    chance = random.Random(4)
    for _ in range(times):
        process = start(folder, 10_000)
        for _ in range(chance.randint(1, 40)):
            process.stdout.readline()
        process.kill()
        process.communicate()
    recordings = FileRecordings(folder / "audio", limit_mb=100)
    whole = [key for key in keys(folder) if recordings.get(key) is not None]
    half = [key for key in keys(folder) if not recordings.has(key)]
    return len(keys(folder)) - len(whole) - len(half), len(whole)


@pytest.mark.parametrize(
    "times", [3, pytest.param(200, marks=pytest.mark.long)], ids=str
)
def test_a_killed_process_tears_nothing(tmp_path, times):
    torn, whole = kill_while_writing(tmp_path, times)
    assert torn == 0 and whole > 0
    for path in (tmp_path / "audio").rglob("*.json"):
        assert json.loads(path.read_text())
