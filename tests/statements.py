"""A child process that is killed before one of its statements to the database."""

import os
import signal

from sqlalchemy import Engine, event


def killed_at(statement, action):
    """Do `action` in a child; tell whether it was killed at the nth statement.

    Commits count too. False where it came to its end before.
    """
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        return os.WIFSIGNALED(status)
    try:
        _kill_before(statement)
        action()
    finally:
        os._exit(0)


def _kill_before(statement):
    count = 0

    def kill(*_):
        nonlocal count
        count += 1
        if count == statement:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "before_cursor_execute", kill)
    event.listen(Engine, "commit", kill)
