"""kill -9 at six marked points: nothing torn, nothing lost, every gap refilled."""

import random

import pytest

from .killing import killed
from .scenes import SCENES, swept

KILLS = [20, pytest.param(200, marks=pytest.mark.long)]
# A process that was quicker than its murderer is no kill: another one is tried.
TRIES = 10


def moment(chance, longest):
    """Return when to kill: half of the times at the very call."""
    return None if chance.random() < 0.5 else chance.uniform(0, longest)


@pytest.mark.timeout(14_400)
@pytest.mark.parametrize("count", KILLS)
@pytest.mark.parametrize("name", SCENES)
def test_a_kill_tears_and_loses_nothing(tmp_path, name, count, tell):
    scene, chance = SCENES[name](tmp_path), random.Random(name)
    kills = refilled = 0
    for number in range(count * TRIES):
        passes = chance.randint(1, scene.passes)
        when = moment(chance, scene.longest)
        kills += killed(lambda n=number: scene.act(n), scene.point, passes, when)
        if not scene.has(number):
            scene.refill(number)
            refilled += 1
            assert scene.has(number)
        # What was whole before this kill is whole after it.
        assert number == 0 or name == "evict" or scene.has(number - 1)
        if kills == count:
            break
    tell(f"kill -9 at {name}", kills=kills, torn=0, lost=0, refilled=refilled)
    assert kills == count and swept(tmp_path)
