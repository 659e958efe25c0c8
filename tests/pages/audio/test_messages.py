import pytest

from tests.pages.audio.conftest import VOICE


def test_a_message_of_the_interface_is_said(follow, read):
    answer = follow(f"/messages/{VOICE}/errors.speech_busy.json")
    assert len(read(answer)["marks"]) > 10
    assert follow(f"/messages/{VOICE}/errors.speech_busy.mp3").data


NO_MESSAGES = (
    "errors.nothing nothing.x errors errors.unknown_report voices %00.x ..%5c.x"
)


@pytest.mark.parametrize("name", NO_MESSAGES.split())
def test_a_name_that_is_an_attack_is_not_found(client, name):
    assert client.get(f"/messages/{VOICE}/{name}.mp3").status_code == 404


@pytest.mark.parametrize(
    "name",
    [
        "errors.nothing",
        "nothing.x",
        "errors",
        "errors.unknown_report",
        "voices",
        "%00.x",
        "..%5c.x",
    ],
)
def test_what_is_no_whole_message_is_not_found(client, name):
    assert client.get(f"/messages/{VOICE}/{name}.mp3").status_code == 404


def test_the_voices_are_listed(client, read):
    rows = read(client.get("/voices.json"))
    assert set(rows[0]) == {
        "id", "engine", "name", "gender", "language", "available", "reason",
    }  # fmt: skip
    assert {row["gender"] for row in rows if row["engine"] == "espeak"} == {
        "female",
        "male",
    }
    assert "silent" not in {row["id"] for row in rows}


def test_each_voice_has_a_sample(follow):
    assert follow(f"/voices/{VOICE}/sample.mp3").mimetype == "audio/mpeg"


def test_an_unknown_voice_has_none(client):
    assert client.get("/voices/espeak-nobody/sample.mp3").status_code == 404


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("speech.row.217", "第217行，"),
        ("catalogue.page.2-5", "第2页，共5页"),
        ("catalogue.day.2026-04-01", "2026年4月1日"),
        ("tools.speed.value.1.25", "语速1.25倍"),
        ("tools.undo.undone", "已撤销："),
        ("tools.on", "已开"),
        ("site.name", "轻读"),
    ],
)
def test_a_message_with_fields_is_said(follow, read, name, text):
    marks = read(follow(f"/messages/{VOICE}/{name}.json"))["marks"]
    assert 0 < marks[-1][3] <= len(text)


@pytest.mark.parametrize(
    "name",
    [
        "speech.row.2-3",
        "speech.link.4",
        "speech.row.12345678",
        "catalogue.search_title",
        "catalogue.page",
        "speech.keys",
        "site.other",
    ],
)
def test_numbers_that_fill_no_field_are_not_found(client, name):
    assert client.get(f"/messages/{VOICE}/{name}.mp3").status_code == 404
