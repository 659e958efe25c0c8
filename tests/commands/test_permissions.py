"""What belongs to one user, and what another one is told who meets it."""

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from reader.folders import PACKAGE
from tests.serving import READER, environment, reader

NOTICE = PACKAGE / "demonstrations" / "notice.md"
NOBODY = ["setpriv", "--reuid", "nobody", "--regid", "nogroup", "--clear-groups"]
COMMANDS = {
    "list": [],
    "show": ["notice"],
    "add": ["{folder}/notice.md"],
    "remove": ["notice"],
    "repair": ["notice"],
    "lexicon": ["list"],
    "speak": ["notice"],
    "refresh": [],
    "backup": ["{folder}/mine.qingdu"],
    "restore": ["{folder}/kept.qingdu"],
    "annotate": ["{folder}/notice.md"],
    "serve": ["--port", "0"],
}


@pytest.fixture(scope="module")
def folder():
    """Give a folder with a library, a backup, and a source that none else may read."""
    # Nobody else can look into pytest's own folders.
    with TemporaryDirectory(prefix="qingdu-permissions-") as name:
        made = Path(name)
        made.chmod(0o755)
        reader(made / "instance", "add", NOTICE, "--slug", "notice")
        reader(made / "instance", "backup", made / "kept.qingdu")
        shutil.copy(NOTICE, made / "notice.md").chmod(0o600)
        yield made


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_the_library_and_its_backup_are_the_owners_alone(folder):
    instance = folder / "instance"
    assert mode(instance) == 0o700
    assert mode(instance / "library.sqlite") == mode(folder / "kept.qingdu") == 0o600


def test_a_folder_of_the_publishers_stays_as_it_is(tmp_path):
    tmp_path.chmod(0o750)
    reader(tmp_path, "list")
    assert mode(tmp_path) == 0o750


@pytest.fixture(scope="module")
def nobody(folder):
    """Run a command as another user; it may find the folder, and no more."""
    if os.geteuid() or not shutil.which("setpriv"):
        pytest.skip("to be another user takes root and setpriv")
    there = environment(folder / "instance")
    if subprocess.run([*NOBODY, sys.executable, "-c", ""], cwd="/").returncode:
        pytest.skip("no other user can run this Python")

    def run(*arguments):
        command = [*NOBODY, *READER, *arguments]
        return subprocess.run(
            command, cwd="/", env=there, capture_output=True, text=True, timeout=60
        )

    return run


@pytest.mark.parametrize("open_folder", [False, True], ids=["folder", "file"])
@pytest.mark.parametrize("name", COMMANDS)
def test_another_user_is_told_in_one_line(folder, nobody, name, open_folder):
    (folder / "instance").chmod(0o755 if open_folder else 0o700)
    given = [one.format(folder=folder) for one in COMMANDS[name]]
    ended = nobody(name, *given)
    (folder / "instance").chmod(0o700)
    assert ended.returncode == 2 and ended.stdout == ""
    assert ended.stderr.count("\n") == 1 and "Traceback" not in ended.stderr
    assert "\u6743\u9650" in ended.stderr or "Permission denied" in ended.stderr
