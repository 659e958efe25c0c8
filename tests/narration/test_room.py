import os

import pytest

from reader.errors import NoRoomError
from reader.narration.recordings import FileRecordings, Room
from reader.narration.recordings.form import to_json

PLENTY = (10**12, 10**12)


def keep(folder, names, size=1000):
    for age, name in enumerate(names):
        path = folder / name
        path.write_bytes(b"x" * size)
        os.utime(path, (1000 + age, 1000 + age))


def left(folder):
    return sorted(path.name for path in folder.iterdir())


def test_the_least_lately_served_go_first(tmp_path):
    keep(tmp_path, ["old.mp3", "mid.mp3", "new.mp3"])
    assert Room(tmp_path, 3500, lambda _: PLENTY).make(1000)
    assert left(tmp_path) == ["mid.mp3", "new.mp3"]


def test_nothing_goes_while_there_is_room(tmp_path):
    keep(tmp_path, ["a.mp3", "b.mp3"])
    assert Room(tmp_path, 10_000, lambda _: PLENTY).make(1000)
    assert len(left(tmp_path)) == 2


def test_only_recordings_are_dropped(tmp_path):
    keep(tmp_path, ["library.sqlite", "a.mp3"])
    Room(tmp_path, 1500, lambda _: PLENTY).make(1200)
    assert left(tmp_path) == ["library.sqlite"]


def test_a_twentieth_of_the_disk_stays_free(tmp_path):
    assert not Room(tmp_path, 10**9, lambda _: (1_000_000, 50_500)).make(1000)
    assert Room(tmp_path, 10**9, lambda _: (1_000_000, 51_001)).make(1000)


def test_of_a_large_disk_a_gigabyte_stays_free(tmp_path):
    assert Room(tmp_path, 10**9, lambda _: (10**13, 10**9 + 1001)).make(1000)
    assert not Room(tmp_path, 10**9, lambda _: (10**13, 10**9)).make(1000)


def test_recordings_make_way_on_a_full_disk(tmp_path):
    keep(tmp_path, ["a.mp3", "b.mp3"], size=30_000)

    def disk(folder):
        used = sum(path.stat().st_size for path in folder.iterdir())
        return 1_000_000, 100_000 - used

    assert Room(tmp_path, 10**9, disk).make(1000)
    assert left(tmp_path) == ["b.mp3"]


def test_what_another_process_adds_is_seen_in_time(tmp_path):
    room = Room(tmp_path, 10_000, lambda _: PLENTY)
    assert room.make(600)
    keep(tmp_path, [f"{n}.mp3" for n in range(10)])
    assert room.make(600) and room.make(600)
    assert len(left(tmp_path)) < 10


def test_what_is_served_stays_and_what_is_not_goes(tmp_path, speech):
    limit = int(3.6 * (len(speech.audio) + len(to_json(speech))))
    recordings = FileRecordings(tmp_path, 1, Room(tmp_path, limit, lambda _: PLENTY))
    keys = [letter * 64 for letter in "abc"]
    for age, key in enumerate(keys):
        recordings.put(key, speech)
        for path in tmp_path.rglob(f"{key}.*"):
            os.utime(path, (1000 + age, 1000 + age))
    assert recordings.get(keys[0])
    recordings.put("d" * 64, speech)
    assert recordings.get(keys[0]) and not recordings.get(keys[1])


def test_what_is_larger_than_the_limit_is_refused(tmp_path):
    assert not Room(tmp_path, 500, lambda _: PLENTY).make(1000)


def test_a_full_disk_is_said_and_nothing_is_written(tmp_path, speech):
    room = Room(tmp_path, 10**9, lambda _: (10**6, 0))
    recordings = FileRecordings(tmp_path, 1, room)
    with pytest.raises(NoRoomError):
        recordings.put("ab" * 32, speech)
    assert not list(tmp_path.rglob("*.mp3"))


def test_the_folder_stays_below_its_limit(tmp_path, speech):
    recordings = FileRecordings(tmp_path, limit_mb=1)
    for number in range(300):
        recordings.put(f"{number:064x}", speech)
    size = sum(path.stat().st_size for path in tmp_path.rglob("*.*"))
    assert 500_000 < size <= 1_000_000
    assert recordings.get(f"{299:064x}") is not None
