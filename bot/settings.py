"""The only reader of the environment."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from bot.errors import SettingsError

_TOKEN = re.compile(r"\d{3,}:[A-Za-z0-9_-]{30,}")
_ADDRESS = re.compile(r"https?://[^\s/]+.*")


@dataclass(frozen=True, slots=True)
class TelegramSettings:
    """How to reach Telegram. The token never shows in `repr`."""

    token: str = field(repr=False)
    base_url: str | None = None


def telegram_settings() -> TelegramSettings:
    """Read `TELEGRAM_TOKEN` and `TELEGRAM_BASE_URL`. Raises SettingsError naming the variable that is wrong."""
    token = os.environ.get("TELEGRAM_TOKEN", "").strip()
    if not token:
        raise SettingsError("TELEGRAM_TOKEN is not set: get a token from @BotFather and export it")
    if not _TOKEN.fullmatch(token):
        raise SettingsError("TELEGRAM_TOKEN is malformed: a token looks like 123456789:AAE... (from @BotFather)")
    base_url = os.environ.get("TELEGRAM_BASE_URL", "").strip() or None
    if base_url and not _ADDRESS.fullmatch(base_url):
        raise SettingsError("TELEGRAM_BASE_URL is malformed: it starts with http:// or https:// and names a host")
    return TelegramSettings(token, base_url)


def base_folder(chosen: Path | None) -> Path:
    """Return the base to use: the one chosen, else `DOSSIER_BASE`, else the shipped one."""
    named = os.environ.get("DOSSIER_BASE", "").strip()
    return chosen or (Path(named) if named else shipped_base())


def shipped_base() -> Path:
    """Return the folder of the dossier that comes with the package: inside the wheel, or `seeds/` of a checkout."""
    package = Path(__file__).resolve().parent
    inside = package / "_seeds"
    return inside if inside.is_dir() else package.parent / "seeds"


def cache_folder() -> Path:
    """Return where worked-out data may be kept: `DOSSIER_CACHE`, else `dossier-bot` in the user's cache folder."""
    named = os.environ.get("DOSSIER_CACHE", "").strip()
    if named:
        return Path(named)
    home = os.environ.get("XDG_CACHE_HOME", "").strip()
    return (Path(home) if home else Path.home() / ".cache") / "dossier-bot"


def settings_for_children(*, cache: Path | None = None) -> dict[str, str]:
    """Return the environment for a process of our own, which may keep worked-out data elsewhere."""
    return {**os.environ, **({"DOSSIER_CACHE": str(cache)} if cache else {})}


def link_previews() -> bool:
    """Say whether a preview of the source stands below an answer: yes, unless `DOSSIER_LINK_PREVIEW` is `off`."""
    return os.environ.get("DOSSIER_LINK_PREVIEW", "").strip().lower() not in {"off", "no", "0", "false"}


def log_level() -> str:
    """Return the level of `DOSSIER_LOG` (DEBUG, INFO, WARNING, ERROR), INFO where it is not set or unknown."""
    named = os.environ.get("DOSSIER_LOG", "INFO").strip().upper()
    return named if named in {"DEBUG", "INFO", "WARNING", "ERROR"} else "INFO"
