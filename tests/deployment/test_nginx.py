import re
import urllib.error
import urllib.request
from contextlib import closing
from http.client import HTTPConnection

import pytest


@pytest.fixture
def ask(behind_nginx):
    """What the proxy answers to a path, or the site to an address."""

    def ask(path, **headers):
        address = path if "://" in path else behind_nginx.address + path
        request = urllib.request.Request(address, headers=headers)
        try:
            return urllib.request.urlopen(
                request, timeout=20, context=behind_nginx.trust
            )
        except urllib.error.HTTPError as answer:
            return answer

    return ask


@pytest.fixture
def report(ask):
    """The path of a report."""
    return re.search(r'href="(/reports/[^"#]+)"', ask("/").read().decode())[1]


def test_a_page_comes_through_byte_for_byte(ask, served, report):
    assert ask(report).read() == ask(served + report).read()


def test_the_host_asked_for_is_not_in_the_page(ask, report):
    assert b"evil.example" not in ask(report, Host="evil.example").read()


def test_plain_http_leads_to_the_secure_site_of_the_set_name(behind_nginx):
    place = behind_nginx.open_address.removeprefix("http://")
    with closing(HTTPConnection(place)) as connection:
        connection.request("GET", "/help?zoom=150", headers={"Host": "evil.example"})
        answer = connection.getresponse()
    assert answer.status == 301
    assert answer.headers["Location"] == "https://reports.example/help?zoom=150"


def test_a_browser_is_told_to_stay_with_the_secure_site(ask):
    assert ask("/").headers["Strict-Transport-Security"]


def test_compressed_pages_pass_and_are_revalidated(ask):
    first = ask("/", **{"Accept-Encoding": "gzip"})
    again = {"If-None-Match": first.headers["ETag"], "Accept-Encoding": "gzip"}
    assert first.headers["Content-Encoding"] == "gzip"
    assert ask("/", **again).status == 304


def test_the_log_never_says_what_a_reader_chose(ask, behind_nginx):
    chosen = ask("/?zoom=150").url
    assert "/v/" in chosen
    log = ""
    # nginx writes a line once its answer has gone: later requests come after it.
    for _ in range(50):
        ask("/healthz").read()
        log = (behind_nginx.folder / "qingdu.log").read_text(encoding="utf-8")
        if "/v/-/" in log:
            break
    assert "/v/-/" in log
    assert chosen.split("/v/")[1].split("/")[0] not in re.findall(r"/v/([^/]+)", log)
    assert "zoom" not in log


def test_a_range_of_audio_passes(ask, report):
    audio = re.search(r'<audio[^>]*src="([^"]+)"', ask(report).read().decode())[1]
    part = ask(audio, Range="bytes=0-1")
    assert (part.status, len(part.read())) == (206, 2)
