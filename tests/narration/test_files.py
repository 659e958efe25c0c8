import errno
import os

import pytest

from reader.errors import NoRoomError
from reader.narration.recordings import FileRecordings, writing
from reader.narration.recordings.files import PROMISES
from reader.narration.recordings.proved import Proved

KEY = "ab" * 32


def test_a_recording_comes_back_as_it_was(recordings, speech):
    recordings.put(KEY, speech)
    assert recordings.get(KEY) == speech
    assert recordings.has(KEY)


def test_it_lies_where_its_hash_says(recordings, speech, tmp_path):
    recordings.put(KEY, speech)
    folder = tmp_path / "audio" / "ab" / "ab"
    assert sorted(path.name for path in folder.iterdir()) == [
        f"{KEY}.json",
        f"{KEY}.mp3",
    ]


def test_what_is_missing_is_a_miss(recordings):
    assert recordings.get(KEY) is None and not recordings.has(KEY)


def test_what_lies_on_a_disk_that_is_read_only_is_heard(
    recordings, speech, monkeypatch
):
    def refuse(path):
        raise OSError(errno.EROFS, "read-only")

    recordings.put(KEY, speech)
    monkeypatch.setattr(os, "utime", refuse)
    assert recordings.get(KEY) == speech


@pytest.mark.parametrize("kind", ["mp3", "json"])
@pytest.mark.parametrize("damage", [b"", b"x", b"\xff" * 4000, b"[]", b'{"form":1}'])
def test_what_is_damaged_is_a_miss(recordings, speech, tmp_path, kind, damage):
    recordings.put(KEY, speech)
    (tmp_path / "audio" / "ab" / "ab" / f"{KEY}.{kind}").write_bytes(damage)
    assert recordings.get(KEY) is None
    recordings.put(KEY, speech)
    assert recordings.get(KEY) == speech


def test_one_flipped_bit_is_a_miss(recordings, speech, tmp_path):
    recordings.put(KEY, speech)
    path = tmp_path / "audio" / "ab" / "ab" / f"{KEY}.mp3"
    audio = bytearray(path.read_bytes())
    audio[100] ^= 1
    path.write_bytes(audio)
    assert recordings.get(KEY) is None


def falsified(path, replaced):
    """Put zeros in a file's place, as long and as old; tell what was there."""
    old, status = path.read_bytes(), path.stat()
    target = path.with_name("other") if replaced else path
    target.write_bytes(bytes(len(old)))
    os.utime(target, ns=(status.st_atime_ns, status.st_mtime_ns))
    os.replace(target, path)
    return old


def test_a_recording_is_read_once_while_its_files_stay(recordings, speech, tmp_path):
    recordings.put(KEY, speech)
    assert recordings.get(KEY) == speech
    path = tmp_path / "audio" / "ab" / "ab" / f"{KEY}.mp3"
    falsified(path, replaced=False)
    assert recordings.get(KEY) == speech
    path.touch()
    assert recordings.get(KEY) is None


@pytest.mark.parametrize("kind", ["mp3", "json"])
def test_a_file_that_is_replaced_is_read_anew(recordings, speech, tmp_path, kind):
    recordings.put(KEY, speech)
    assert recordings.get(KEY) == speech
    path = tmp_path / "audio" / "ab" / "ab" / f"{KEY}.{kind}"
    whole = falsified(path, replaced=True)
    assert recordings.get(KEY) is None
    path.write_bytes(whole)
    assert recordings.get(KEY) == speech


def test_what_is_gone_is_a_miss_after_it_was_read(recordings, speech, tmp_path):
    recordings.put(KEY, speech)
    assert recordings.get(KEY) == speech
    (tmp_path / "audio" / "ab" / "ab" / f"{KEY}.json").unlink()
    assert recordings.get(KEY) is None


def test_recordings_are_kept_in_mind_up_to_a_limit(speech):
    proved = Proved(2 * len(speech.audio))
    for key in ("a", "b", "a", "c"):
        if proved.get(key, ()) is None:
            proved.put(key, (), speech)
    assert [proved.get(key, ()) is speech for key in "abc"] == [True, False, True]


@pytest.mark.parametrize("call", ["fsync", "replace"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
def test_a_write_that_fails_leaves_nothing_torn(
    recordings, speech, tmp_path, monkeypatch, call, code
):
    for fails_at in (1, 2):
        real, calls = getattr(os, call), []

        def failing(*given, real=real, calls=calls, fails_at=fails_at):
            calls.append(given)
            if len(calls) >= fails_at:
                raise OSError(code, "planted")
            return real(*given)

        with monkeypatch.context() as patch, pytest.raises(NoRoomError):
            patch.setattr(os, call, failing)
            recordings.put(KEY, speech)
        assert recordings.get(KEY) is None
        assert not list((tmp_path / "audio").rglob("*.tmp"))


def test_a_full_disk_is_tried_again_after_making_room(recordings, speech, monkeypatch):
    recordings.put("cd" * 32, speech)
    real, calls = os.fsync, []

    def full_once(descriptor):
        calls.append(descriptor)
        if len(calls) == 1:
            raise OSError(errno.ENOSPC, "planted")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", full_once)
    recordings.put(KEY, speech)
    assert recordings.get(KEY) == speech
    assert recordings.get("cd" * 32) is None


def test_what_killed_processes_left_is_swept_after_an_hour(tmp_path):
    young, old = tmp_path / "a.tmp", tmp_path / "b.tmp"
    for path in (young, old):
        path.write_bytes(b"half")
    os.utime(old, (0, 0))
    FileRecordings(tmp_path, limit_mb=1)
    assert young.exists() and not old.exists()


def test_sweeping_counts_what_it_swept(tmp_path):
    (tmp_path / "a.tmp").write_bytes(b"half")
    assert writing.sweep(tmp_path, now=10**12) == 1


def test_a_plan_comes_back(recordings):
    assert recordings.plan(KEY) is None
    recordings.put_plan(KEY, [3, 4])
    assert recordings.plan(KEY) == [3, 4]


def test_a_plan_that_cannot_be_kept_is_remembered(tmp_path):
    (tmp_path / "audio").write_text("no folder")
    recordings = FileRecordings(tmp_path / "audio", limit_mb=1)
    for number in range(PROMISES + 1):
        with pytest.raises(NoRoomError):
            recordings.put_plan(f"{number:064}", [number])
    assert recordings.plan(f"{PROMISES:064}") == [PROMISES]
    assert recordings.plan(f"{0:064}") is None


def test_serving_is_noted_so_that_it_stays(recordings, speech, tmp_path):
    recordings.put(KEY, speech)
    path = tmp_path / "audio" / "ab" / "ab" / f"{KEY}.mp3"
    os.utime(path, (0, 0))
    recordings.get(KEY)
    assert path.stat().st_mtime > 10**9
