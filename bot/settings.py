"""The only reader of the environment."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from pathlib import Path
from typing import Final, TypeVar
from urllib.parse import urlsplit

from bot.errors import SettingsError

_TOKEN: Final = re.compile(r"\d{3,}:[A-Za-z0-9_-]{30,}")
_ADDRESS: Final = re.compile(r"https?://[^\s/]+.*")
_HOOK: Final = re.compile(r"https://[^\s/?#]+(?:/[^\s?#]*)?")
_LOCAL_HOOK: Final = re.compile(r"https?://[^\s/?#]+(?:/[^\s?#]*)?")
_SECRET: Final = re.compile(r"[A-Za-z0-9_-]{16,256}")
_PLACE: Final = re.compile(r"(?:(?P<host>\[[0-9a-fA-F:.]+\]|[^\s:/]+):)?(?P<port>[0-9]{1,5})")
_LEVELS: Final = ("DEBUG", "INFO", "WARNING", "ERROR")
_LOCALHOST: Final = "127.0.0.1"
_MOST_CONNECTIONS: Final = 100  # Telegram's own limit
_PORTS: Final = 65_535
_DAYS: Final = re.compile(r"[0-9]{1,4}")
_CHAT: Final = re.compile(r"-?[0-9]{1,20}")
_MOST_DAYS: Final = 3650
DEFAULT_KEEP_DAYS: Final = 30


@dataclass(frozen=True, slots=True)
class TelegramSettings:
    """How to reach Telegram. The token never shows in `repr`."""

    token: str = field(repr=False)
    base_url: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where to listen."""

    host: str
    port: int


@dataclass(frozen=True, slots=True)
class WebhookSettings:
    """Where Telegram sends updates, the secret by which it is known, and where the process listens for them.

    Neither the secret nor the address, whose path some keep secret too, ever shows in `repr`.
    """

    url: str = field(repr=False)
    secret: str = field(repr=False)
    place: Place
    connections: int = 40

    @property
    def path(self) -> str:
        """Return the path that Telegram calls."""
        return urlsplit(self.url).path or "/"


@dataclass(frozen=True, slots=True)
class RunSettings:
    """Everything that `run` is told by the environment; without a webhook it polls."""

    telegram: TelegramSettings
    webhook: WebhookSettings | None = None
    health: Place | None = None
    log_level: str = "INFO"
    log_json: bool = False
    watch: bool = True


def run_settings(*, webhook: bool | None = None) -> RunSettings:
    """Read what `run` needs; `webhook` is what the command line says, None leaves it to `TELEGRAM_WEBHOOK_URL`.

    Raises SettingsError naming the variable that is wrong.
    """
    telegram = telegram_settings()
    hooked = bool(_value("TELEGRAM_WEBHOOK_URL")) if webhook is None else webhook
    return RunSettings(
        telegram,
        webhook=_webhook_settings(self_hosted=telegram.base_url is not None) if hooked else None,
        health=_place("DOSSIER_HEALTH_PORT", default=None),
        log_level=log_level(),
        log_json=_choice("DOSSIER_LOG_FORMAT", ("text", "json")) == "json",
        watch=_choice("DOSSIER_RELOAD", ("watch", "signal")) == "watch",
    )


def telegram_settings() -> TelegramSettings:
    """Read `TELEGRAM_TOKEN` and `TELEGRAM_BASE_URL`. Raises SettingsError naming the variable that is wrong."""
    token = _secret("TELEGRAM_TOKEN")
    if not token:
        raise SettingsError("TELEGRAM_TOKEN is not set: get a token from @BotFather and export it")
    if not _TOKEN.fullmatch(token):
        raise SettingsError("TELEGRAM_TOKEN is malformed: a token looks like 123456789:AAE... (from @BotFather)")
    base_url = _value("TELEGRAM_BASE_URL") or None
    if base_url and not _ADDRESS.fullmatch(base_url):
        raise SettingsError("TELEGRAM_BASE_URL is malformed: it starts with http:// or https:// and names a host")
    return TelegramSettings(token, base_url)


def service_socket() -> str | None:
    """Return where systemd wants to hear how the service is, None where nobody listens."""
    return _value("NOTIFY_SOCKET") or None


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


def font_cache() -> Path:
    """Let the drawing library keep its list of fonts with our worked-out data, unless the user has named a folder."""
    return Path(os.environ.setdefault("MPLCONFIGDIR", str(cache_folder() / "fonts")))


def state_folder() -> Path:
    """Return where the bot keeps what it remembers: `DOSSIER_STATE`, else `dossier-bot` in the user's state folder."""
    named = os.environ.get("DOSSIER_STATE", "").strip()
    if named:
        return Path(named)
    home = os.environ.get("XDG_STATE_HOME", "").strip()
    return (Path(home) if home else Path.home() / ".local" / "state") / "dossier-bot"


def environment_of_one_core() -> dict[str, str]:
    """Return the environment for a process whose sums are done by one thread, so that cores do not flatter it."""
    return {**os.environ, **dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")}


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
    except (KeyError, ValueError, OSError) as error:
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
    """Return the level of `DOSSIER_LOG`, INFO where it is not set. Raises SettingsError where it is no level."""
    return _choice("DOSSIER_LOG", ("INFO", *_LEVELS), fold=str.upper)


def _webhook_settings(*, self_hosted: bool) -> WebhookSettings:
    url = _value("TELEGRAM_WEBHOOK_URL")
    if not url:
        raise SettingsError("TELEGRAM_WEBHOOK_URL is not set: it is the https address at which Telegram finds the bot")
    if not (_LOCAL_HOOK if self_hosted else _HOOK).fullmatch(url):
        raise SettingsError("TELEGRAM_WEBHOOK_URL is malformed: it is an https address without a query")
    secret = _secret("TELEGRAM_WEBHOOK_SECRET")
    if not secret:
        made = 'python3 -c "import secrets; print(secrets.token_urlsafe(32))"'
        raise SettingsError(f"TELEGRAM_WEBHOOK_SECRET is not set: make one with {made}")
    if not _SECRET.fullmatch(secret):
        raise SettingsError("TELEGRAM_WEBHOOK_SECRET is malformed: it is 16 to 256 letters, digits, _ and -")
    place = _place("TELEGRAM_WEBHOOK_LISTEN", default=Place(_LOCALHOST, 8080))
    return WebhookSettings(url, secret, place, _connections())


def _connections() -> int:
    written = _value("TELEGRAM_WEBHOOK_CONNECTIONS") or "40"
    if not written.isdecimal() or not 1 <= int(written) <= _MOST_CONNECTIONS:
        raise SettingsError("TELEGRAM_WEBHOOK_CONNECTIONS is malformed: it is a number from 1 to 100")
    return int(written)


_Default = TypeVar("_Default", Place, None)


def _place(name: str, *, default: _Default) -> Place | _Default:
    written = _value(name)
    if not written:
        return default
    found = _PLACE.fullmatch(written)
    if not found or not 1 <= int(found["port"]) <= _PORTS:
        raise SettingsError(f"{name} is malformed: it is a port or host:port, such as 8081 or 127.0.0.1:8081")
    return Place((found["host"] or _LOCALHOST).strip("[]"), int(found["port"]))


def _choice(name: str, known: tuple[str, ...], *, fold: Callable[[str], str] = str.lower) -> str:
    """Return one of several values, the first where the variable is not set."""
    chosen = fold(_value(name)) or known[0]
    if chosen not in known:
        raise SettingsError(f"{name} is malformed: it is one of {', '.join(dict.fromkeys(known))}")
    return chosen


def _secret(name: str) -> str:
    """Return a secret: the variable itself, else the content of the file that `<name>_FILE` names."""
    written, file = _value(name), _value(f"{name}_FILE")
    if written or not file:
        return written
    try:
        return Path(file).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{name}_FILE cannot be read ({type(error).__name__})") from None


def _value(name: str) -> str:
    return os.environ.get(name, "").strip()
