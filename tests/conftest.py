"""What every test shares: where the shared data lies, what a run proved."""

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


@pytest.fixture
def tell(record_property):
    """Give a function that adds a row to the table of results: what, its figures."""

    def add(what, **figures):
        told = ", ".join(f"{name} {value}" for name, value in figures.items())
        record_property("proof", (what, told))

    return add


def pytest_terminal_summary(terminalreporter):
    reports = [*terminalreporter.getreports("passed")]
    reports += terminalreporter.getreports("failed")
    rows = [value for one in reports for name, value in one.user_properties]
    if rows:
        terminalreporter.section("what was proved")
    width = max((len(what) for what, _ in rows), default=0)
    for what, told in sorted(rows):
        terminalreporter.write_line(f"{what:{width}}  {told}")


@pytest.fixture(scope="session")
def shared():
    folder = Path(os.environ.get("READER_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip("the shared data is not beside this checkout")
    return folder
