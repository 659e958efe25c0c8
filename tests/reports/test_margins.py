"""One notice, with each line that sites put around a report put around it.

The lines stand in `margins/`, one file a place, one line a case.
"""

from pathlib import Path

import pytest

from reader.reports import published_date
from reader.reports.importing import import_here
from tests.reports import scoring

LINES = Path(__file__).parent / "margins"
DAY = "发布时间：2022-11-03"
TITLE = "望川县人民政府办公室关于做好冬春季节森林防火工作的通知"
BODY = (
    "各乡镇人民政府，县政府各部门：",
    "为加强冬春季节森林防火工作，保护森林资源，现就有关事项通知如下，请抓好落实。",
    "一、加强组织领导。层层签订责任书，把责任落实到山头地块，切实做到守土有责。",
    "二、严格火源管理。禁止一切野外用火，对进入林区的人员和车辆逐一登记。",
    "望川县人民政府办公室",
    "2022年11月2日",
)


def lines(place):
    return (LINES / f"{place}.txt").read_text(encoding="utf-8").splitlines()


def as_text(before, after, day, behind):
    return "\n".join((before, TITLE, day, after, "", *BODY, "", behind))


def as_blocks(before, after, day, behind):
    around = [f"<div>{line}</div>" for line in (before, TITLE, day, after)]
    body = [f"<p>{line}</p>" for line in BODY]
    return "<html><body>" + "".join([*around, *body, f"<div>{behind}</div>"])


def as_cells(before, after, day, behind):
    body = "<br>".join(BODY)
    rows = (before, f"<b>{TITLE}</b>", day, after, f"{body}<p>{behind}</p>")
    cells = "".join(f"<tr><td>{row}</td></tr>" for row in rows)
    return f"<html><body><table>{cells}</table>"


SHAPES = {".txt": as_text, ".html": as_blocks, ".htm": as_cells}


@pytest.fixture(params=SHAPES)
def read(request, tmp_path):
    """Import the notice with some lines around it."""

    def read(before="", after="", day=DAY, behind=""):
        escaped = [one.replace("<", "&lt;") for one in (before, after, day, behind)]
        path = tmp_path / f"notice{request.param}"
        text = SHAPES[request.param](*escaped)
        path.write_text(text, encoding="utf-8")
        report = import_here(path).report
        return scoring.text_of(report), report.title, str(published_date(report))

    return read


FOUND = (scoring.bare("".join(BODY)), TITLE, "2022-11-03")


@pytest.mark.parametrize("line", lines("days"))
def test_the_day_of_publishing_is_told(read, line):
    assert read(day=line) == FOUND


PLACES = {"before": "before_title", "after": "after_title", "behind": "after_text"}
AROUND = [(place, line) for place in PLACES for line in lines(PLACES[place])]


@pytest.mark.parametrize("place, line", AROUND)
def test_nothing_around_the_report_is_text(read, place, line):
    assert read(**{place: line}) == FOUND


@pytest.mark.parametrize("line", lines("last_lines"))
def test_a_sentence_that_sounds_like_a_footer_is_text(tmp_path, line):
    path = tmp_path / "notice.txt"
    rest = (TITLE, DAY, "", *BODY[:-2], line, *BODY[-2:])
    path.write_text("\n".join(rest), encoding="utf-8")
    found = scoring.text_of(import_here(path).report)
    assert found == scoring.bare("".join((*BODY[:-2], line, *BODY[-2:])))
