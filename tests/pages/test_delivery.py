import gzip
import threading
from concurrent.futures import ThreadPoolExecutor

import brotli
import pytest
from werkzeug.test import create_environ, run_wsgi_app

from reader.language.annotator import LanguageAnnotator
from reader.library import open_store, publish, remove
from reader.pages.delivery.kept import acceptable, keep
from reader.pages.delivery.ready import DESKS, ReadyAnswers
from reader.pages.delivery.shelf import Shelf, cost

PUBLIC = [
    "/",
    "/?q=%E5%85%AC%E5%BC%80",
    "/sitemap",
    "/sitemap.xml",
    "/robots.txt",
    "/reports/sample",
    "/reports/sample/qr.svg",
    "/v/z2c3p3/reports/sample",
    "/v/z2c3/",
]
PERSONAL = {
    "Cookie": "choices=z2",
    "Host": "evil.example",
    "Accept-Language": "en",
    "Sec-CH-Prefers-Color-Scheme": "dark",
    "User-Agent": "NVDA",
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-For": "203.0.113.9",
    "X-Forwarded-Proto": "https",
    "DNT": "1",
}


@pytest.mark.parametrize("address", PUBLIC)
def test_everyone_gets_the_same_bytes(app, address):
    plain = app.test_client().get(address)
    asked = app.test_client().get(address, headers=PERSONAL)
    assert plain.status_code == 200
    assert (asked.data, asked.headers) == (plain.data, plain.headers)


@pytest.mark.parametrize("address", PUBLIC)
def test_ready_answers_equal_the_first_one(client, address):
    first, second = client.get(address), client.get(address)
    assert (second.data, second.headers) == (first.data, first.headers)


@pytest.mark.parametrize("address", [*PUBLIC, "/unknown", "/reports/unknown"])
def test_no_cookie_is_ever_set(client, address):
    assert "Set-Cookie" not in client.get(address).headers


@pytest.mark.parametrize("address", [*PUBLIC, "/unknown", "/healthz"])
def test_every_answer_carries_the_safety_headers(client, address):
    headers = client.get(address).headers
    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Strict-Transport-Security"].startswith("max-age=")


def test_no_page_holds_inline_script_or_style(client):
    for address in PUBLIC:
        page = client.get(address).text
        assert "<style" not in page
        assert " style=" not in page
        assert " onclick=" not in page


@pytest.mark.parametrize("accepted", ["", "br", "gzip", "gzip, br;q=0.5"])
def test_a_known_etag_is_answered_304(client, accepted):
    headers = {"Accept-Encoding": accepted}
    etag = client.get("/reports/sample", headers=headers).headers["ETag"]
    again = client.get(
        "/reports/sample", headers={**headers, "If-None-Match": f'"x", W/{etag}'}
    )
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == etag
    assert not etag.startswith("W/")


def test_encodings_hold_the_same_page(client):
    def page(encoding):
        return client.get("/reports/sample", headers={"Accept-Encoding": encoding})

    plain = page("identity").data
    assert gzip.decompress(page("gzip").data) == plain
    assert brotli.decompress(page("br").data) == plain
    assert page("br").headers["Vary"] == "Accept-Encoding"
    assert len({page(name).headers["ETag"] for name in ("", "br", "gzip")}) == 3


def test_an_encoding_that_is_refused_is_not_sent():
    assert acceptable("br;q=0, gzip;q=0.000") == ()
    assert acceptable("gzip;q=0.2, br") == ("br", "gzip")


def test_head_has_the_headers_and_no_body(client):
    got, head = client.get("/reports/sample"), client.head("/reports/sample")
    assert head.data == b""
    assert head.headers == got.headers


def test_pages_may_be_kept_by_shared_caches_for_a_minute(client):
    lifetime = client.get("/reports/sample").headers["Cache-Control"]
    assert lifetime == "public, max-age=0, s-maxage=60"


def test_a_removal_by_another_process_shows_at_once(client, settings):
    assert client.get("/reports/sample").status_code == 200
    remove(open_store(settings), "sample")
    assert client.get("/reports/sample").status_code == 404


def test_an_addition_by_another_process_shows_at_once(empty, settings, sample):
    client = empty.test_client()
    assert sample.title not in client.get("/").text
    publish(open_store(settings), sample, LanguageAnnotator())
    assert sample.title in client.get("/").text


def test_a_shelf_holds_no_more_than_its_limit():
    kept = keep(b"x" * 200, (), "image/png")
    shelf = Shelf(limit=5 * cost("0", kept))
    shelf.get("", 1)
    for number in range(10):
        shelf.put(str(number), kept, 1)
    assert shelf.size == shelf.limit
    assert shelf.get("4", 1) is None
    assert shelf.get("9", 1) is not None


def test_a_long_address_counts_on_the_shelf(client, app):
    asked = 50
    for number in range(asked):
        client.get(f"/robots.txt?{number}=" + "x" * 1_000)
    shelf = app.wsgi_app.variants
    assert len(shelf) == asked and shelf.size > asked * 1_000


@pytest.mark.parametrize("address", ["/", "/help", "/reports/sample", "/v/z2/help"])
def test_what_no_page_asks_for_changes_no_byte(client, address):
    plain = client.get(address)
    asked = client.get(f"{address}?from=timeline&isappinstalled=0&x=" + "y" * 3_000)
    assert (asked.data, asked.headers) == (plain.data, plain.headers)


@pytest.mark.parametrize("start", ["//", "////"])
def test_a_path_of_many_slashes_leads_to_the_page(app, start):
    # A client would tidy the path up.
    environ = {**create_environ(), "PATH_INFO": f"{start}help"}
    _, status, headers = run_wsgi_app(app, environ)
    assert (status[:3], headers["Location"]) == ("308", "/help")


def test_a_list_of_encodings_that_never_ends_is_not_read(client):
    headers = {"Accept-Encoding": "gzip, " * 10_000}
    answer = client.get("/", headers=headers)
    assert answer.status_code == 200
    assert "Content-Encoding" not in answer.headers


def test_an_answer_of_an_older_generation_is_not_kept():
    shelf = Shelf(limit=1_000)
    shelf.get("page", 2)
    shelf.put("page", keep(b"old", (), "text/html"), 1)
    assert shelf.get("page", 2) is None


@pytest.mark.parametrize("path", ["/a", "/static/1/css/reader.css"])
def test_many_who_ask_for_one_thing_have_it_made_for_a_few(path):
    shelf_was_asked, made = threading.Barrier(16), []
    ready = ReadyAnswers(lambda *_: made.append(1) or fill(), lambda: 0)

    def fill():
        kept = keep(b"page", (), "text/html")
        ready.shelf(path, "").put(f"{path}?", kept, 0)
        return (b"page",)

    def ask(_):
        environ = {"REQUEST_METHOD": "GET", "PATH_INFO": path}
        shelf_was_asked.wait(10)
        return b"".join(ready(environ, lambda *_: None))

    with ThreadPoolExecutor(16) as threads:
        assert set(threads.map(ask, range(16))) == {b"page"}
    assert len(made) <= DESKS
