"""What the page itself offers to those who listen without script."""

import re
from dataclasses import replace

import pytest

from reader.language.annotator import LanguageAnnotator
from reader.library import publish
from tests.pages.audio.conftest import VOICE
from tests.pages.sample import SAMPLE

AUDIO = re.compile(r"<noscript>\s*<p[^>]*>[^<]*<audio ([^>]*)></audio>")


@pytest.fixture
def page(client):
    return client.get("/reports/sample").get_data(as_text=True)


def sources(page):
    return [re.search(r'src="([^"]+)"', found)[1] for found in AUDIO.findall(page)]


def test_each_section_has_a_plain_player_that_loads_nothing_yet(page):
    players = AUDIO.findall(page)
    assert len(players) == len(re.findall(r'class="section">', page))
    for player in players:
        assert "controls" in player and 'preload="none"' in player
        assert re.search(r'aria-label="[^"]+"', player)


def test_each_player_has_its_sound(page, follow):
    for address in sources(page):
        assert follow(address).mimetype == "audio/mpeg"


def test_the_players_together_say_the_whole_report(page, follow, found):
    lengths = [len(follow(address).data) for address in sources(page)]
    for one in found.speakables:
        follow(f"/reports/sample/{VOICE}/{one.id}.mp3")
    assert sum(lengths) <= len(follow(f"/reports/sample/{VOICE}/report.mp3").data)


def test_the_whole_report_is_offered_once_it_is_prepared(client, app):
    source = replace(SAMPLE.source, sha256="1" * 64)
    other = replace(SAMPLE, title="另一份不同的报告", source=source)
    publish(app.extensions["reader.store"], other, LanguageAnnotator(), slug="other")
    page = client.get("/reports/other").get_data(as_text=True)
    assert "audiobook" not in page and "report.mp3" not in page


def test_a_prepared_report_can_be_fetched_from_its_page(client, app, found, follow):
    for one in found.speakables:
        follow(f"/reports/sample/{VOICE}/{one.id}.mp3")
    with app.extensions["reader.store"].write():
        pass
    page = client.get("/reports/sample").get_data(as_text=True)
    address = re.search(r'href="([^"]+report\.mp3)" download', page)[1]
    assert follow(address).mimetype == "audio/mpeg"


@pytest.mark.parametrize(
    "address", ["/help", "/accessibility", "/accessibility/report"]
)
def test_prose_is_heard_like_any_report(client, follow, address):
    page = client.get(address).get_data(as_text=True)
    slug = re.search(r'data-slug="([^"]+)"', page)[1]
    sentence = re.search(r'<span id="(s-[^"]+)"', page)[1]
    assert follow(f"/reports/{slug}/{VOICE}/{sentence}.mp3").status_code == 200
    assert follow(sources(page)[0]).status_code == 200
