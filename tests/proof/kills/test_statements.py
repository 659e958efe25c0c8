"""A process killed before any statement leaves everything, or nothing, done."""

from functools import partial

import pytest

from tests.proof import victim
from tests.statements import killed_at


@pytest.mark.parametrize(
    ("action", "before", "after"),
    [
        (victim.opening, {"原件"}, {"原件"}),
        (victim.adding, {"原件"}, {"原件", "新增"}),
        (victim.replacing, {"原件"}, {"改后"}),
        (victim.removing, {"原件"}, set()),
    ],
)
def test_a_kill_at_any_statement_loses_and_tears_nothing(
    tmp_path, action, before, after
):
    kills = 0
    for statement in range(1, 200):
        folder = victim.fresh(tmp_path / str(statement))
        if not killed_at(statement, partial(action, folder)):
            break
        kills += 1
        assert victim.titles(folder) in (before, after)
    assert kills >= 1 and victim.titles(folder) == after


def test_a_kill_while_tables_are_made_is_made_good(tmp_path):
    for statement in range(1, 200):
        folder = tmp_path / str(statement)
        if not killed_at(statement, partial(victim.opening, folder)):
            break
        assert victim.titles(folder) == set()
    assert statement > 10
