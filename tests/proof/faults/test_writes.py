"""Any write, flush or rename fails: it is said, and nothing is lost or torn."""

import errno
import shutil
import traceback
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from reader import library
from reader.errors import ReaderError
from reader.library.database.opening import open_file
from reader.narration.recordings import FileRecordings
from tests.proof import victim
from voices import SilentEngine, Token, Utterance

from .failing import Fault, run_failing, unsupported

DONE, SAID, UNSAID = 0, 3, 4
# A full disk stays full; an error of input and output may pass.
CODES = {"ENOSPC": (errno.ENOSPC, True), "EIO": (errno.EIO, False)}
# Every call in the long form; at first each, then one in so many in the short.
EACH, ONE_IN = 2, 20
# What SQLite itself keeps beside its file, and clears up when it is opened.
ENDS = ("", "-wal", "-shm", "-journal")
KEY = "ab" * 32
SPEECH = SilentEngine().speak(
    Utterance("好", (Token("好", "hao3", 0, 1),) * 20), "silent"
)


@pytest.fixture(scope="module", autouse=True)
def stopped_calls():
    if why := unsupported():
        pytest.skip(why)


def told(action, folder):
    """Give an action whose exit status says how it ended."""

    def run():
        try:
            action(folder)
        except ReaderError:
            return SAID
        except SystemExit as end:
            return SAID if end.code == 2 else end.code
        except BaseException:
            traceback.print_exc()
            return UNSAID
        return DONE

    return run


def points(action, folder, prepare, code, every):
    """Fail the action at one call after the other; yield the status of each."""
    number, calls = 0, 0
    while number <= calls:
        number += 1 if every or number < EACH else ONE_IN
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        prepare(folder)
        status, calls = run_failing(
            told(action, folder), folder, Fault(number, *CODES[code])
        )
        yield status


def recording(folder):
    FileRecordings(folder / "audio", limit_mb=1).put(KEY, SPEECH)


def recorded(folder):
    kept = FileRecordings(folder / "audio", limit_mb=1)
    assert not list(folder.rglob("*.tmp"))
    assert kept.get("cd" * 32) in (SPEECH, None)
    return {"recording"} if kept.get(KEY) == SPEECH else set()


def with_recording(folder):
    FileRecordings(folder / "audio", limit_mb=1).put("cd" * 32, SPEECH)


def whole(folder):
    """Return the titles of the library; nothing may be left beside it."""
    ours = {victim.BACKUP, *(victim.FILE + end for end in ENDS)}
    assert {path.name for path in folder.iterdir()} <= ours
    return victim.titles(folder)


def saved(folder):
    """Return the titles of the backup; the library stays as it was."""
    assert whole(folder) == {"原件"}
    store = open_file(folder / victim.BACKUP)
    found = {entry.title for entry in library.all_entries(store)}
    store.close()
    return found


def prepared(folder):
    """Tell of the audiobook, which is whole or not there."""
    assert victim.titles(folder) == {"原件"}
    assert not list(folder.rglob("*.tmp"))
    made = folder / victim.BOOK
    if not made.exists():
        return set()
    return {"book"} if len(made.read_bytes()) == book_size() else {"half a book"}


@cache
def book_size():
    with TemporaryDirectory() as name:
        folder = victim.fresh(Path(name))
        never = Fault(10**9, errno.EIO)
        assert run_failing(told(victim.speaking, folder), folder, never)[0] == DONE
        return (folder / victim.BOOK).stat().st_size


def nothing(folder):
    return None


ACTIONS = {
    "publish": (victim.adding, victim.fresh, whole, {"原件"}, {"原件", "新增"}),
    "revise": (victim.replacing, victim.fresh, whole, {"原件"}, {"改后"}),
    "remove": (victim.removing, victim.fresh, whole, {"原件"}, set()),
    "migrate": (victim.opening, nothing, whole, set(), set()),
    "backup": (victim.backing_up, victim.fresh, saved, {"备份"}, {"原件"}),
    "restore": (victim.restoring, victim.fresh, whole, {"原件"}, {"备份"}),
    "audiobook": (victim.speaking, victim.fresh, prepared, set(), {"book"}),
    "recording": (recording, with_recording, recorded, set(), {"recording"}),
}


@pytest.mark.timeout(7_200)
@pytest.mark.parametrize("every", [False, pytest.param(True, marks=pytest.mark.long)])
@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", ACTIONS)
def test_a_call_that_fails_is_said_and_undone(tmp_path, name, code, every, tell):
    action, prepare, state, before, after = ACTIONS[name]
    folder = tmp_path / "victim"
    counts = {DONE: 0, SAID: 0, UNSAID: 0}
    for status in points(action, folder, prepare, code, every):
        counts[status] += 1
        assert status in (DONE, SAID)
        assert state(folder) == (after if status == DONE else before)
    tell(f"{code} in {name}", points=sum(counts.values()), said=counts[SAID], torn=0)
    # The last found nothing left to fail, and passed.
    assert status == DONE and counts[SAID] > 0
