"""A loaded base → a table of what it holds, for the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from rich.console import Console
from rich.table import Table

from bot.models.base import Base
from bot.models.fact import FACT_KINDS
from bot.models.text import Language
from bot.store.questions import GoldQuestion


def holdings_table(base: Base, questions: Sequence[GoldQuestion], *, console: Console | None = None) -> None:
    """Print one row per article with its facts by kind, and a line of totals."""
    table = Table(title=None, title_justify="left")
    for heading in ("article", "outlet", "published", "link"):
        table.add_column(heading, overflow="fold")
    for kind in (*FACT_KINDS, "all"):
        table.add_column(kind, justify="right")
    for article_id, article in base.articles.items():
        counted = Counter(fact.kind for fact in base.facts.values() if fact.article == article_id)
        source = article.source
        described = [article_id, source.outlet.best(Language.RU), _day(source.published), "yes" if source.url else "none"]
        table.add_row(*described, *(str(counted[kind]) for kind in FACT_KINDS), str(counted.total()))
    out = console or Console()
    out.print(table)
    out.print(_totals(base, questions), highlight=False)


def _day(published: date) -> str:
    return published.isoformat()


def _totals(base: Base, questions: Sequence[GoldQuestion]) -> str:
    return (
        f"{len(base.articles)} articles, {len(base.facts)} facts, {len(base.mentioned)} entities in them, "
        f"{len(base.concepts)} concepts, {len(questions)} gold questions: no problems"
    )
