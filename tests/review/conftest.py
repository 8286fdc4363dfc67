"""An invented article with its drafts, and a desk to decide on them."""

from __future__ import annotations

import pytest

from bot.review.desk import Desk
from review.articles import mill_article


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "base"


@pytest.fixture
def desk(folder):
    return Desk(folder)


@pytest.fixture
def filed(desk):
    """The article on the desk of a base that does not exist yet."""
    return desk.file(mill_article()).article
