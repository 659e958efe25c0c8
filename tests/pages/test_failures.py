import pytest

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
