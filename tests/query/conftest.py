"""Fixtures of the query tests: one reader over the neutral dossier of the index tests."""

from __future__ import annotations

from datetime import date

import pytest
from index.dossier import base_of

from bot.index import Index, build_index
from bot.query import Reader


@pytest.fixture(scope="session")
def index() -> Index:
    return build_index(base_of())


@pytest.fixture(scope="session")
def reader(index: Index) -> Reader:
    return Reader(index, date(2026, 2, 10))
