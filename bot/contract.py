"""A Turn → the public JSON object of `ask --json`. Its keys are a contract: none is renamed or removed."""

from __future__ import annotations

from typing import Any

from bot.models.answer import Choices, Listing, NoAnswer, facts_of, outcome_of
from bot.models.article import Article
from bot.models.base import Base
from bot.models.reply import Rendered, Turn
from bot.render import label_of


def as_json(turn: Turn, rendered: Rendered, base: Base) -> dict[str, Any]:
    """Return query, outcome, reason, language, text, facts, choices, sources and elapsed_ms of one turn."""
    answer = turn.answer
    facts = facts_of(answer)
    offered = answer.facts if isinstance(answer, Choices) else answer.known if isinstance(answer, NoAnswer) else ()
    ids = answer.ids if isinstance(answer, Listing) else ()
    articles = {fact.article for fact in facts} | {each for each in ids if each in base.articles}
    return {
        "query": turn.query,
        "outcome": outcome_of(answer).value,
        "reason": answer.reason.value if isinstance(answer, NoAnswer) else None,
        "language": turn.language.value,
        "text": rendered.text,
        "facts": [fact.id for fact in facts],
        "choices": [label_of(fact, base=base, language=turn.language) for fact in offered],
        "sources": [_source(base.articles[each], turn) for each in base.articles if each in articles],
        "elapsed_ms": round(turn.elapsed_ms, 3),
    }


def _source(article: Article, turn: Turn) -> dict[str, str | None]:
    source = article.source
    return {
        "outlet": source.outlet.best(turn.language),
        "title": source.title,
        "date": source.published.isoformat(),
        "url": source.url,
    }
