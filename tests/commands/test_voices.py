import io

import pytest
from mutagen.id3 import ID3
from mutagen.mp3 import MP3

from reader.language.annotator import LanguageAnnotator
from reader.library import generation, publish
from tests.pages.sample import SAMPLE
from tests.voices.archive_site import ArchiveSite

FIELDS = {"id", "engine", "name", "gender", "language", "available", "reason"}


@pytest.fixture
def published(store):
    publish(store, SAMPLE, LanguageAnnotator(), slug="sample")
    return "sample"


@pytest.fixture
def recordings(tmp_path):
    return lambda: sorted((tmp_path / "instance" / "audio").rglob("*.mp3"))


def test_the_voices_are_listed_for_people(reader):
    ended = reader("voices")
    assert ended.status == 0
    assert "espeak-female　本机女声　可用" in ended.out
    assert "READER_ONLINE_VOICES=1" in ended.out


def test_the_voices_are_listed_for_programs(reader):
    rows = reader("voices", "--json").json
    assert all(set(row) == FIELDS for row in rows)
    by_id = {row["id"]: row for row in rows}
    assert by_id["espeak-male"]["available"] and not by_id["espeak-male"]["reason"]
    assert not by_id["edge-yunxi"]["available"] and by_id["edge-yunxi"]["reason"]
    assert {"espeak", "edge", "sherpa", "silent"} == {row["engine"] for row in rows}


def test_online_voices_are_there_when_they_are_switched_on(reader, monkeypatch):
    monkeypatch.setenv("READER_ONLINE_VOICES", "1")
    rows = reader("voices", "--json").json
    assert all(row["available"] for row in rows if row["engine"] == "edge")


def test_an_archive_that_is_missing_is_named(reader, tmp_path):
    ended = reader("voices", "install", tmp_path / "none.zip")
    assert ended.status == 2 and "none.zip" in ended.err and "找不到" in ended.err


def test_an_archive_that_is_none_is_refused(reader, tmp_path):
    path = tmp_path / "a.zip"
    path.write_bytes(b"nothing")
    ended = reader("voices", "install", path)
    assert ended.status == 2 and "压缩包" in ended.err


def test_a_model_is_installed_and_listed(reader, tmp_path):
    pytest.importorskip("sherpa_onnx", reason="sherpa-onnx is not installed")
    models = pytest.importorskip("tests.voices.models", reason="onnx is missing")
    folder = models.speaking(tmp_path / "made" / "vits-tiny")
    ended = reader("voices", "install", models.packed(folder, tmp_path / "m.tar.bz2"))
    assert (ended.status, ended.err.count("正在解包") > 0) == (0, True), ended.err
    for words in ("模型：vits-tiny", "sha256：", "LICENSE", "sample.mp3"):
        assert words in ended.out
    rows = reader("voices", "--json").json
    assert "sherpa-vits-tiny" in {row["id"] for row in rows if row["available"]}


def test_a_model_is_fetched_over_the_network(reader, tmp_path):
    pytest.importorskip("sherpa_onnx", reason="sherpa-onnx is not installed")
    models = pytest.importorskip("tests.voices.models", reason="onnx is missing")
    folder = models.speaking(tmp_path / "made" / "vits-tiny")
    archive = models.packed(folder, tmp_path / "m.tar.bz2")
    site = ArchiveSite(archive.read_bytes())
    site.first = 1000
    broken = reader("voices", "install", f"{site.address}/m.tar.bz2")
    ended = reader("voices", "install", f"{site.address}/m.tar.bz2")
    site.close()
    assert broken.status == 2 and "断" in broken.err
    assert ended.status == 0 and "正在下载" in ended.err
    assert site.asked == [None, "bytes=1000-"]


def test_a_report_is_prepared_and_the_next_time_nothing_is_made(
    reader, published, recordings
):
    first = reader("speak", published, "--voice", "silent")
    assert first.status == 0 and "sample" in first.out
    count = len(recordings())
    assert count > 10
    assert f"新做 {count} 条" in first.out
    assert "新做 0 条" in reader("speak", published, "--voice", "silent").out


def test_what_was_broken_off_is_finished(reader, published, recordings):
    reader("speak", published, "--voice", "silent")
    for path in recordings()[:3]:
        path.unlink()
    assert "新做 3 条" in reader("speak", published, "--voice", "silent").out


def test_pages_learn_that_a_report_is_prepared(reader, published, store):
    before = generation(store)
    reader("speak", published, "--voice", "silent")
    assert generation(store) > before


def test_the_audiobook_has_chapters(reader, published, tmp_path):
    path = tmp_path / "book.mp3"
    ended = reader("speak", published, "--voice", "silent", "--output", path)
    assert ended.status == 0 and str(path) in ended.out
    audio = path.read_bytes()
    chapters = ID3(io.BytesIO(audio)).getall("CHAP")
    titles = [chapter.sub_frames["TIT2"].text[0] for chapter in chapters]
    assert titles[:2] == [SAMPLE.title, "一、总体情况"]
    lasts = MP3(io.BytesIO(audio)).info.length * 1000
    assert abs(chapters[-1].end_time - lasts) <= 50 * len(chapters)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nothing"], "nothing"),
        (["sample", "--voice", "nobody"], "nobody"),
        (["sample", "sample", "--output", "x.mp3"], "--output"),
        ([], "还缺"),
    ],
)
def test_what_cannot_be_prepared_is_said(reader, published, arguments, words):
    ended = reader("speak", *arguments)
    assert ended.status == 2 and words in ended.err
