import pytest

from reader import library
from tests.plain_language import PlainAnnotator
from tests.plain_reports import made


@pytest.fixture
def slug(store):
    return library.publish(store, made(), PlainAnnotator()).entry.slug


def test_a_removed_report_comes_back(reader, slug, tmp_path):
    assert reader("backup", tmp_path / "a.qingdu", "--json").json["reports"] == 1
    reader("remove", slug)
    assert reader("restore", tmp_path / "a.qingdu").status == 0
    assert reader("show", slug).status == 0


def test_what_a_restore_replaces_is_kept(reader, slug, store, tmp_path):
    reader("backup", tmp_path / "a.qingdu")
    library.publish(store, made(2, title="后来"), PlainAnnotator(), slug="later")
    assert "before-restore" in reader("restore", tmp_path / "a.qingdu").err
    assert reader("show", "later").status == 2
    reader("restore", tmp_path / "instance" / "before-restore.qingdu")
    assert reader("show", "later").status == 0


def test_a_second_restore_overwrites_nothing_that_was_kept(
    reader, slug, store, tmp_path
):
    reader("backup", tmp_path / "a.qingdu")
    library.publish(store, made(2, title="后来"), PlainAnnotator(), slug="later")
    reader("restore", tmp_path / "a.qingdu")
    reader("restore", tmp_path / "a.qingdu")
    assert reader("restore", tmp_path / "none").status == 2
    reader("restore", tmp_path / "instance" / "before-restore.qingdu")
    assert reader("show", "later").status == 0


def test_a_wrong_file_is_told_in_one_line(reader, tmp_path):
    ended = reader("restore", tmp_path / "none")
    assert (ended.status, ended.out, ended.err.count("\n")) == (2, "", 1)


@pytest.mark.parametrize("place", [0, 5_000, 20_000])
def test_a_damaged_library_is_set_aside_and_restored(reader, tmp_path, place):
    reader("add", "--demonstration")
    reader("backup", tmp_path / "a.qingdu")
    path = tmp_path / "instance" / "library.sqlite"
    damaged = bytearray(path.read_bytes())
    damaged[place : place + 4_000] = b"\xff" * 4_000
    path.write_bytes(damaged)
    ended = reader("restore", tmp_path / "a.qingdu")
    assert (ended.status, "3 份" in ended.out) == (0, True)
    aside = path.with_name("library-damaged.sqlite")
    assert aside.read_bytes() == damaged and str(aside) in ended.err
    assert len(reader("list", "--json").json) == 3


def test_a_damaged_backup_changes_nothing(reader, tmp_path):
    reader("add", "--demonstration")
    reader("backup", tmp_path / "a.qingdu")
    backup = tmp_path / "a.qingdu"
    backup.write_bytes(backup.read_bytes()[:30_000])
    ended = reader("restore", backup)
    assert (ended.status, str(backup) in ended.err) == (2, True)
    assert len(reader("list", "--json").json) == 3
