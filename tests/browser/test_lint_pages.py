from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import Request, urlopen

import pytest

from .linters import IN_PAGE, run_nu
from .site import PAGES
from .states import code_of, every_state, name_of, pairwise

pytestmark = pytest.mark.browser


def lint(site, visit, state):
    page = visit(
        site.at(state["page"], code_of(state)),
        javascript=state["script"] == "on",
        viewport={"width": int(state["width"]), "height": 800},
    )
    is_open = "open" if state["toolbar"] == "open" else ""
    page.eval_on_selector("#toolbar details", "(it, is) => it.open = !!is", is_open)
    return [found for run in IN_PAGE.values() for found in run(page)]


@pytest.mark.parametrize("state", pairwise(), ids=name_of)
def test_linters_find_nothing(site, visit, state):
    assert not lint(site, visit, state)


@pytest.mark.long
@pytest.mark.parametrize("state", every_state(), ids=name_of)
def test_linters_find_nothing_in_any_state(site, visit, state):
    assert not lint(site, visit, state)


def served(address):
    request = Request(quote(address, safe=":/?="), headers={"Accept": "text/html"})
    try:
        with urlopen(request) as answer:
            return answer.read().decode()
    except HTTPError as refused:
        return refused.read().decode()


def test_nu_finds_nothing_in_what_is_served(site):
    codes = ["", *sorted({code_of(state) for state in pairwise()} - {""})[:3]]
    addresses = [site.at(page, code) for page in PAGES for code in codes]
    found = run_nu({address: served(address) for address in addresses})
    assert not {address: problems for address, problems in found.items() if problems}


def test_nu_finds_nothing_in_what_script_makes_of_it(site, visit):
    found = run_nu({page: visit(site.at(page)).content() for page in PAGES})
    assert not {page: problems for page, problems in found.items() if problems}
