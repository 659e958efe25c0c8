from dataclasses import replace

import pytest
from flask import request

from reader import create_app
from reader.errors import SpeechBusyError

STATUSES = [
    ("GET", "/unknown", 404),
    ("GET", "/reports/unknown", 404),
    ("GET", "/v/z2/unknown", 404),
    ("GET", "/?page=0", 404),
    ("GET", "/?page=2", 404),
    ("GET", "/?year=1900", 404),
    ("GET", "/?page=two", 400),
    ("GET", "/?zoom=155", 400),
    ("POST", "/reports/sample", 405),
]


@pytest.mark.parametrize(("method", "address", "status"), STATUSES)
def test_a_failure_is_a_page_like_the_others(client, method, address, status):
    answer = client.open(address, method=method)
    assert answer.status_code == status
    assert answer.text.count("<h1") == 1
    assert '<main class="main" id="main"' in answer.text
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(("method", "address", "status"), STATUSES)
def test_a_failure_is_json_where_that_was_asked(client, method, address, status):
    headers = {"Accept": "application/json"}
    answer = client.open(address, method=method, headers=headers)
    assert answer.json["status"] == answer.status_code == status
    assert answer.json["title"]


def test_a_failure_keeps_the_choices(client):
    page = client.get("/v/c3/unknown").text
    assert '<html lang="zh-CN" data-contrast="yellow"' in page


def test_the_toolbar_of_a_failure_leads_to_a_page_that_is_there(client):
    assert 'method="get" action="/"' in client.get("/unknown").text


def test_a_body_that_is_too_large_is_refused(client):
    answer = client.post("/", data=b"x" * 70_000)
    assert answer.status_code == 413


def test_a_crash_tells_nothing_but_that(app):
    @app.get("/crash")
    def crash():
        raise RuntimeError("secret")

    answer = app.test_client().get("/crash")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert "出了点问题" in answer.text


def test_what_was_asked_is_not_reflected(client):
    page = client.get("/<script>alert(1)</script>").text
    assert "alert(1)" not in page


def test_a_library_that_is_gone_has_a_page_of_its_own(app):
    with app.extensions["reader.store"].engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE state")
        connection.exec_driver_sql("DROP TABLE reports")
    client = app.test_client()
    answer = client.get("/")
    assert answer.status_code == 500
    assert "出了点问题" in answer.text
    assert client.get("/help").status_code == 200


def test_busy_speech_says_when_to_come_back(app):
    @app.get("/busy")
    def busy():
        raise SpeechBusyError

    answer = app.test_client().get("/busy")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "10")
    assert answer.text.count("<h1") == 1


@pytest.mark.parametrize(("proxies", "seen"), [(0, "127.0.0.1"), (1, "203.0.113.9")])
def test_forwarded_addresses_are_believed_as_far_as_set(settings, proxies, seen):
    app = create_app(replace(settings, trusted_proxies=proxies))

    @app.get("/address")
    def address():
        return request.remote_addr

    forged = {"X-Forwarded-For": "198.51.100.7, 203.0.113.9"}
    assert app.test_client().get("/address", headers=forged).text == seen
