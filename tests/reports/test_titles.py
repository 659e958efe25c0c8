"""One piece of news under many titles, on pages that print and name it in turn."""

from pathlib import Path

import pytest

from reader.reports import published_date
from reader.reports.importing import import_here
from tests.reports import scoring

TITLES = (Path(__file__).parent / "margins/titles.txt").read_text(encoding="utf-8")
BODY = (
    "近日，望川县组织开展活动，12个单位的志愿者走进青石镇，为群众提供法律咨询服务。",
    "活动现场，志愿者通过发放资料、现场解答等方式，引导大家遇事找法、解决问题靠法。",
    "据统计，活动共发放资料1500余份，解答咨询86人次。此类活动将持续开展，受到欢迎。",
)
WINDOWS = (
    "{}-望川县人民政府",
    "{}_部门动态_望川县人民政府",
    "望川县人民政府-{}",
    "望川县人民政府 部门动态 {}",
    "望川县人民政府",
    "部门动态",
    "",
)
HEADS = (
    "<h1>{}</h1><p>时间：2024-05-06　来源：县司法局</p>",
    "<div>{}</div><p>时间：2024-05-06　来源：县司法局</p>",
    "<table><tr><td><b>{}</b></td></tr><tr><td>2024-05-06 10:11</td></tr></table>",
    "<h3>{}<span>2024-05-06</span></h3>",
)
PAGE = """<html><head><title>{window}</title></head><body><div>望川县人民政府</div>
<ul><li><a>首页</a></li><li><a>政务公开</a></li><li><a>部门动态</a></li></ul>
<div>当前位置：<a>首页</a> &gt; <a>政务公开</a> &gt; <a>部门动态</a></div>
{head}<div>{body}</div><p>上一篇：<a>望川县开展春季造林</a></p></body></html>"""


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("title", TITLES.splitlines())
def test_the_title_is_the_line_over_the_news(tmp_path, title, window, head):
    path = tmp_path / "news.html"
    body = "".join(f"<p>{line}</p>" for line in BODY)
    page = {"window": window.format(title), "head": head.format(title), "body": body}
    path.write_text(PAGE.format(**page), encoding="utf-8")
    report = import_here(path).report
    assert scoring.bare(report.title) == scoring.bare(title)
    assert str(published_date(report)) == "2024-05-06"


def test_a_heading_of_markdown_is_the_title_though_sites_have_such_a_button(tmp_path):
    path = tmp_path / "help.md"
    text = "这一页说明工具栏里的每一个按钮、每一个快捷键，也回答几个常见的问题。"
    path.write_text(f"# 使用帮助\n\n{text}您可以从头读。\n", "utf-8")
    assert import_here(path).report.title == "使用帮助"
