"""Settings come from the environment; what is wrong names the variable and never its value."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.settings import base_folder, log_level, shipped_base, telegram_settings

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


@pytest.mark.parametrize(("named", "level"), [(None, "INFO"), ("debug", "DEBUG"), ("", "INFO")])
def test_log_level(monkeypatch, named, level):
    if named is not None:
        monkeypatch.setenv("DOSSIER_LOG", named)
    assert log_level() == level
