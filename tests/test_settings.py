"""Settings come from the environment; what is wrong names the variable and never its value."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.settings import (
    base_folder,
    editors,
    keep_days,
    log_level,
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
def test_what_is_malformed_is_named_and_not_repeated(monkeypatch, variable, value, read):
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


@pytest.mark.parametrize(("named", "level"), [(None, "INFO"), ("debug", "DEBUG"), ("", "INFO")])
def test_log_level(monkeypatch, named, level):
    if named is not None:
        monkeypatch.setenv("DOSSIER_LOG", named)
    assert log_level() == level
