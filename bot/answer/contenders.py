"""Allowed matches → those among which a question does not choose, the best first.

Facts that score alike within a margin contend; what the question itself says then leaves some of them out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.answer.found import narrows, same_measure
from bot.answer.rivals import chosen
from bot.index import Index
from bot.models.fact import Figure, Role, Statement
from bot.models.match import Match
from bot.models.query import Query, QuestionType

MARGIN: Final = 2.0
"""Points by which the winner must lead to be answered alone.

Calibrated by asking three dossiers their 1558 gold questions. A smaller margin answers more and errs more: at 1 there
are 5 more right answers with 7 more wrong ones, one of them a figure; at 0 there are 9 more wrong figures. At 3 one
wrong figure fewer costs 5 right answers, at 4 it costs 15.
"""

_IDENTITY: Final = re.compile(
    r"\b(?:кто\s+(?:это|эт(?:от|а)|тако\w+)|who\s+(?:is|s|was)\s+(?:this|that|the)\b|бұл\s+кім)"
)
"""«Кто этот эксперт» asks who somebody is: an office tells, and what was said to or by them does not."""


def contenders(query: Query, allowed: Sequence[Match], index: Index) -> list[Match]:
    """Return the facts that may be meant; `allowed` are ranked and at least one. One that is left is the answer."""
    best = allowed[0]
    margin = 100.0 if _names_no_measure(query) and isinstance(best.fact, Figure) else MARGIN
    near = [best] + [
        each
        for each in allowed[1:]
        if each.score > best.score - margin
        and not same_measure(each.fact, best.fact)
        and not narrows(each.fact, best.fact)
    ]
    near = _figures_before_words(_of_asked_metric(query, near))
    if _is_named_figure(query, near[0], index):
        near = [each for each in near if isinstance(each.fact, Figure)]
    near = chosen(query, near) or near
    if _IDENTITY.search(query.normalised):
        near = [each for each in near if isinstance(each.fact, Role)] or near
    return near


def _names_no_measure(query: Query) -> bool:
    """Say whether «how many» is asked of a name alone: any figure of it may be meant."""
    named = query.concepts or query.words or query.units or query.quantities
    return query.type is QuestionType.HOW_MUCH and not named


def _figures_before_words(near: Sequence[Match]) -> list[Match]:
    """Leave out statements read from the paragraph of a figure that contends: they tell the figure in more words."""
    told = {
        (each.fact.article, each.fact.paragraph) for each in near if isinstance(each.fact, Figure) and each.fact.excerpt
    }
    kept = [
        each
        for each in near
        if not (
            isinstance(each.fact, Statement) and each.fact.excerpt and (each.fact.article, each.fact.paragraph) in told
        )
    ]
    return kept or list(near)


def _of_asked_metric(query: Query, near: Sequence[Match]) -> list[Match]:
    """Leave out the figures of metrics named alike, where one measures the very thing that the question names."""
    asked = {each for mention in query.concepts for each in mention.ids}
    exact = [each for each in near if isinstance(each.fact, Figure) and each.fact.metric in asked]
    kept = [each for each in near if each in exact or not isinstance(each.fact, Figure)]
    return [*exact[:1], *(each for each in kept if each is not exact[0])] if exact else list(near)


def _is_named_figure(query: Query, best: Match, index: Index) -> bool:
    """Say whether a figure explains a whole question, whose things are all in the name of what it measures."""
    if not isinstance(best.fact, Figure) or best.unexplained:
        return False
    measure = index.by_fact[best.fact.id].measure
    things = [word for word in query.words if word.is_noun]
    return bool(things) and all(not word.lemmas.isdisjoint(measure) for word in things)
