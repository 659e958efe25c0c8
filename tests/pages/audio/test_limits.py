"""Limits per address, and pages that read on whatever the voice does."""

from dataclasses import replace

import pytest

from reader import create_app
from reader.errors import SettingError
from reader.language.annotator import LanguageAnnotator
from reader.library import edition, publish
from reader.settings import Settings
from tests.pages.sample import SAMPLE


@pytest.fixture
def site(tmp_path):
    def make(**given):
        settings = Settings(instance=str(tmp_path), voice="silent", **given)
        app = create_app(settings)
        store = app.extensions["reader.store"]
        publish(store, SAMPLE, LanguageAnnotator(), slug="sample")
        return app.test_client(), edition(store, "sample")

    return make


def ask(client, found, number, **headers):
    ids = [one.id for one in found.speakables if one.kind == "sentence"]
    short = client.get(f"/reports/sample/silent/{ids[number]}.mp3")
    return client.get(short.headers["Location"], headers=headers)


def test_an_address_that_asks_too_much_is_told_when_to_come_back(site):
    client, found = site(speech_per_minute=2)
    answers = [ask(client, found, number) for number in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 503]
    assert int(answers[2].headers["Retry-After"]) >= 1
    assert "请过一会儿再试" in answers[2].get_data(as_text=True)
    assert ask(client, found, 0).status_code == 200


def test_a_section_counts_once(site):
    client, found = site(speech_per_minute=1)
    short = f"/reports/sample/silent/sections/{found.sections[-1].id}.mp3"
    answer = client.get(client.get(short).headers["Location"])
    assert len(answer.data) == int(answer.headers["Content-Length"])


def test_a_forged_address_is_not_believed(site):
    client, found = site(speech_per_minute=1)
    forged = [{"X-Forwarded-For": f"10.0.0.{number}"} for number in range(2)]
    answers = [ask(client, found, n, **one) for n, one in enumerate(forged)]
    assert [answer.status_code for answer in answers] == [200, 503]


def test_the_address_that_a_trusted_proxy_names_is_believed(site):
    client, found = site(speech_per_minute=1, trusted_proxies=1)
    named = [{"X-Forwarded-For": f"6.6.6.6, 10.0.0.{number}"} for number in range(2)]
    answers = [ask(client, found, n, **one) for n, one in enumerate(named)]
    assert [answer.status_code for answer in answers] == [200, 200]


def test_a_page_and_its_voice_go_on_without_a_place_for_recordings(site, tmp_path):
    (tmp_path / "audio").write_text("no folder")
    client, found = site()
    assert client.get("/reports/sample").status_code == 200
    assert ask(client, found, 0).status_code == 200


def test_a_page_reads_on_when_its_voice_is_gone(tmp_path):
    settings = Settings(instance=str(tmp_path), voice="sherpa-gone")
    app = create_app(settings)
    publish(app.extensions["reader.store"], SAMPLE, LanguageAnnotator(), slug="sample")
    assert app.test_client().get("/reports/sample").status_code == 200


def test_a_voice_that_never_was_is_a_setting_error(tmp_path):
    settings = replace(Settings(instance=str(tmp_path)), voice="espeak-femail")
    with pytest.raises(SettingError):
        create_app(settings)
