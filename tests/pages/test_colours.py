"""The colours of tokens.css, reckoned by the formula of WCAG 2.2."""

import re
from itertools import product

import pytest

from reader.folders import STATIC

CSS = re.sub(
    r"/\*.*?\*/",
    "",
    (STATIC / "css" / "tokens.css").read_text(encoding="utf-8"),
    flags=re.DOTALL,
)
BLOCK = re.compile(r"(:root[^{}]*)\{([^{}]*)\}")
NAMED = re.compile(r":[^;{}]*(#[0-9a-f]{3,8}\b|\b(rgb|hsl)a?\()")
TOKEN = re.compile(r"--([a-z-]+):\s*([^;]+);")
LOOKS = [("skin", name) for name in ("red", "blue", "green", "night")]
LOOKS += [("contrast", name) for name in ("white", "blue", "yellow", "black")]
GROUNDS = ("ground", "sheet", "tint")
TEXTS = ("ink", "soft", "link", "visited", "accent")


def tokens(attribute, value):
    """Return the tokens of a page with one choice, as the cascade gives them."""
    held = {}
    wanted = (":root", f':root[data-{attribute}="{value}"]', f":root[data-{attribute}]")
    plain = re.sub(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}", "", CSS)
    for selector, body in BLOCK.findall(plain):
        if selector.strip() in wanted:
            held |= dict(TOKEN.findall(body))
    return held


def colour(held, name):
    value = held[name]
    while value.startswith("var("):
        value = held[value[6:-1]]
    digits = value[1:] if len(value) == 7 else "".join(c * 2 for c in value[1:])
    return [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]


def luminance(parts):
    linear = [
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(held, one, other):
    light, dark = sorted(
        (luminance(colour(held, one)), luminance(colour(held, other))), reverse=True
    )
    return (light + 0.05) / (dark + 0.05)


def weak(held, pairs, least):
    found = {pair: contrast(held, *pair) for pair in pairs}
    return {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < least}


@pytest.mark.parametrize("look", LOOKS, ids="-".join)
def test_text_reaches_seven_to_one(look):
    pairs = [*product(TEXTS, GROUNDS), ("on-accent", "accent"), ("on-mark", "mark")]
    pairs.append(("on-band", "band"))
    assert not weak(tokens(*look), pairs, 7)


@pytest.mark.parametrize("look", LOOKS, ids="-".join)
def test_rims_and_focus_reach_three_to_one(look):
    held = tokens(*look)
    assert not weak(held, product(("rim", "focus"), GROUNDS), 3)
    assert not weak(held, [("focus", "focus-edge")], 3)


def test_the_dark_skin_is_the_same_where_the_system_asks_for_it():
    blocks = {
        selector.strip(): TOKEN.findall(body) for selector, body in BLOCK.findall(CSS)
    }
    assert blocks[":root:not([data-skin])"] == blocks[':root[data-skin="night"]']


def test_no_other_style_sheet_names_a_colour():
    others = [
        path
        for path in (STATIC / "css").rglob("*.css")
        if path.name != "tokens.css"
        and re.search(r"#[0-9a-f]{3,8}\b|\b(rgb|hsl)a?\(", path.read_text("utf-8"))
    ]
    assert not others


def test_a_weak_pair_is_found():
    held = {"ink": "#767676", "ground": "#ffffff"}
    assert weak(held, [("ink", "ground")], 7)
