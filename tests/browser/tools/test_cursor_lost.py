"""What a report has lost, a picture or a file, is still told by the cursor."""

import json

import pytest

from tests.serving import reader

pytestmark = pytest.mark.browser

PAGE = """<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<title>关于丢失的通报</title></head><body><h1>关于丢失的通报</h1>
<p>各县（区）人民政府：现将今年的用水情况通报如下，请认真阅读。</p>
<p><img src="lost.png" alt="各月用水量逐月上升"></p>
<p>附件：<a href="/files/table.xlsx">用水明细表</a></p></body></html>"""


@pytest.fixture
def lost(site, tools, tmp_path):
    """The cursor on a report whose picture and file were not saved with it."""
    source = tmp_path / "lost.html"
    source.write_text(PAGE, encoding="utf-8")
    added = reader(site.instance, "add", source, "--json")
    [slug] = [one["slug"] for one in json.loads(added.stdout)]
    tools.page.goto(f"{site.address}/reports/{slug}")
    tools.press("cursor")
    yield tools
    reader(site.instance, "remove", slug)


def walk(tools):
    """Every place that the cursor comes to, down to the QR code."""
    found = [""]
    while "手机阅读" not in found[-1] and len(found) < 20:
        tools.page.keyboard.press("ArrowDown")
        found.append(tools.painted("cursor-sentence").strip())
    return found


def test_what_was_to_be_seen_or_fetched_is_a_stop(lost):
    assert {"各月用水量逐月上升", "用水明细表"} <= set(walk(lost))
