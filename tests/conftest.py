"""Fixtures for every room. Sockets are disabled by pytest's options; the environment is empty of our settings."""

from __future__ import annotations

import os
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
from canary import Canary
from hypothesis import settings
from places import ARTICLE, ARTICLE_HEAD

from bot.app import App
from bot.errors import BaseError
from bot.models.base import Base
from bot.settings import shipped_base
from bot.store import load_base, load_checked

settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")


def pytest_configure(config: pytest.Config) -> None:
    """Look for bot tokens in everything that the suite writes."""
    config.pluginmanager.register(Canary())


class DossierFolder:
    """A little base in a folder of its own. It holds one sound article until a test writes something else."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.write("article.yaml", ARTICLE)

    def write(self, name: str, content: str | bytes) -> DossierFolder:
        raw = content if isinstance(content, bytes) else textwrap.dedent(content).lstrip("\n").encode()
        (self.path / name).write_bytes(raw)
        return self

    def facts(self, facts: str) -> DossierFolder:
        """Put these facts (a YAML list) under the sound article; the first stands in line 3."""
        return self.write(
            "article.yaml", ARTICLE_HEAD + textwrap.indent(textwrap.dedent(facts).strip("\n"), "  ") + "\n"
        )

    def load(self) -> Base:
        return load_base(self.path)

    def problems(self) -> list[str]:
        try:
            load_checked(self.path)
        except BaseError as error:
            return [str(problem) for problem in error.problems]
        return []


_OF_THE_SUITE = frozenset({"DOSSIER_CACHE", "DOSSIER_STATE"})


@pytest.fixture(autouse=True, scope="session")
def _cache_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What the suite keeps between starts goes to folders of its own, never to the user's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DOSSIER_CACHE", str(tmp_path_factory.mktemp("cache")))
        patch.setenv("DOSSIER_STATE", str(tmp_path_factory.mktemp("state")))
        yield


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = ("TELEGRAM_", "DOSSIER_")
    for name in [each for each in os.environ if each.startswith(ours) and each not in _OF_THE_SUITE]:
        monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def shipped_app() -> App:
    """The bot over the shipped dossier; chats keep apart by their names."""
    return App.open(shipped_base())


@pytest.fixture
def dossier_folder(tmp_path: Path) -> DossierFolder:
    folder = tmp_path / "dossier"
    folder.mkdir()
    return DossierFolder(folder)
