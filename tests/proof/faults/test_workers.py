"""A voice's process that floods its parent is ended; the next request is served.

That it crashes or hangs is tested with the real one, in `tests/voices`.
"""

import os
import resource

import pytest

from voices.errors import EngineFailedError
from voices.workers import Pool, Process
from voices.workers.process import MOST_BYTES

WORKER = "tests.proof.faults.flood"


@pytest.fixture
def pool():
    made = Pool(lambda: Process(WORKER, time_limit=5), size=1, wait=1)
    yield made
    made.close()


@pytest.mark.parametrize("kind", ["endless", "large", "memory"])
def test_a_flood_fails_alone_and_its_process_is_ended(pool, kind):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(EngineFailedError), pool.process() as wild:
        for _ in wild.ask({"kind": kind}):
            continue
    with pytest.raises(ProcessLookupError):
        os.kill(wild.pid, 0)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown * 1024 < 2 * MOST_BYTES
    with pool.process() as fresh:
        assert list(fresh.ask({"kind": "good"}))
