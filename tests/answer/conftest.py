"""The bot over the neutral dossier of the match tests, and its stages one by one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from neutral import TODAY, base_of

from bot.answer import decide
from bot.app import App
from bot.index import Index
from bot.match import match
from bot.models.answer import Answer
from bot.query import Reader

Ask = Callable[[str], Answer]


@pytest.fixture(scope="session")
def app() -> App:
    return App(base_of(), today=lambda: TODAY)


@pytest.fixture(scope="session")
def index(app: App) -> Index:
    return app.index


@pytest.fixture(scope="session")
def reader(index: Index) -> Reader:
    return Reader(index, TODAY)


@pytest.fixture(scope="session")
def ask(index: Index, reader: Reader) -> Ask:
    """Answer one question through reading, matching and deciding, without a conversation."""

    def answer_to(text: str) -> Answer:
        query = reader.understand(text)
        return decide(query, match(query, index), index)

    return answer_to
