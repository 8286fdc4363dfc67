"""Settings come from the environment; what is wrong names the variable and never its value."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.settings import (
    Place,
    base_folder,
    editors,
    keep_days,
    log_level,
    run_settings,
    shipped_base,
    state_folder,
    telegram_settings,
    time_zone,
)

TOKEN = "123456789:" + "a" * 35


def test_token_is_read_and_never_shown(monkeypatch):
    monkeypatch.setenv("TELEGRAM_TOKEN", f" {TOKEN}\n")
    settings = telegram_settings()
    assert settings.token == TOKEN
    assert TOKEN not in repr(settings)
    assert settings.base_url is None


@pytest.mark.parametrize("token", ["", "   ", "secret", "123:short", TOKEN + "!"])
def test_bad_token_is_named_and_not_repeated(monkeypatch, token):
    monkeypatch.setenv("TELEGRAM_TOKEN", token)
    with pytest.raises(SettingsError, match="TELEGRAM_TOKEN is") as caught:
        telegram_settings()
    assert "\n" not in str(caught.value)
    assert not token.strip() or token not in str(caught.value)


@pytest.mark.parametrize("address", ["localhost:8081", "ftp://x", "http://"])
def test_bad_address_is_named(monkeypatch, address):
    monkeypatch.setenv("TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("TELEGRAM_BASE_URL", address)
    with pytest.raises(SettingsError, match="TELEGRAM_BASE_URL is malformed"):
        telegram_settings()


def test_address_of_a_self_hosted_server(monkeypatch):
    monkeypatch.setenv("TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("TELEGRAM_BASE_URL", "http://127.0.0.1:8081/bot")
    assert telegram_settings().base_url == "http://127.0.0.1:8081/bot"


def test_option_wins_over_environment_over_shipped(monkeypatch):
    assert base_folder(None) == shipped_base()
    monkeypatch.setenv("DOSSIER_BASE", "elsewhere")
    assert base_folder(None) == Path("elsewhere")
    assert base_folder(Path("here")) == Path("here")


def test_shipped_base_is_there():
    assert (shipped_base() / "entities.yaml").is_file()


def test_state_is_kept_in_the_user_s_state_folder_unless_told(monkeypatch):
    monkeypatch.setenv("DOSSIER_STATE", "here")
    assert state_folder() == Path("here")
    monkeypatch.delenv("DOSSIER_STATE")
    monkeypatch.setenv("XDG_STATE_HOME", "elsewhere")
    assert state_folder() == Path("elsewhere/dossier-bot")
    monkeypatch.delenv("XDG_STATE_HOME")
    assert state_folder() == Path.home() / ".local" / "state" / "dossier-bot"


@pytest.mark.parametrize(("named", "days"), [("", 30), ("0", 0), (" 7 ", 7), ("9999", 3650)])
def test_days_that_questions_are_kept(monkeypatch, named, days):
    monkeypatch.setenv("DOSSIER_KEEP_DAYS", named)
    assert keep_days() == days


@pytest.mark.parametrize(("named", "chats"), [("", set()), ("501", {"501"}), (" 501, -100123 ,", {"501", "-100123"})])
def test_editors_are_chats(monkeypatch, named, chats):
    monkeypatch.setenv("DOSSIER_EDITORS", named)
    assert editors() == chats


@pytest.mark.parametrize(
    ("variable", "value", "read"),
    [
        ("DOSSIER_KEEP_DAYS", "a month", keep_days),
        ("DOSSIER_KEEP_DAYS", "-1", keep_days),
        ("DOSSIER_EDITORS", "@editor", editors),
        ("DOSSIER_TIMEZONE", "Mars/Olympus", time_zone),
        ("DOSSIER_TIMEZONE", "../../etc/passwd", time_zone),
        ("DOSSIER_TIMEZONE", "America", time_zone),
    ],
)
def test_what_is_malformed_about_memory_is_named_and_not_repeated(monkeypatch, variable, value, read):
    monkeypatch.setenv(variable, value)
    with pytest.raises(SettingsError, match=variable) as caught:
        read()
    assert value not in str(caught.value)


def test_time_zone_is_the_one_named_or_the_machine_s(monkeypatch):
    monkeypatch.setenv("DOSSIER_TIMEZONE", "Asia/Almaty")
    assert str(time_zone()) == "Asia/Almaty"
    monkeypatch.delenv("DOSSIER_TIMEZONE")
    monkeypatch.setenv("TZ", ":Europe/Oslo")
    assert str(time_zone()) == "Europe/Oslo"
    monkeypatch.setenv("TZ", "nonsense")
    assert str(time_zone()) == "UTC"


@pytest.mark.parametrize(("named", "level"), [(None, "INFO"), ("debug", "DEBUG"), ("ERROR", "ERROR"), ("", "INFO")])
def test_log_level(monkeypatch, named, level):
    if named is not None:
        monkeypatch.setenv("DOSSIER_LOG", named)
    assert log_level() == level


SECRET = "a-secret_of-32-letters-and-digits"
URL = "https://bot.example.org/telegram"


@pytest.fixture
def told(monkeypatch):
    """Set variables beside the token."""
    monkeypatch.setenv("TELEGRAM_TOKEN", TOKEN)

    def tell(**variables: str) -> None:
        for name, value in variables.items():
            monkeypatch.setenv(name, value)

    return tell


def test_without_a_webhook_address_the_bot_polls(told):
    settings = run_settings()
    assert (settings.webhook, settings.health, settings.log_json, settings.watch) == (None, None, False, True)


def test_a_webhook_address_means_a_webhook(told):
    told(TELEGRAM_WEBHOOK_URL=URL, TELEGRAM_WEBHOOK_SECRET=SECRET)
    webhook = run_settings().webhook
    assert (webhook.url, webhook.secret, webhook.path, webhook.connections) == (URL, SECRET, "/telegram", 40)
    assert webhook.place == Place("127.0.0.1", 8080)
    assert SECRET not in repr(run_settings())
    assert TOKEN not in repr(run_settings())


def test_the_command_line_wins_over_the_webhook_address(told):
    told(TELEGRAM_WEBHOOK_URL=URL, TELEGRAM_WEBHOOK_SECRET=SECRET)
    assert run_settings(webhook=False).webhook is None


def test_everything_can_be_told(told):
    told(
        TELEGRAM_WEBHOOK_URL="https://bot.example.org:8443",
        TELEGRAM_WEBHOOK_SECRET=SECRET,
        TELEGRAM_WEBHOOK_LISTEN="[::1]:9000",
        TELEGRAM_WEBHOOK_CONNECTIONS="7",
        DOSSIER_HEALTH_PORT="0.0.0.0:8081",
        DOSSIER_RELOAD="signal",
        DOSSIER_LOG_FORMAT="JSON",
    )
    settings = run_settings()
    assert (settings.webhook.place, settings.webhook.path) == (Place("::1", 9000), "/")
    assert (settings.webhook.connections, settings.health) == (7, Place("0.0.0.0", 8081))  # noqa: S104 - as told
    assert (settings.log_json, settings.watch) == (True, False)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TELEGRAM_WEBHOOK_URL", "http://bot.example.org/telegram"),
        ("TELEGRAM_WEBHOOK_URL", "bot.example.org"),
        ("TELEGRAM_WEBHOOK_URL", "https://bot.example.org/?key=1"),
        ("TELEGRAM_WEBHOOK_SECRET", ""),
        ("TELEGRAM_WEBHOOK_SECRET", "fifteen-letters"),
        ("TELEGRAM_WEBHOOK_SECRET", "x" * 257),
        ("TELEGRAM_WEBHOOK_SECRET", "letters and spaces in it"),
        ("TELEGRAM_WEBHOOK_SECRET", "секрет-из-двадцати-букв"),
        ("TELEGRAM_WEBHOOK_LISTEN", "somewhere"),
        ("TELEGRAM_WEBHOOK_LISTEN", "127.0.0.1:70000"),
        ("TELEGRAM_WEBHOOK_CONNECTIONS", "101"),
        ("TELEGRAM_WEBHOOK_CONNECTIONS", "-1"),
        ("DOSSIER_HEALTH_PORT", "http://127.0.0.1"),
        ("DOSSIER_HEALTH_PORT", "0"),
        ("DOSSIER_RELOAD", "sometimes"),
        ("DOSSIER_LOG", "loud"),
        ("DOSSIER_LOG_FORMAT", "yaml"),
    ],
)
def test_what_is_malformed_is_named_and_not_repeated(told, name, value):
    told(TELEGRAM_WEBHOOK_URL=URL, TELEGRAM_WEBHOOK_SECRET=SECRET)
    told(**{name: value})
    with pytest.raises(SettingsError, match=f"^{name} is ") as caught:
        run_settings()
    assert "\n" not in str(caught.value)
    assert len(value) < 3 or value not in str(caught.value)


def test_a_webhook_needs_an_address(told):
    with pytest.raises(SettingsError, match="TELEGRAM_WEBHOOK_URL is not set"):
        run_settings(webhook=True)


def test_a_self_hosted_server_may_call_without_tls(told):
    told(TELEGRAM_BASE_URL="http://127.0.0.1:8081", TELEGRAM_WEBHOOK_SECRET=SECRET)
    told(TELEGRAM_WEBHOOK_URL="http://127.0.0.1:8080/rails")
    assert run_settings().webhook.path == "/rails"


def test_secrets_may_stand_in_files(told, monkeypatch, tmp_path):
    (tmp_path / "token").write_text(f"{TOKEN}\n")
    (tmp_path / "secret").write_text(f"{SECRET}\n")
    monkeypatch.delenv("TELEGRAM_TOKEN")
    told(TELEGRAM_TOKEN_FILE=str(tmp_path / "token"), TELEGRAM_WEBHOOK_SECRET_FILE=str(tmp_path / "secret"))
    told(TELEGRAM_WEBHOOK_URL=URL)
    settings = run_settings()
    assert (settings.telegram.token, settings.webhook.secret) == (TOKEN, SECRET)


def test_a_file_that_cannot_be_read_is_named_by_its_variable(monkeypatch, tmp_path):
    monkeypatch.setenv("TELEGRAM_TOKEN_FILE", str(tmp_path / "nowhere"))
    with pytest.raises(SettingsError, match=r"^TELEGRAM_TOKEN_FILE cannot be read") as caught:
        run_settings()
    assert "nowhere" not in str(caught.value)
