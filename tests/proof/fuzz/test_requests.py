"""Every route under generated requests: no 5xx, nothing reflected, all headers."""

import pytest

from reader import create_app
from reader.language.annotator import LanguageAnnotator
from reader.library import edition, publish
from reader.pages.delivery import SHIPPED, safety
from reader.settings import Settings
from tests.pages.sample import SAMPLE, SHA

from .requests import MARK, Asking, ask, askings

COUNTS = [40, pytest.param(1_000, marks=pytest.mark.long)]
PERSONAL = {
    "Cookie": "session=1; choices=z2",
    "Host": "evil.example",
    "Accept-Language": "en, fr;q=0.5",
    "DNT": "1",
    "Sec-GPC": "1",
    "User-Agent": "NVDA",
    "Referer": "https://evil.example/",
    "Authorization": "Basic eDp5",
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-Proto": "http",
    "X-Forwarded-Prefix": "/evil",
    "X-Original-URL": "/admin",
    "Sec-CH-Prefers-Color-Scheme": "dark",
}


@pytest.fixture(scope="module")
def settings(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    base = "https://reports.example"
    return Settings(
        instance=str(folder), base_url=base, voice="silent", speech_per_minute=10**6
    )


@pytest.fixture(scope="module")
def app(settings):
    made = create_app(settings)
    store = made.extensions["reader.store"]
    pictures = {SHA: b"\x89PNG picture"}
    publish(store, SAMPLE, LanguageAnnotator(), pictures, slug="sample")
    return made


@pytest.fixture(scope="module")
def known(app):
    """Values that exist, for each parameter of the routes."""
    found = edition(app.extensions["reader.store"], "sample")
    version, name = SHIPPED.address("css/reader.css").split("/", 3)[2:]
    ids = tuple(one.id for one in found.speakables)
    return {
        "code": ("z2", "c3p3", "z2c3", "p3"),
        "slug": ("sample",),
        "sha256": (SHA,),
        "suffix": ("png", "jpg"),
        "revision": (found.revision,),
        "revision_name": (found.revision,),
        "level": ("all", "rare", "names"),
        "number": ("0", "1"),
        "name": (name, "errors.speech_busy", "help", "accessibility"),
        "version": (version,),
        "voice": ("silent",),
        "id": ids[:5],
        "section": tuple(one.id for one in found.sections),
        "key": ("0" * 16,),
        "kind": ("mp3", "json"),
    }


def rules():
    """Return the routes of a site; a site with nothing in it has them all."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        made = create_app(Settings(instance=folder, voice="silent"))
        found = sorted({rule.rule for rule in made.url_map.iter_rules()})
        made.extensions["reader.store"].close()
        made.extensions["reader.narrator"].close()
    return found


def faults(answer, safe):
    """Return what is wrong with an answer, whatever was asked."""
    found = [f"no {name}" for name in safe if name not in answer.headers]
    if answer.status_code >= 500:
        found.append(str(answer.status_code))
    if "Set-Cookie" in answer.headers:
        found.append("a cookie")
    if any(name.startswith("Access-Control-") for name in answer.headers.keys()):
        found.append("open to other sites")
    if f"<{MARK}".encode() in answer.data or b"1337" in answer.data:
        found.append("reflected input")
    if any("\n" in value or f"<{MARK}" in value for _, value in answer.headers):
        found.append("reflected in a header")
    place = answer.headers.get("Location", "/")
    if not place.startswith("/") or place[1:2] in ("/", "\\"):
        found.append(f"leads away: {place}")
    if "Cache-Control" not in answer.headers:
        found.append("no Cache-Control")
    return found


@pytest.mark.timeout(3_600)
@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("rule", rules())
def test_no_request_breaks_a_route(app, settings, known, rule, count, tell):
    safe = tuple(safety(settings))
    wrong, statuses = [], set()
    for asking in askings(rule, known, count):
        answer = ask(app, asking)
        statuses.add(answer.status_code)
        wrong += [(asking, fault) for fault in faults(answer, safe)]
    tell(f"HTTP fuzz, {rule}", requests=count, faults=len(wrong))
    assert wrong == []
    # Were nothing found and nothing refused, little was tried.
    assert len(statuses) > 1


@pytest.mark.parametrize("name", ["\0", "a" * 9_000, "..", "../x", "\xff", "css"])
def test_no_name_of_a_static_file_is_made_a_path(app, settings, known, name):
    asking = Asking("GET", f"/static/{known['version'][0]}/{name}", "", {})
    answer = ask(app, asking)
    assert answer.status_code == 404
    assert faults(answer, tuple(safety(settings))) == []


@pytest.mark.parametrize("start", ["//", "///", "/\\", "/v/z2//", "/v/z2/\\", "/%5c"])
@pytest.mark.parametrize("query", ["", "zoom=150"])
@pytest.mark.parametrize("end", ["", "/", "/.."])
def test_no_path_leads_away_from_the_site(app, settings, start, query, end):
    asking = Asking("GET", f"{start}evil.example{end}", query, {})
    assert faults(ask(app, asking), tuple(safety(settings))) == []


def addresses(app, known):
    """Return an address that answers 200 for each kind of answer there is."""
    client = app.test_client()
    base = "/reports/sample"
    ids, section = known["id"], known["section"][-1]
    shorts = [f"{base}/silent/{ids[0]}.mp3", f"{base}/silent/{ids[0]}.json"]
    shorts += [f"{base}/silent/sections/{section}.mp3", "/voices/silent/sample.mp3"]
    keyed = [client.get(short).headers["Location"] for short in shorts]
    revision = known["revision"][0]
    plain = ["/", "/help", "/accessibility", "/accessibility/report", "/sitemap"]
    plain += ["/sitemap.xml", "/robots.txt"]
    plain += [base, f"{base}/qr.svg", f"/v/p3{base}", f"{base}/assets/{SHA}.png"]
    plain += [f"{base}/{revision}/pinyin/all/0.html", "/voices.json"]
    plain += [f"{base}/{revision}/silent/{section}.json"]
    plain += [SHIPPED.address("css/reader.css"), SHIPPED.address("js/early.js")]
    return [*plain, *keyed]


def test_every_kind_of_answer_is_the_same_for_everyone(app, known):
    for address in addresses(app, known):
        plain = app.test_client().get(address)
        named = app.test_client().get(address, headers=PERSONAL)
        assert plain.status_code == 200, address
        assert (named.data, named.headers) == (plain.data, plain.headers), address


def test_every_kind_of_answer_has_the_headers(app, known, settings):
    safe = tuple(safety(settings))
    errors = ["/none", "/?page=x", "/static/x/y.css", "/reports/sample/silent/x.mp3"]
    for address in [*addresses(app, known), *errors]:
        for headers in ({}, {"Range": "bytes=0-1"}, {"If-None-Match": "*"}):
            answer = app.test_client().get(address, headers=headers)
            assert faults(answer, safe) == [], (address, headers)
