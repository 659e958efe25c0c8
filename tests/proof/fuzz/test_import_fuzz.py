"""Thousands of mutants of each format: none crashes, hangs or runs on a page."""

import time
from collections import Counter
from dataclasses import dataclass, field

import pytest

from reader import create_app
from reader.errors import ImportCrashedError, SourceError
from reader.language.annotator import LanguageAnnotator
from reader.library import publish
from reader.reports import Worker
from reader.reports.sandbox.worker import MEMORY, SECONDS
from reader.settings import Settings

from .mutation import HOSTILE, SUFFIXES, mutants, seeds
from .shown import dangers

# A page is rendered for one in so many of the mutants that are reports.
SHOWN_OF = 25
SIZES = [2_000, pytest.param(20_000, marks=pytest.mark.long)]


@dataclass
class Outcome:
    counts: Counter = field(default_factory=Counter)
    crashed: list = field(default_factory=list)
    slowest: float = 0.0


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    """Give the page of a report: published, read and rendered as any other."""
    app = create_app(Settings(instance=str(tmp_path_factory.mktemp("site"))))
    store, annotator = app.extensions["reader.store"], LanguageAnnotator()

    def page(imported):
        publish(
            store,
            imported.report,
            annotator,
            imported.assets,
            slug="mutant",
            replacing=True,
        )
        answer = app.test_client().get("/reports/mutant")
        assert answer.status_code == 200
        return answer.text

    return page


@pytest.fixture(scope="module")
def worker():
    with Worker() as made:
        yield made


def run(kind, count, path, shown):
    outcome = Outcome()
    with Worker(SECONDS, MEMORY) as worker:
        for number, data in enumerate(mutants(kind, count)):
            path.write_bytes(data)
            began = time.monotonic()
            try:
                imported = worker.import_file(path)
            except ImportCrashedError as error:
                outcome.crashed.append((number, error.details["why"]))
                continue
            except SourceError as error:
                outcome.counts[type(error).__name__] += 1
                continue
            finally:
                outcome.slowest = max(outcome.slowest, time.monotonic() - began)
            outcome.counts["reports"] += 1
            if outcome.counts["reports"] % SHOWN_OF == 0:
                assert dangers(shown(imported)) == [], number
    return outcome


@pytest.mark.timeout(7_200)
@pytest.mark.parametrize("count", SIZES)
@pytest.mark.parametrize("kind", SUFFIXES)
def test_no_mutant_crashes_an_import(tmp_path, kind, count, shown, tell):
    path = tmp_path / f"mutant{SUFFIXES[kind]}"
    outcome = run(kind, count, path, shown)
    slowest = f"{outcome.slowest:.1f} s"
    crashes = len(outcome.crashed)
    tell(f"import fuzz, {kind}", mutants=count, crashes=crashes, slowest=slowest)
    assert outcome.crashed == []
    # Mutations so wild that nothing is read would prove nothing.
    assert outcome.counts["reports"] > count / 4, outcome.counts


@pytest.mark.parametrize(
    ("kind", "hostile"),
    [(kind, text) for kind, texts in HOSTILE.items() for text in texts],
)
def test_no_attack_reaches_a_page(tmp_path, kind, hostile, shown, worker):
    path = tmp_path / f"attack{SUFFIXES[kind]}"
    body = seeds(kind)[0].decode("utf-8", "replace")
    path.write_text(body[:400] + hostile + body[400:], encoding="utf-8")
    try:
        imported = worker.import_file(path)
    except SourceError as error:
        assert not isinstance(error, ImportCrashedError)
        return
    assert dangers(shown(imported)) == []


@pytest.mark.parametrize(
    "planted",
    [
        "<p onclick=alert(1)>",
        "<script>1</script>",
        "<a href=' java\tscript:x'>",
        "<iframe>",
        "<p style='x'>",
    ],
)
def test_a_planted_danger_is_found(planted):
    assert dangers(f"<html><body><p>{planted}</p></body></html>")


def test_the_same_seed_gives_the_same_mutants():
    assert list(mutants("html", 50)) == list(mutants("html", 50))
