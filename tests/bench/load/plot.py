"""A plot of what grows with the library, as SVG: both axes logarithmic."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence

WIDTH, HEIGHT = 860, 420
LEFT, RIGHT, TOP, BOTTOM = 70, 270, 40, 50
GAP = 16
AXIS = "reports in the library; both scales are logarithmic"
# Dark enough on white for everyone, and told apart by their dashes as well.
LINES = (
    ("#005a9c", ""),
    ("#8a1c1c", "8 4"),
    ("#1d5c2e", "2 3"),
    ("#5b2a86", "12 4 2 4"),
    ("#6b4e00", "5 5"),
    ("#333333", "1 4"),
    ("#7a1f5c", "10 2"),
    ("#00605a", "4 2 1 2"),
)

Rows = Sequence[tuple[int, Mapping[str, float]]]
Scale = Callable[[float], float]


def svg(title: str, rows: Rows) -> str:
    """Return the plot of rows: a size, and ms by the name of what was measured."""
    sizes = [size for size, _ in rows]
    values = [ms for _, figures in rows for ms in figures.values()]
    powers = range(_power(min(values)), _power(max(values)) + 2)
    across = _scale(min(sizes), max(sizes), LEFT, WIDTH - RIGHT)
    up = _scale(10.0 ** powers[0], 10.0 ** powers[-1], HEIGHT - BOTTOM, TOP)
    parts = [f"<title>{title}</title>"]
    parts.append(f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>')
    parts.append(_text(LEFT, 22, title))
    parts += _grid(sizes, powers, across, up)
    ends = _apart({name: up(ms) for name, ms in rows[-1][1].items()})
    for (name, end), (colour, dashes) in zip(ends.items(), LINES, strict=False):
        points = [(across(size), up(figures[name])) for size, figures in rows]
        parts += _line(points, colour, dashes, end)
        told = _told(name, rows[0][1][name], rows[-1][1][name])
        parts.append(_text(points[-1][0] + 22, end + 4, told, colour))
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"'
    look = 'role="img" font-family="sans-serif" font-size="13"'
    return "\n".join([f"{head} {look}>", *parts, "</svg>", ""])


def _told(name: str, first: float, last: float) -> str:
    """Name a line with its ends: a logarithmic scale makes any growth look small."""
    return f"{name}: {_ms(first)} \u2192 {_ms(last)}"


def _ms(value: float) -> str:
    return f"{value:.0f}" if value >= 10 else f"{value:.2g}"


def _power(value: float) -> int:
    return math.floor(math.log10(value))


def _scale(low: float, high: float, start: float, stop: float) -> Scale:
    span = math.log(high / low) or 1.0
    return lambda value: start + (stop - start) * math.log(value / low) / span


def _grid(
    sizes: Sequence[int], powers: Sequence[int], across: Scale, up: Scale
) -> Iterator[str]:
    middle = 'text-anchor="middle"'
    for size in sizes:
        x = across(size)
        yield f'<path d="M{x:.0f} {TOP}V{HEIGHT - BOTTOM}" stroke="#ccc"/>'
        yield _text(x, HEIGHT - 28, f"{size:,}", more=middle)
    for power in powers:
        y = up(10.0**power)
        yield f'<path d="M{LEFT} {y:.0f}H{WIDTH - RIGHT}" stroke="#ccc"/>'
        yield _text(LEFT - 8, y + 4, f"{10.0**power:g} ms", more='text-anchor="end"')
    yield _text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, AXIS, more=middle)


def _line(
    points: Sequence[tuple[float, float]], colour: str, dashes: str, end: float
) -> Iterator[str]:
    """Draw a line, its points, and a stroke to its name."""
    path = "L".join(f"{x:.0f} {y:.1f}" for x, y in points)
    look = f'fill="none" stroke="{colour}" stroke-width="2"'
    yield f'<path d="M{path}" {look} stroke-dasharray="{dashes or "none"}"/>'
    for x, y in points:
        yield f'<circle cx="{x:.0f}" cy="{y:.1f}" r="3" fill="{colour}"/>'
    x, y = points[-1]
    yield f'<path d="M{x + 5:.0f} {y:.1f}L{x + 18:.0f} {end:.1f}" stroke="{colour}"/>'


def _text(x: float, y: float, words: str, colour: str = "#222", more: str = "") -> str:
    return f'<text x="{x:.0f}" y="{y:.0f}" fill="{colour}" {more}>{words}</text>'


def _apart(places: Mapping[str, float]) -> dict[str, float]:
    """Move names apart, downwards, so that none lies on another."""
    found: dict[str, float] = {}
    last = -math.inf
    for name in sorted(places, key=places.__getitem__):
        last = found[name] = max(places[name], last + GAP)
    return found
