"""Pages and the states they can be in, combined so that every pair occurs."""

from itertools import combinations, product

from reader.preferences import BY_NAME, choose

from .site import PAGES

CHOICES = ("contrast", "skin", "pinyin", "zoom", "easy", "guides")
AXES = {
    "page": tuple(PAGES),
    **{name: BY_NAME[name].choices for name in CHOICES},
    # Nine steps of zoom differ in nothing but their size.
    "zoom": ("100", "200", "300"),
    "script": ("on", "off"),
    "toolbar": ("closed", "open"),
    "width": ("1280", "320"),
}
WHOLE = ("page", "contrast", "pinyin", "script", "toolbar")
PLAIN = {axis: values[0] for axis, values in AXES.items()}


def every_state():
    """Return all combinations of the axes that touch every part of a page."""
    rows = product(*(AXES[axis] for axis in WHOLE))
    return [{**PLAIN, **dict(zip(WHOLE, row, strict=True))} for row in rows]


def pairwise():
    """Return few states in which every pair of values of two axes occurs.

    Greedy and without chance: each next state takes, axis by axis, the value
    that makes the most pairs not seen yet with what it already holds.
    """
    open_pairs = {
        ((first, one), (second, two))
        for first, second in combinations(AXES, 2)
        for one, two in product(AXES[first], AXES[second])
    }
    states = []
    while open_pairs:
        state = dict(min(open_pairs))
        for axis, values in AXES.items():
            state.setdefault(
                axis, max(values, key=lambda v: _gain(open_pairs, state, axis, v))
            )
        states.append({axis: state[axis] for axis in AXES})
        open_pairs -= set(combinations(states[-1].items(), 2))
    return states


def _gain(open_pairs, state, axis, value):
    held = {**state, axis: value}
    ordered = [(name, held[name]) for name in AXES if name in held]
    return sum(pair in open_pairs for pair in combinations(ordered, 2))


def code_of(state):
    """Return the code of the choices that a state holds."""
    return choose((name, state[name]) for name in CHOICES).code


def name_of(state):
    changed = [f"{axis}={state[axis]}" for axis in AXES if state[axis] != PLAIN[axis]]
    return "-".join([state["page"], *changed[state["page"] != PLAIN["page"] :]])
