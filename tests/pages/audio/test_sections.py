import io

import pytest
from mutagen.id3 import ID3
from mutagen.mp3 import MP3

from reader.errors import SpeechBusyError
from reader.pages.audio.streams import STREAMS
from tests.pages.audio.conftest import VOICE
from voices.mp3 import frames

BASE = f"/reports/sample/{VOICE}"


@pytest.fixture
def section(found):
    return found.sections[-1].id


def test_a_manifest_pairs_ids_with_keys(client, found, read):
    for section in found.sections:
        address = f"/reports/sample/{found.revision}/{VOICE}/{section.id}.json"
        rows = read(client.get(address))
        assert [id for id, _ in rows] == list(section.speakables)
        for id, key in rows:
            assert client.get(f"{BASE}/{id}/{key}.mp3").status_code == 200


def test_a_manifest_of_an_old_revision_leads_to_the_present_one(client, found):
    answer = client.get(f"/reports/sample/0123456789ab/{VOICE}/top.json")
    assert answer.headers["Location"] == (
        f"/reports/sample/{found.revision}/{VOICE}/top.json"
    )


def test_a_manifest_may_be_kept_a_minute_by_shared_caches(client, found):
    answer = client.get(f"/reports/sample/{found.revision}/{VOICE}/top.json")
    assert answer.headers["Cache-Control"] == "public, max-age=0, s-maxage=60"
    assert answer.headers["ETag"]


def test_an_unknown_section_is_not_found(client, found):
    for address in (
        f"/reports/sample/{found.revision}/{VOICE}/nothing.json",
        f"{BASE}/sections/nothing.mp3",
    ):
        assert client.get(address).status_code == 404


def test_a_section_is_one_mp3_of_known_length(follow, section):
    answer = follow(f"{BASE}/sections/{section}.mp3")
    assert answer.status_code == 200
    assert int(answer.headers["Content-Length"]) == len(answer.data)
    assert {frame.rate for frame in frames(answer.data)} == {22_050}
    assert answer.headers["Accept-Ranges"] == "bytes"


def test_ranges_of_a_section_are_pieces_of_it(follow, section):
    whole = follow(f"{BASE}/sections/{section}.mp3").data
    for start, stop in ((0, 2), (1000, 5000), (len(whole) - 7, len(whole))):
        headers = {"Range": f"bytes={start}-{stop - 1}"}
        part = follow(f"{BASE}/sections/{section}.mp3", headers=headers)
        assert (part.status_code, part.data) == (206, whole[start:stop])
        assert part.headers["Content-Range"] == (
            f"bytes {start}-{stop - 1}/{len(whole)}"
        )


def test_a_range_beyond_a_section_is_refused(follow, section):
    headers = {"Range": "bytes=99999999-"}
    part = follow(f"{BASE}/sections/{section}.mp3", headers=headers)
    assert part.status_code == 416 and not part.data


@pytest.mark.parametrize("asked", ["items=0-1", "bytes=0-1,4-5", "bytes=x", "bytes"])
def test_what_is_no_single_range_gets_the_whole(follow, section, asked):
    whole = follow(f"{BASE}/sections/{section}.mp3")
    part = follow(f"{BASE}/sections/{section}.mp3", headers={"Range": asked})
    assert (part.status_code, part.data) == (200, whole.data)


def test_a_known_section_is_not_made_again(follow, section):
    etag = follow(f"{BASE}/sections/{section}.mp3").headers["ETag"]
    headers = {"If-None-Match": etag}
    assert follow(f"{BASE}/sections/{section}.mp3", headers=headers).status_code == 304


def test_a_section_of_an_ill_voice_is_read_by_another(client, follow, ill, section):
    short = f"/reports/sample/edge-yunxi/sections/{section}.mp3"
    keyed = client.get(short).headers["Location"]
    assert client.get(keyed).headers["Reader-Voice"] == "espeak-male"
    assert follow(short).status_code == 200


def test_the_whole_report_is_there_once_it_is_prepared(client, follow, found):
    assert client.get("/reports/sample/silent/report.mp3").status_code == 404
    for one in found.speakables:
        follow(f"/reports/sample/silent/{one.id}.mp3")
    answer = follow("/reports/sample/silent/report.mp3")
    assert answer.status_code == 200
    assert int(answer.headers["Content-Length"]) == len(answer.data)
    assert "attachment" in answer.headers["Content-Disposition"]


def test_the_whole_report_has_a_chapter_for_each_heading(follow, found):
    for one in found.speakables:
        follow(f"{BASE}/{one.id}.mp3")
    audio = follow(f"{BASE}/report.mp3").data
    chapters = ID3(io.BytesIO(audio)).getall("CHAP")
    titles = [one.sub_frames["TIT2"].text[0] for one in chapters]
    headings = [b.text for b in found.report.blocks if hasattr(b, "level")]
    assert titles == [found.report.title, *headings]
    lasts = MP3(io.BytesIO(audio)).info.length * 1000
    assert abs(chapters[-1].end_time - lasts) <= 60


def test_a_busy_voice_says_so_and_when_to_come_back(
    client, narrator, section, monkeypatch, sentence
):
    def busy(*given):
        raise SpeechBusyError(retry_after=7)

    monkeypatch.setattr(narrator, "recording", busy)
    short = client.get(f"{BASE}/{sentence.id}.mp3").headers["Location"]
    answer = client.get(short)
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "7")
    assert "朗读正忙" in answer.get_data(as_text=True)


def test_listeners_beyond_the_places_for_streams_are_told(client, follow, section):
    place = follow(f"{BASE}/sections/{section}.mp3").request.path
    held = []
    while (answer := client.get(place)).status_code == 200:
        held.append(answer)
    assert (answer.status_code, 0 < len(held) <= STREAMS) == (503, True)
    assert int(answer.headers["Retry-After"]) > 0
    for listener in held:
        listener.close()
    assert client.get(place).status_code == 200
