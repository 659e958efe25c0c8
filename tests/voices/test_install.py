"""Models installed from files and over loopback."""

import hashlib

import pytest

from tests.voices.archive_site import ArchiveSite
from voices.errors import ModelError
from voices.sherpa import SherpaEngine, download, install

pytest.importorskip("sherpa_onnx", reason="sherpa-onnx is not installed: [neural]")
models = pytest.importorskip("tests.voices.models", reason="onnx is not installed")


@pytest.fixture
def site():
    running = ArchiveSite()
    yield running
    running.close()


def quiet(done, total):
    assert done >= 0 and total >= 0


@pytest.fixture
def archive(tmp_path):
    folder = models.vits(tmp_path / "made" / "vits-melo-tts-zh_en")
    return models.packed(folder, tmp_path / "vits-melo-tts-zh_en.tar.bz2")


@pytest.fixture
def sample(utter):
    return utter("加强公开。")


def test_a_model_is_installed_and_speaks(tmp_path, archive, sample):
    info = install(archive, tmp_path / "voices", sample, quiet)
    assert (info.name, info.family, info.licence) == (
        "vits-melo-tts-zh_en",
        "vits",
        "LICENSE",
    )
    assert info.sha256 == hashlib.sha256(archive.read_bytes()).hexdigest()
    engine = SherpaEngine(tmp_path / "voices")
    assert engine.speak(sample, "sherpa-vits-melo-tts-zh-en").marks
    assert (tmp_path / "voices" / info.name / "sample.mp3").stat().st_size > 1000
    engine.close()


def test_a_model_is_not_there_before_it_has_spoken(tmp_path, sample):
    folder = models.vits(tmp_path / "made" / "vits-bad")
    (folder / "model.onnx").write_bytes(b"junk")
    archive = models.packed(folder, tmp_path / "vits-bad.tar.bz2")
    with pytest.raises(ModelError) as caught:
        install(archive, tmp_path / "voices", sample, quiet)
    assert caught.value.code == "silent"
    assert list((tmp_path / "voices").iterdir()) == []


def test_an_archive_without_a_model_is_refused(tmp_path, sample):
    (tmp_path / "made").mkdir()
    archive = models.packed(tmp_path / "made", tmp_path / "x.tar.bz2")
    with pytest.raises(ModelError) as caught:
        install(archive, tmp_path / "voices", sample, quiet)
    assert caught.value.code == "no_model"


def test_a_model_is_not_installed_over_another(tmp_path, archive, sample):
    install(archive, tmp_path / "voices", sample, quiet)
    with pytest.raises(ModelError) as caught:
        install(archive, tmp_path / "voices", sample, quiet)
    assert caught.value.code == "exists"


def test_a_vocoder_may_lie_in_the_folder_of_models(tmp_path, sample):
    folder = models.matcha(tmp_path / "made" / "matcha-icefall-zh-baker")
    (tmp_path / "voices").mkdir()
    (folder / "hifigan_v2.onnx").rename(tmp_path / "voices" / "hifigan_v2.onnx")
    archive = models.packed(folder, tmp_path / "m.tar.bz2", licence=False)
    info = install(archive, tmp_path / "voices", sample, quiet)
    assert (info.family, info.licence) == ("matcha", "")


def test_an_archive_is_fetched(tmp_path, site):
    site.content = b"x" * 100_000
    path = download(f"{site.address}/m.tar.bz2", tmp_path, quiet)
    assert path.read_bytes() == site.content


def test_a_broken_off_download_goes_on_where_it_was(tmp_path, site):
    site.content = bytes(range(256)) * 4000
    site.first = 300_000
    with pytest.raises(ModelError):
        download(f"{site.address}/m.tar.bz2", tmp_path, quiet)
    path = download(f"{site.address}/m.tar.bz2", tmp_path, quiet)
    assert path.read_bytes() == site.content
    assert site.asked[0] is None and site.asked[1].startswith("bytes=")


def test_an_archive_that_is_too_large_is_not_fetched(tmp_path, site):
    site.content = b"x" * 5000
    with pytest.raises(ModelError) as caught:
        download(f"{site.address}/m.tar.bz2", tmp_path, quiet, limit=1000)
    assert caught.value.code == "too_large"


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/m.zip", "http://127.0.0.1:9/"])
def test_a_site_that_is_not_there_is_an_error(tmp_path, address):
    with pytest.raises(ModelError):
        download(address, tmp_path, quiet)
