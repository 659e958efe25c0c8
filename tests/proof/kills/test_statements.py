"""A process killed before any statement leaves everything, or nothing, done."""

import os
import signal

import pytest
from sqlalchemy import Engine, event

from tests.proof import victim


def killed(action, folder, statement):
    """Tell whether `action` reached this statement, where its process was killed."""
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        return os.WIFSIGNALED(status)
    try:
        _act(action, folder, statement)
    finally:
        os._exit(0)


def _act(action, folder, statement):
    count = 0

    def kill(*_):
        nonlocal count
        count += 1
        if count == statement:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "before_cursor_execute", kill)
    event.listen(Engine, "commit", kill)
    action(folder)


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
        if not killed(action, folder, statement):
            break
        kills += 1
        assert victim.titles(folder) in (before, after)
    assert kills >= 1 and victim.titles(folder) == after


def test_a_kill_while_tables_are_made_is_made_good(tmp_path):
    for statement in range(1, 200):
        folder = tmp_path / str(statement)
        if not killed(victim.opening, folder, statement):
            break
        assert victim.titles(folder) == set()
    assert statement > 10
