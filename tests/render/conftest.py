"""Fixtures of the render tests."""

from __future__ import annotations

import pytest

from bot.models.base import Base

from .dossier import base_of


@pytest.fixture(scope="session")
def base() -> Base:
    return base_of()
