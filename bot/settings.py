"""The only reader of the environment."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from pathlib import Path

from bot.errors import SettingsError

_TOKEN = re.compile(r"\d{3,}:[A-Za-z0-9_-]{30,}")
_DAYS = re.compile(r"[0-9]{1,4}")
_CHAT = re.compile(r"-?[0-9]{1,20}")
_MOST_DAYS = 3650
DEFAULT_KEEP_DAYS = 30
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


def state_folder() -> Path:
    """Return where the bot keeps what it remembers: `DOSSIER_STATE`, else `dossier-bot` in the user's state folder."""
    named = os.environ.get("DOSSIER_STATE", "").strip()
    if named:
        return Path(named)
    home = os.environ.get("XDG_STATE_HOME", "").strip()
    return (Path(home) if home else Path.home() / ".local" / "state") / "dossier-bot"


def keep_days() -> int:
    """Return for how many days questions asked in vain are kept: `DOSSIER_KEEP_DAYS`, 0 to keep none."""
    named = os.environ.get("DOSSIER_KEEP_DAYS", "").strip()
    if named and not _DAYS.fullmatch(named):
        raise SettingsError("DOSSIER_KEEP_DAYS is malformed: it is a number of days from 0 to 3650")
    return min(int(named), _MOST_DAYS) if named else DEFAULT_KEEP_DAYS


def editors() -> frozenset[str]:
    """Return the ids of the chats that may see what was asked in vain: `DOSSIER_EDITORS`, separated by commas."""
    named = [each.strip() for each in os.environ.get("DOSSIER_EDITORS", "").split(",")]
    if not all(_CHAT.fullmatch(each) for each in named if each):
        raise SettingsError("DOSSIER_EDITORS is malformed: it holds numeric chat ids, separated by commas")
    return frozenset(each for each in named if each)


def time_zone() -> tzinfo:
    """Return the time zone of daily news: `DOSSIER_TIMEZONE` such as Asia/Almaty, else this machine's, else UTC."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - a question from the command line asks for no time

    named = os.environ.get("DOSSIER_TIMEZONE", "").strip()
    try:
        return ZoneInfo(named or _zone_of_machine())
    except (ValueError, OSError) as error:
        if named:
            raise SettingsError("DOSSIER_TIMEZONE is not a time zone such as Asia/Almaty or Europe/Oslo") from error
        return UTC


def _zone_of_machine() -> str:
    """Return the name of the zone that /etc/localtime leads to, UTC where it leads to none."""
    _, _, name = os.path.realpath("/etc/localtime").partition("zoneinfo/")
    return os.environ.get("TZ", "").strip().removeprefix(":") or name or "UTC"


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
