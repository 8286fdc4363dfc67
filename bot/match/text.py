"""Ranked matches → the same, with the facts that are nothing but text judged by how well and how surely they answer.

A statement filed under nothing has no entity, metric or period for a lock to hold on to. What stands in its text,
where, and how far ahead of the next text that puts it, is weighed instead: as a question that a text answers, or as a
claim that a text of like length repeats.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp
from typing import Final

from bot.index import FactDocument
from bot.match.answering import NO_FIT, Fit, fit_of, odds_of_answer
from bot.match.asking import Intent, intent_of
from bot.match.claim import is_of_like_length, odds_of_same
from bot.match.passage import Passage, Standing, passage_in, standings
from bot.match.terms import Term, terms_of
from bot.models.match import Lock, Match
from bot.models.query import Query

TEXT_CERTAINTY: Final = 0.86
"""Least probability at which a text may answer.

Of questions to paragraphs with half of the right paragraphs removed (XQuAD, 2 x 578) two thirds of those that keep
theirs are then answered, and 96 % of the answers in Russian and 98 % in English are right; on the half of the articles
that the constants were not fitted on, 95 %. At 0.80 70 % are answered, and 94.6 % of the answers are right there.
"""

MAX_TEXTS: Final = 20
"""How many texts, those that explain the most, are read word by word."""

FIT_POINTS: Final = 70.0
"""Points of the score that the fit of a text is worth: as many as coverage is worth elsewhere."""

DOUBTED: Final = frozenset({Lock.TYPE, Lock.REVERSAL})
"""Locks that a text cannot be held to word by word («дважды» holds a number): they lower its certainty instead."""

_SURELY_NOT: Final = 500.0  # odds beyond it say nothing more, and exp() would overflow
_REPLACED: Final = DOUBTED | {Lock.COVERAGE}


def judge_texts(query: Query, matches: Sequence[Match], documents: Mapping[str, FactDocument]) -> list[Match]:
    """Return the matches with every text's score and certainty; a text that is not certain enough is forbidden.

    `documents` holds the document of each match by the id of its fact.
    """
    texts = [each for each in matches if not documents[each.fact.id].structured]
    if not texts:
        return list(matches)
    terms = terms_of(query)
    nearest = sorted(texts, key=lambda each: (-each.coverage, each.fact.id))
    read = {each.fact.id: _read(terms, documents[each.fact.id]) for each in nearest[:MAX_TEXTS]}
    unread = min(each.fit.fit for each in read.values())
    others = [Fit(0.0, 0.0, 0.0, each.coverage) for each in matches if documents[each.fact.id].structured]
    judged = {each.fact.id: replace(each, score=_score(each, unread), forbidden_by=_locks(each, 0.0)) for each in texts}
    for each in nearest[:MAX_TEXTS]:
        rivals = [*others, *(read[other].fit for other in read if other != each.fact.id)]
        odds = _odds(query, terms, each, read[each.fact.id], rival=max(rivals, key=lambda fit: fit.fit, default=NO_FIT))
        certainty = 1 / (1 + exp(min(-odds, _SURELY_NOT)))
        judged[each.fact.id] = replace(
            each,
            score=_score(each, read[each.fact.id].fit.fit),
            certainty=certainty,
            forbidden_by=_locks(each, certainty),
        )
    return [judged.get(each.fact.id, each) for each in matches]


@dataclass(frozen=True, slots=True)
class _Text:
    """A text read word by word for the terms of a query."""

    passage: Passage
    stands: tuple[Standing, ...]
    fit: Fit


def _read(terms: Sequence[Term], document: FactDocument) -> _Text:
    passage, stands = passage_in(document), standings(terms, document)
    return _Text(passage, stands, fit_of(terms, stands, passage))


def _odds(query: Query, terms: Sequence[Term], match: Match, text: _Text, *, rival: Fit) -> float:
    """Return the log-odds that a text is what was meant; a claim whose every word it holds is looked up at least."""
    intent = intent_of(query, terms=len(terms))
    doubts = any(lock is not Lock.COVERAGE for lock in match.forbidden_by)
    if intent is not Intent.CLAIM or not is_of_like_length(query, text.passage):
        return odds_of_answer(text.fit, rival, intent=intent, doubts=doubts)
    same = odds_of_same(query, terms, text.stands, text.passage)
    if text.fit.explained < text.fit.total:
        return same
    return max(same, odds_of_answer(text.fit, rival, intent=Intent.LOOKUP, doubts=doubts))


def _score(match: Match, fit: float) -> float:
    """Return the score of a match with the fit of its text in the place of its coverage."""
    return match.score + FIT_POINTS * (fit - match.coverage)


def _locks(match: Match, certainty: float) -> tuple[Lock, ...]:
    kept = tuple(lock for lock in match.forbidden_by if lock not in _REPLACED)
    return kept if certainty >= TEXT_CERTAINTY else (*kept, Lock.COVERAGE)
