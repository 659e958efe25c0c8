"""The site under test: the demonstration reports, served by the real server."""

import json
from dataclasses import dataclass
from pathlib import Path

from tests.serving import ROOT, reader

DEMONSTRATIONS = {
    "annual": "annual-report.html",
    "work": "work-report.html",
    "notice": "notice.md",
}
# Every kind of page a reader can meet.
PAGES = {
    "library": "/",
    "search": "/?q=报告",
    "sitemap": "/sitemap",
    "help": "/help",
    "accessibility": "/accessibility",
    "missing": "/reports/no-such-report",
    **{page: f"/reports/{{{page}}}" for page in DEMONSTRATIONS},
}


@dataclass(frozen=True)
class Site:
    """An address and the slugs of the demonstration reports by page name."""

    address: str
    slugs: dict[str, str]
    instance: Path

    def at(self, page, code=""):
        prefix = f"/v/{code}" if code else ""
        return f"{self.address}{prefix}{PAGES[page].format(**self.slugs)}"

    def document(self, page):
        shown = reader(self.instance, "show", self.slugs[page], "--json")
        return json.loads(shown.stdout)


def fill(instance):
    """Add the demonstration reports; return their slugs by page name."""
    folder = ROOT / "reader" / "demonstrations"
    files = [folder / file for file in DEMONSTRATIONS.values()]
    added = json.loads(reader(instance, "add", *files, "--json").stdout)
    return dict(zip(DEMONSTRATIONS, (one["slug"] for one in added), strict=True))
