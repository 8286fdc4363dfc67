"""Fixtures of the index tests."""

from __future__ import annotations

import pytest

from bot.index import Index, build_index

from .dossier import base_of


@pytest.fixture(scope="session")
def index() -> Index:
    return build_index(base_of())
