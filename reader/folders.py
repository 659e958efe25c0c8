"""Where templates and static files lie: inside the wheel, or beside the package."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def shipped(name: str) -> Path:
    """Return the folder `name` as installed, or as it stands in a checkout."""
    installed = PACKAGE / name
    return installed if installed.is_dir() else PACKAGE.parent / name


TEMPLATES = shipped("templates")
STATIC = shipped("static")
