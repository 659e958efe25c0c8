"""A disk that takes nothing any more: what is on it is read, and read aloud."""

import re
import subprocess
from urllib.request import urlopen

import pytest

from reader import library
from reader.errors import StoreError
from reader.folders import PACKAGE
from tests.plain_reports import made
from tests.proof import victim
from tests.serving import reader, serving

NOTICE = PACKAGE / "demonstrations" / "notice.md"
FILL = "fill"


def fill(disk):
    """Leave no byte free."""
    with (disk / FILL).open("ab", buffering=0) as file:
        for size in (1 << 16, 1 << 12, 1):
            try:
                while file.write(bytes(size)):
                    pass
            except OSError:
                continue


def forbid(disk):
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)


CLOSED = {"full": fill, "read-only": forbid}


@pytest.fixture(params=CLOSED)
def close(request):
    return CLOSED[request.param]


def titles(store):
    return {entry.title for entry in library.all_entries(store)}


def publish(store, number):
    library.publish(store, made(number, title=f"{number}号"), victim.ANNOTATOR)


def test_a_library_is_opened_and_read(small_disk, close):
    victim.fresh(small_disk)
    close(small_disk)
    store = victim.opened(small_disk)
    assert titles(store) == {"原件"} and library.search(store, "原件").total == 1
    with pytest.raises(StoreError):
        publish(store, 2)
    store.close()


def test_what_comes_once_there_is_room_again_is_seen(small_disk):
    victim.fresh(small_disk)
    fill(small_disk)
    store = victim.opened(small_disk)
    watch = library.GenerationWatch(store)
    before = watch()
    (small_disk / FILL).unlink()
    other = victim.opened(small_disk)
    publish(other, 2)
    assert titles(store) == {"原件", "2号"} and watch() > before
    publish(store, 3)
    assert titles(other) == {"原件", "2号", "3号"}
    for one in (store, other):
        one.close()


def test_a_library_is_not_read_without_what_was_added_last(small_disk, close):
    victim.fresh(small_disk)
    store = victim.opened(small_disk)
    publish(store, 2)
    files = [small_disk / f"{victim.FILE}{end}" for end in ("", "-wal")]
    # As after a loss of power: the newest report stands beside the file.
    left = [file.read_bytes() for file in files]
    store.close()
    for file, content in zip(files, left, strict=True):
        file.write_bytes(content)
    close(small_disk)
    with pytest.raises(StoreError):
        victim.opened(small_disk)


def get(address):
    with urlopen(address, timeout=60) as answer:
        assert answer.status == 200
        return answer.read().decode("utf-8", "replace")


def spoken(address, page, number):
    """Ask for a sentence aloud; tell whether it sounds."""
    sentences = re.findall(r'id="(s-[0-9a-f]{10})"', page)
    sound = get(f"{address}/reports/notice/espeak-female/{sentences[number]}.mp3")
    return len(sound) > 1_000


def heard(address, number):
    page = get(f"{address}/v/z2/reports/notice")
    assert "</html>" in get(f"{address}/?q=%E9%80%9A%E7%9F%A5")
    return spoken(address, page, number)


def test_a_server_goes_on_while_its_disk_fills_up(small_disk, tell):
    reader(small_disk, "add", NOTICE, "--slug", "notice")
    kept = small_disk / "audio"
    with serving(small_disk) as address:
        fill(small_disk)
        assert heard(address, 0) and not list(kept.rglob("*.mp3"))
        (small_disk / FILL).unlink()
        assert heard(address, 1) and len(list(kept.rglob("*.mp3"))) == 1
    tell("a disk that fills under a server", pages="served", speech="heard, not kept")


def test_a_server_starts_on_a_disk_that_takes_nothing(small_disk, tmp_path, close):
    reader(small_disk, "add", NOTICE, "--slug", "notice")
    close(small_disk)
    with serving(small_disk, log=tmp_path / "serve.log") as address:
        assert heard(address, 0)
