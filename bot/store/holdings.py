"""A loaded base → a table of what it holds, readable on a terminal of 80 columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import islice
from typing import Final

from rich import box
from rich.console import Console
from rich.table import Table

from bot.models.article import Article
from bot.models.base import Base
from bot.models.text import Language
from bot.store.files import GoldQuestion

_HEADINGS: Final = {"figure": "fig", "event": "evt", "statement": "stm", "role": "rol", "definition": "def"}
_MOST_ARTICLES: Final = 1_000
"""Articles that have a row of their own; the totals count all."""

_ID_WIDTH: Final = 16
"""Columns that an article id keeps on a narrow terminal."""


def holdings_table(base: Base, questions: Sequence[GoldQuestion], *, console: Console | None = None) -> None:
    """Print one row per article with its facts by kind, what the headings mean, and a line of totals."""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 0), pad_edge=False, show_edge=False)
    shown = tuple(islice(base.articles.values(), _MOST_ARTICLES))
    width = max((len(article.id) for article in shown), default=0)
    table.add_column("article", overflow="fold", min_width=min(_ID_WIDTH, width))
    table.add_column("outlet", overflow="fold")
    for heading in ("published", "link"):
        table.add_column(heading, no_wrap=True)
    for heading in (*_HEADINGS.values(), "all"):
        table.add_column(heading, justify="right", no_wrap=True, min_width=3)
    counted = Counter((fact.article, str(fact.kind)) for fact in base.facts.values())
    for article in shown:
        table.add_row(*_row(article, [counted[article.id, kind] for kind in _HEADINGS]))
    out = console or Console()
    out.print(table)
    if len(base.articles) > len(shown):
        out.print(f"… and {len(base.articles) - len(shown)} more articles")
    out.print(", ".join(f"{short} {kind}s" for kind, short in _HEADINGS.items()), style="dim", highlight=False)
    out.print(_totals(base, questions), highlight=False, soft_wrap=True)


def _row(article: Article, counts: Sequence[int]) -> tuple[str, ...]:
    source = article.source
    link = "yes" if source.url else "none"
    described = (article.id, source.outlet.best(Language.RU), source.published.isoformat(), link)
    return *described, *(str(count or "·") for count in counts), str(sum(counts))


def _totals(base: Base, questions: Sequence[GoldQuestion]) -> str:
    entities = f"{_counted(len(base.mentioned), 'entity', 'entities')} in them"
    articles, facts = _counted(len(base.articles), "article"), _counted(len(base.facts), "fact")
    concepts, gold = _counted(len(base.concepts), "concept"), _counted(len(questions), "gold question")
    return f"{articles}, {facts}, {entities}, {concepts}, {gold}: no problems"


def _counted(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or f'{one}s'}"
