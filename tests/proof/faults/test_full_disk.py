"""A disk that is full at any point: the library stays whole, and says so."""

import os
import resource
import signal

import pytest

from reader import library
from reader.errors import NoRoomError, ReaderError, StoreError
from reader.narration.recordings import FileRecordings
from tests.plain_reports import made
from tests.proof import victim
from voices import SilentEngine, Token, Utterance

STEP = 3 * 4_096
SAID, UNSAID = 3, 4
SPEECH = SilentEngine().speak(
    Utterance("好", (Token("好", "hao3", 0, 1),) * 20), "silent"
)


def limited(limit, action, folder):
    """Run an action in a child that can write no file past `limit` bytes."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    code = UNSAID
    try:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        victim.opened(folder).close()
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        action(folder)
        code = 0
    except ReaderError:
        code = SAID
    finally:
        os._exit(code)


def filled_up(tmp_path, action):
    """Try an action with ever more room until it passes; yield what came of each."""
    for number in range(1, 200):
        folder = victim.fresh(tmp_path / str(number))
        code = limited(number * STEP, action, folder)
        yield code, victim.titles(folder)
        if code == 0:
            return


def test_a_report_is_added_whole_or_not_at_all_on_a_full_disk(tmp_path, tell):
    *failed, (code, after) = filled_up(tmp_path, victim.adding)
    tell("full disk while adding", points=len(failed), torn=0)
    assert (code, after) == (0, {"原件", "新增"}) and len(failed) > 1
    assert [one for _, one in failed if one != {"原件"}] == []
    assert {code for code, _ in failed} == {SAID}


def test_the_old_revision_stays_published_on_a_full_disk(tmp_path, tell):
    *failed, (code, after) = filled_up(tmp_path, victim.replacing)
    tell("full disk while replacing", points=len(failed), torn=0)
    assert (code, after) == (0, {"改后"}) and len(failed) > 1
    assert [one for _, one in failed if one != {"原件"}] == []
    assert {code for code, _ in failed} == {SAID}


def test_a_small_disk_fills_up_and_loses_nothing(small_disk, tell):
    victim.fresh(small_disk)
    recordings = FileRecordings(small_disk / "audio", limit_mb=1_000)
    recordings.put("ab" * 32, SPEECH)
    store, added = victim.opened(small_disk), {"原件"}
    with pytest.raises(StoreError):
        for number in range(2, 1_000):
            title = f"{number:03}号报告"
            library.publish(store, made(number, title=title), victim.ANNOTATOR)
            added.add(title)
    store.close()
    with pytest.raises(NoRoomError):
        recordings.put("cd" * 32, SPEECH)
    tell("a full disk of 2 MiB", reports=len(added), lost=0)
    # Once there is room again, everything goes on.
    (small_disk / victim.BACKUP).unlink()
    assert victim.titles(small_disk) == added and len(added) > 10
