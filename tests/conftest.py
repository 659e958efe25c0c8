"""What every test shares: where the shared data lies, how browser tests group."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Nothing depends on the clock of a shared machine, nor on the luck of a run.
settings.register_profile(
    "house",
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("house")

ROOT = Path(__file__).parent.parent


def pytest_collection_modifyitems(items):
    # One browser and one server a run: its tests stay in one xdist worker.
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="session")
def shared():
    folder = Path(os.environ.get("READER_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip("the shared data is not beside this checkout")
    return folder
