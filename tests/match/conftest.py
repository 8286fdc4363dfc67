"""The index of the neutral dossier, and its reader."""

from __future__ import annotations

import pytest

from bot.index import Index, build_index
from bot.query import Reader

from .dossier import TODAY, base_of


@pytest.fixture(scope="session")
def index() -> Index:
    return build_index(base_of())


@pytest.fixture(scope="session")
def reader(index: Index) -> Reader:
    return Reader(index, TODAY)
