import pytest

from tests.pages.audio.conftest import VOICE
from voices.errors import EngineFailedError, EngineRefusedError
from voices.mp3 import duration_ms

IMMUTABLE = "public, max-age=31536000, immutable"


@pytest.fixture
def short(sentence):
    return f"/reports/sample/{VOICE}/{sentence.id}"


@pytest.mark.parametrize("kind", ["mp3", "json"])
def test_the_short_address_leads_to_the_keyed_one(client, short, kind, pattern):
    answer = client.get(f"{short}.{kind}")
    assert answer.status_code == 302
    assert answer.headers["Cache-Control"] == "no-store"
    assert pattern(rf"{short}/[0-9a-f]{{16}}\.{kind}", answer)


@pytest.mark.parametrize("kind", ["mp3", "json"])
def test_an_outdated_key_leads_to_the_present_one(client, short, kind):
    answer = client.get(f"{short}/{'0' * 16}.{kind}")
    present = client.get(f"{short}.{kind}")
    assert answer.headers["Location"] == present.headers["Location"]
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("kind", ["mp3", "json"])
def test_the_keyed_address_is_kept_for_ever(client, follow, short, kind):
    answer = follow(f"{short}.{kind}")
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == IMMUTABLE
    etag = answer.headers["ETag"]
    again = follow(f"{short}.{kind}", headers={"If-None-Match": etag})
    assert again.status_code == 304 and not again.data
    assert again.headers["ETag"] == etag


def test_the_audio_is_a_whole_mp3(follow, short, read):
    audio, marks = follow(f"{short}.mp3"), read(follow(f"{short}.json"))
    assert audio.mimetype == "audio/mpeg"
    assert abs(duration_ms(audio.data) - marks["duration_ms"]) <= 1


def test_the_marks_name_engine_voice_and_words(follow, short, read, sentence):
    form = read(follow(f"{short}.json"))
    assert set(form) == {"engine", "voice", "timings", "duration_ms", "marks"}
    assert (form["engine"], form["voice"]) == ("espeak", VOICE)
    assert form["timings"] == "exact"
    for start_ms, end_ms, start, end in form["marks"]:
        assert start_ms < end_ms and sentence.text[start:end].strip()


def test_offsets_are_utf16_units_of_the_text(app, narrator):
    from reader.pages.audio.answers import marks_answer
    from voices import Mark, Speech

    speech = Speech(b"", "audio/mpeg", 9, (Mark(1, 2, 1, 2),), "e", "v", "exact")
    with app.test_request_context():
        assert b"[[1,2,2,3]]" in marks_answer(speech, "𠮷好", "x").data


@pytest.mark.parametrize(
    ("asked", "status", "span"),
    [
        ("bytes=0-1", 206, (0, 2)),
        ("bytes=100-", 206, (100, None)),
        ("bytes=-50", 206, (-50, None)),
        ("bytes=-9999999", 206, (0, None)),
        ("bytes=0-9999999", 206, (0, None)),
        ("bytes=0-1,4-5", 200, (0, None)),
        ("items=0-1", 200, (0, None)),
        ("nonsense", 200, (0, None)),
        ("bytes=9999999-", 416, None),
    ],
)
def test_a_range_of_a_recording(follow, short, asked, status, span):
    whole = follow(f"{short}.mp3").data
    part = follow(f"{short}.mp3", headers={"Range": asked})
    assert part.status_code == status
    assert span is None or part.data == whole[span[0] : span[1]]


@pytest.mark.parametrize(
    "condition", ['"another"', "Wed, 21 Oct 2026 07:28:00 GMT", "W/{etag}", "nonsense"]
)
def test_a_range_of_what_was_replaced_gives_the_whole(follow, short, condition):
    whole = follow(f"{short}.mp3")
    condition = condition.format(etag=whole.headers["ETag"])
    headers = {"Range": "bytes=0-1", "If-Range": condition}
    part = follow(f"{short}.mp3", headers=headers)
    assert (part.status_code, part.data) == (200, whole.data)


def test_a_range_of_this_very_recording_is_given(follow, short):
    etag = follow(f"{short}.mp3").headers["ETag"]
    headers = {"Range": "bytes=0-1", "If-Range": etag}
    assert follow(f"{short}.mp3", headers=headers).status_code == 206


def test_an_etag_that_a_proxy_weakened_is_known(follow, short):
    etag = follow(f"{short}.json").headers["ETag"]
    again = follow(f"{short}.json", headers={"If-None-Match": f"W/{etag}"})
    assert again.status_code == 304


def test_head_says_the_length(client, follow, short):
    address = client.get(f"{short}.mp3").headers["Location"]
    head = client.head(address)
    assert int(head.headers["Content-Length"]) == len(follow(address).data)


def test_every_speakable_of_the_report_sounds(follow, found, read):
    silent = []
    for one in found.speakables:
        answer = follow(f"/reports/sample/{VOICE}/{one.id}.json")
        if answer.status_code != 200 or not read(answer)["marks"]:
            silent.append((one.kind, one.text))
    assert not silent


@pytest.mark.parametrize(
    "address",
    [
        "/reports/nothing/espeak-female/s-0000000000.mp3",
        "/reports/sample/espeak-female/s-0000000000.mp3",
        "/reports/sample/espeak-nobody/{id}.mp3",
        "/reports/sample/nobody/{id}.mp3",
        "/reports/sample/espeak-female/{id}.wav",
        "/reports/sample/espeak-female/{id}.mp3/x",
        "/reports/sample/espeak-female/say?text=hello",
    ],
)
def test_what_is_not_published_is_not_said(client, sentence, address):
    assert client.get(address.format(id=sentence.id)).status_code == 404


@pytest.mark.parametrize("error", [EngineFailedError("x"), EngineRefusedError("x")])
@pytest.mark.parametrize("kind", ["mp3", "json"])
def test_an_ill_voice_sends_on_to_its_stand_in(
    client, follow, ill, sentence, error, kind, read
):
    ill.error = error
    short = f"/reports/sample/edge-yunxi/{sentence.id}.{kind}"
    keyed = client.get(short).headers["Location"]
    answer = client.get(keyed)
    assert answer.status_code == 302
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Reader-Voice"] == "espeak-male"
    assert follow(keyed).status_code == 200


def test_health_shows_the_breaker(client, ill, follow, sentence):
    ill.error = EngineRefusedError("429")
    follow(f"/reports/sample/edge-yunxi/{sentence.id}.mp3")
    voices = client.get("/healthz").get_json()["voices"]
    assert voices["edge"]["state"] == "open" and voices["edge"]["retry_after"] > 0
    assert voices["espeak"]["state"] == "closed"
