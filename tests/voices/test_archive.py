"""Archives that mean well, and archives that do not."""

import io
import tarfile
import zipfile

import pytest

from voices.errors import ModelError
from voices.sherpa.archive import unpack


def quiet(done, total):
    assert 0 <= done <= total


def tar(path, entries, mode="w:bz2"):
    with tarfile.open(path, mode) as archive:
        for name, content in entries:
            info = tarfile.TarInfo(name)
            if isinstance(content, bytes):
                info.size = len(content)
                archive.addfile(info, io.BytesIO(content))
                continue
            info.type, info.linkname = content
            archive.addfile(info)
    return path


def zipped(path, entries):
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize("make", [tar, zipped])
def test_a_plain_archive_is_unpacked(tmp_path, make):
    archive = make(tmp_path / "a", [("m/a.txt", b"one"), ("m/b/c.txt", b"two")])
    assert unpack(archive, tmp_path / "out", quiet) == 6
    assert (tmp_path / "out/m/b/c.txt").read_bytes() == b"two"


@pytest.mark.parametrize("make", [tar, zipped])
@pytest.mark.parametrize(
    "name", ["../out.txt", "/etc/out.txt", "m/../../out.txt", "C:/out.txt", "..\\x"]
)
def test_a_path_that_leaves_the_folder_is_refused(tmp_path, make, name):
    archive = make(tmp_path / "a", [(name, b"x")])
    with pytest.raises(ModelError) as caught:
        unpack(archive, tmp_path / "out", quiet)
    assert caught.value.code == "path"
    assert not list(tmp_path.rglob("out.txt"))


@pytest.mark.parametrize(
    "kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE]
)
def test_links_and_devices_are_refused(tmp_path, kind):
    archive = tar(tmp_path / "a", [("m/link", (kind, "/etc/passwd"))])
    with pytest.raises(ModelError) as caught:
        unpack(archive, tmp_path / "out", quiet)
    assert caught.value.code == "link"


def test_a_link_in_a_zip_is_refused(tmp_path):
    info = zipfile.ZipInfo("m/link")
    info.external_attr = 0o120777 << 16
    archive = zipped(tmp_path / "a", [(info, b"/etc/passwd")])
    with pytest.raises(ModelError) as caught:
        unpack(archive, tmp_path / "out", quiet)
    assert caught.value.code == "link"


@pytest.mark.parametrize("make", [tar, zipped])
def test_an_archive_that_grows_past_the_limit_is_stopped(tmp_path, make):
    archive = make(tmp_path / "a", [("m/a", b"\0" * 500), ("m/b", b"\0" * 600)])
    with pytest.raises(ModelError) as caught:
        unpack(archive, tmp_path / "out", quiet, limit=1000)
    assert caught.value.code == "too_large"


@pytest.mark.parametrize("damage", [b"", b"no archive at all", b"BZh91AY&SY" * 9])
def test_what_is_no_archive_is_refused(tmp_path, damage):
    path = tmp_path / "a"
    path.write_bytes(damage)
    with pytest.raises(ModelError):
        unpack(path, tmp_path / "out", quiet)


def test_a_truncated_archive_is_damaged(tmp_path):
    archive = tar(tmp_path / "a", [("m/a", bytes(range(256)) * 400)])
    archive.write_bytes(archive.read_bytes()[:-200])
    with pytest.raises(ModelError):
        unpack(archive, tmp_path / "out", quiet)


def test_no_file_is_written_over(tmp_path):
    archive = tar(tmp_path / "a", [("m/a", b"one"), ("m/a", b"two")])
    with pytest.raises(ModelError):
        unpack(archive, tmp_path / "out", quiet)
