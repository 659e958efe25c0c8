import re
import urllib.error
import urllib.request


def ask(address, **headers):
    request = urllib.request.Request(address, headers=headers)
    try:
        return urllib.request.urlopen(request, timeout=20)
    except urllib.error.HTTPError as answer:
        return answer


def report_path(address):
    page = ask(address + "/").read().decode()
    return re.search(r'href="(/reports/[^"#]+)"', page)[1]


def test_a_page_comes_through_byte_for_byte(served, behind_nginx):
    path = report_path(served)
    assert ask(behind_nginx[0] + path).read() == ask(served + path).read()


def test_the_host_asked_for_is_not_in_the_page(behind_nginx):
    page = ask(behind_nginx[0] + report_path(behind_nginx[0]), Host="evil.example")
    assert b"evil.example" not in page.read()


def test_compressed_pages_pass_and_are_revalidated(behind_nginx):
    address = behind_nginx[0] + "/"
    first = ask(address, **{"Accept-Encoding": "gzip"})
    again = {"If-None-Match": first.headers["ETag"], "Accept-Encoding": "gzip"}
    assert first.headers["Content-Encoding"] == "gzip"
    assert ask(address, **again).status == 304


def test_the_log_never_says_what_a_reader_chose(behind_nginx):
    address, folder = behind_nginx
    chosen = ask(f"{address}/?zoom=150").url
    assert "/v/" in chosen
    log = ""
    # nginx writes a line once its answer has gone: later requests come after it.
    for _ in range(50):
        ask(address + "/healthz").read()
        log = (folder / "qingdu.log").read_text(encoding="utf-8")
        if "/v/-/" in log:
            break
    assert "/v/-/" in log
    assert chosen.split("/v/")[1].split("/")[0] not in re.findall(r"/v/([^/]+)", log)
    assert "zoom" not in log


def test_a_range_of_audio_passes(behind_nginx):
    address = behind_nginx[0]
    page = ask(address + report_path(address)).read().decode()
    audio = re.search(r'<audio[^>]*src="([^"]+)"', page)[1]
    part = ask(address + audio, Range="bytes=0-1")
    assert (part.status, len(part.read())) == (206, 2)
