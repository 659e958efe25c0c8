"""What a publisher installs: each package with its version and licence.

`python -m tests.proof.components` prints it as a bill of materials (CycloneDX).
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).parents[2]
NAME = re.compile(r"[A-Za-z0-9._-]+")
# Packages that state no licence a machine can read; each was looked up by hand.
STATED = {"espeakng-loader": "GPL-3.0-or-later"}


@dataclass(frozen=True)
class Component:
    name: str
    version: str
    licence: str


def components() -> list[Component]:
    """Return what the site's dependencies bring along, by name."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    found: dict[str, Component] = {}
    waiting = list(project["dependencies"])
    while waiting:
        name = normal(waiting.pop())
        installed = _installed(name)
        if name in found or installed is None:
            continue
        found[name] = Component(name, installed.version, _licence(name, installed))
        waiting += _required(installed)
    return sorted(found.values(), key=lambda one: one.name)


def normal(requirement: str) -> str:
    """Return a requirement's name as registries compare names (PEP 503)."""
    found = NAME.match(requirement)
    assert found
    return re.sub(r"[-_.]+", "-", found[0]).lower()


def _installed(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        # Wanted on another system, or by another version of Python.
        return None


def _required(installed: Distribution) -> Iterator[str]:
    return (one for one in installed.requires or () if "extra ==" not in one)


def _licence(name: str, installed: Distribution) -> str:
    told = installed.metadata
    kinds = told.get_all("Classifier") or []
    by_kind = [kind.split(" :: ")[-1] for kind in kinds if kind.startswith("License")]
    stated = told.get("License-Expression") or ", ".join(by_kind)
    return STATED.get(name) or stated or (told.get("License") or "").split("\n")[0]


def bill() -> dict[str, object]:
    """Return the bill of materials (CycloneDX 1.5)."""
    rows = [
        {
            "type": "library",
            "name": one.name,
            "version": one.version,
            "purl": f"pkg:pypi/{one.name}@{one.version}",
            "licenses": [{"license": {"name": one.licence}}],
        }
        for one in components()
    ]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "components": rows,
    }


if __name__ == "__main__":
    print(json.dumps(bill(), indent=1))
