"""The index of the neutral dossier, and its reader."""

from __future__ import annotations

import pytest
from neutral import TODAY, base_of

from bot.index import Index, build_index
from bot.query import Reader


@pytest.fixture(scope="session")
def index() -> Index:
    return build_index(base_of())


@pytest.fixture(scope="session")
def reader(index: Index) -> Reader:
    return Reader(index, TODAY)
