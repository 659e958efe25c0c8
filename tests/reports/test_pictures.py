"""Pictures beside a page: what is read, and what stays unread."""

import pytest

from reader.reports.document import Figure
from reader.reports.importing import import_here
from tests.reports.sources import PAGE, PNG


def test_pictures_beside_the_page_are_assets(source):
    page = source(
        PAGE.format("<img src='a_files/图.png' alt='一张图'><img src='b.svg'>")
    )
    folder = page.parent / "a_files"
    folder.mkdir()
    (folder / "图.png").write_bytes(PNG)
    (page.parent / "b.svg").write_text("<svg onload='x()'/>")
    imported = import_here(page)
    first, second = (b for b in imported.report.blocks if isinstance(b, Figure))
    assert imported.assets[first.asset] == PNG and first.alt == "一张图"
    assert second.missing and list(imported.report.assets) == [first.asset]


@pytest.mark.parametrize(
    "address",
    ["../secret.png", "/etc/a.png", "link.png", "other/a.png", "file:///a.png", "%00"],
)
def test_pictures_elsewhere_stay_unread(tmp_path, address):
    folder = tmp_path / "page"
    (folder / "other").mkdir(parents=True)
    (tmp_path / "secret.png").write_bytes(PNG)
    (folder / "other" / "a.png").write_bytes(PNG)
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    page = folder / "a.html"
    page.write_text(PAGE.format(f"<img src='{address}'>"), encoding="utf-8")
    imported = import_here(page)
    assert not imported.assets
