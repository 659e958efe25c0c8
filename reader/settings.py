"""Every setting: one table of name, default and help, and how it is loaded.

A value comes from the environment, else from `reader.toml`, else from the
default. The README's table is tested against `SETTINGS`.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from .errors import SettingError
from .messages import message

CONFIG_NAME = "reader.toml"
HOST = re.compile(r"[\w.-]+|[0-9a-f:.]+")


def _setting(default: Any, help: str, bounds: tuple[int, int] = (0, 0)) -> Any:
    """Describe a setting; `bounds` are the least and the most of a number."""
    return field(default=default, metadata={"help": help, "bounds": bounds})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings in force; each is `READER_` and its name in capitals."""

    instance: str = _setting("", "Folder for the database, audio and reader.toml.")
    database_url: str = _setting("", "SQLAlchemy address; empty: SQLite in instance.")
    base_url: str = _setting("", "Public address, for QR codes and canonical links.")
    site_name: str = _setting("轻读", "Name of the site, shown on every page.")
    contact: str = _setting("", "Mail or phone for readers, in the footer of pages.")
    max_source_mb: int = _setting(
        20, "Largest source file that is imported, in MB.", (1, 2_000)
    )
    voice: str = _setting("espeak-female", "Voice of pages without script, by its id.")
    speech_workers: int = _setting(
        2, "Processes that make speech, 31 MB each.", (1, 64)
    )
    online_voices: bool = _setting(
        False, "1 allows online voices: the text of reports then leaves the house."
    )
    voice_models: str = _setting(
        "", "Folder of neural voice models; empty: voices in instance."
    )
    audio_limit_mb: int = _setting(
        4096, "Most that kept recordings may take, in MB.", (0, 10**8)
    )
    speech_per_minute: int = _setting(
        600,
        "New recordings an address may ask for in a minute; kept ones are free.",
        (0, 10**6),
    )
    limit_storage: str = _setting(
        "memory://", "Where limits are counted: memory://, or redis:// for servers."
    )
    trusted_proxies: int = _setting(
        0, "How many proxies in front are believed.", (0, 32)
    )
    shared_max_age: int = _setting(
        60, "Seconds a shared cache may keep a page.", (0, 31_536_000)
    )

    @property
    def folder(self) -> Path:
        """The instance folder as an absolute path."""
        return Path(self.instance).expanduser().resolve()


SETTINGS = fields(Settings)


def default_instance(environ: Mapping[str, str]) -> Path:
    """Return the instance folder where none is set.

    In a checkout it lies beside pyproject.toml, else in the user's data folder.
    """
    checkout = Path(__file__).resolve().parent.parent
    if (checkout / "pyproject.toml").is_file():
        return checkout / "instance"
    home = environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(home) / "qingdu"


def load_settings(
    environ: Mapping[str, str] | None = None, config: Path | None = None
) -> Settings:
    """Load the settings. Raises SettingError for a value that cannot be used."""
    environ = os.environ if environ is None else environ
    instance = Path(environ.get("READER_INSTANCE") or default_instance(environ))
    table = _read_config(config or instance / CONFIG_NAME, required=config is not None)
    values: dict[str, Any] = {"instance": str(instance)}
    for setting in SETTINGS:
        name = setting.name
        given = environ.get(f"READER_{name.upper()}", table.get(name))
        if given not in (None, ""):
            bounds = setting.metadata["bounds"]
            values[name] = _convert(name, given, setting.default, bounds)
    _check_base_url(values.get("base_url", ""))
    return Settings(**values)


def _read_config(path: Path, required: bool) -> Mapping[str, Any]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        if required:
            why = message("settings.no_file")
            raise SettingError(name="--config", value=path, why=why) from error
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        said = getattr(error, "strerror", None) or error
        why = message("settings.unreadable", why=said)
        raise SettingError(name=CONFIG_NAME, value=path, why=why) from error
    unknown = table.keys() - {setting.name for setting in SETTINGS}
    for name in sorted(unknown):
        why = message("settings.unknown", path=path)
        raise SettingError(name=name, value=table[name], why=why)
    return table


def _check_base_url(address: str) -> None:
    """Refuse what is no whole address. It has no path: pages link from the root."""
    if address and not _is_base(address):
        why = message("settings.no_address")
        raise SettingError(name="base_url", value=address, why=why)


def _is_base(address: str) -> bool:
    try:
        parts = urlsplit(address)
        end = f":{parts.port}" if parts.port else ""
    except ValueError:
        return False
    host = parts.hostname or ""
    name = f"[{host}]" if ":" in host else host
    return (
        parts.scheme in ("http", "https")
        and HOST.fullmatch(host) is not None
        and parts.netloc.lower() == name + end
        and address.partition("://")[2].rstrip("/") == parts.netloc
    )


def _convert(name: str, given: Any, default: Any, bounds: tuple[int, int]) -> Any:
    """Return the value in the type of its default. Raises SettingError."""
    if isinstance(default, bool):
        return _convert_switch(name, given)
    if isinstance(default, int):
        return _convert_number(name, given, *bounds)
    if not isinstance(given, str):
        raise SettingError(name=name, value=given, why=message("settings.no_text"))
    return given


def _convert_number(name: str, given: Any, least: int, most: int) -> int:
    text = "" if isinstance(given, bool) else str(given).strip()
    if text.isascii() and text.isdigit() and len(text) < 10:
        number = int(text)
        if least <= number <= most:
            return number
    why = message("settings.no_number", least=least, most=most)
    raise SettingError(name=name, value=given, why=why)


def _convert_switch(name: str, given: Any) -> bool:
    switch = str(given).lower()
    if switch not in ("0", "1", "false", "true"):
        raise SettingError(name=name, value=given, why=message("settings.no_switch"))
    return switch in ("1", "true")
