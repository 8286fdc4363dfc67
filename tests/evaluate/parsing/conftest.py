"""A little article with gold, and what was drafted of it."""

from __future__ import annotations

import pytest

from bot.evaluate.parsing.gold import Gold, GoldArticle

from .bridge import GOLD, TEXT, drafted, growth, happened, mayor, price, said, traffic


@pytest.fixture(scope="session")
def gold():
    return GoldArticle(name="bridge", file="bridge.txt", raw="\n".join(TEXT).encode(), gold=Gold.model_validate(GOLD))


@pytest.fixture
def whole():
    """An article of which everything is drafted as its gold has it."""
    return drafted(price(), growth(), traffic(), mayor(), said(), happened())
