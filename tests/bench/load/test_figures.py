"""What the load is told by: a slope, and a plot that can be read."""

import re

import lxml.etree

from .plot import GAP, svg
from .soak import slope

ROWS = [(size, {"page": 1.5, "search": 1.6, "add": size / 10}) for size in (10, 1_000)]


def test_the_slope_of_a_flat_row_is_nothing():
    assert slope([(0, 5.0), (10, 5.0), (20, 5.0)]) == 0


def test_the_slope_is_that_of_what_rises():
    assert abs(slope([(0, 1.0), (10, 2.1), (20, 2.9)]) - 0.095) < 0.001


def test_a_plot_names_each_line_and_each_size():
    drawn = lxml.etree.fromstring(svg("What grows", ROWS).encode())
    told = [element.text for element in drawn.iter("{*}text")]
    ends = {"page: 1.5 \u2192 1.5", "search: 1.6 \u2192 1.6", "add: 1 \u2192 100"}
    assert {*ends, "10", "1,000", "What grows"} <= set(told)


def test_no_name_lies_on_another():
    found = re.findall(
        r'y="(\d+)" fill="#\w{6}" >(?:page|search|add): ', svg("a", ROWS)
    )
    places = sorted(map(int, found))
    assert len(places) == 3
    assert all(b - a >= GAP - 1 for a, b in zip(places, places[1:], strict=False))
