"""How an article of the set is read: as `dossier-bot parse` reads it into an empty base, on a day of its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Final

from bot.evaluate.parsing.gold import GoldArticle
from bot.models.draft import DraftArticle

Reader = Callable[[GoldArticle], DraftArticle]

_SOME_DAY: Final = dt.date(2026, 12, 31)
"""The day on which an article is read that tells neither its date nor, in the gold, the day of reading."""


def read_article(one: GoldArticle) -> DraftArticle:
    """Read an article of the set."""
    from bot.parse.article import parse_article  # noqa: PLC0415 - wants the extra `parse`

    return parse_article(one.raw, name=one.file, known=None, today=day_of(one))


def day_of(one: GoldArticle) -> dt.date:
    """Return the day on which an article is read: the gold's, else that of its publication."""
    return one.gold.today or one.gold.source.published or _SOME_DAY
