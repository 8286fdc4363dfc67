"""A question and what the conversation was about → the answer, and the question that it answers.

What stands by itself is answered by itself; only what leans on the turn before borrows from it.
"""

from __future__ import annotations

from dataclasses import replace

from bot.answer.found import answer_about, found, is_measured_so
from bot.answer.thinker import Thinker
from bot.index import Index
from bot.match import judged
from bot.models.answer import (
    Answer,
    Choices,
    Comparison,
    Computation,
    Found,
    Listing,
    NoAnswer,
    Outcome,
    Reason,
    facts_of,
    outcome_of,
)
from bot.models.chart import Chart, Charts, Chronology
from bot.models.fact import Fact, Statement
from bot.models.query import Query, QuestionType
from bot.query import (
    Context,
    asked_place,
    completed,
    continues_comparison,
    is_bare,
    narrows_down,
    points_back,
    query_of_fact,
    turned_round,
)


def converse(query: Query, context: Context | None, thinker: Thinker) -> tuple[Answer, Query]:
    """Return the answer and the question it answers: the asked one, or one completed from the context."""
    index = thinker.index
    if context is None:
        return thinker.decided(query), query
    text = turned_round(query, context.query)
    if text and (turned := thinker.read(text)).concepts != context.query.concepts:
        return thinker.decided(turned), turned
    if (fact := _picked(query, context, index)) is not None:
        return found(fact, QuestionType.ANY, index), query_of_fact(fact, query, index)
    if context.fact and points_back(query) and not continues_comparison(query, context.query):
        return _of_shown_fact(query, context, context.fact, thinker)
    tried = [(thinker.decided(each), each) for each in completed(query, context, index) or (query,)]
    answer, asked = next((each for each in tried if outcome_of(each[0]) is Outcome.ANSWER), tried[0])
    if query.calculation and is_bare(query) and isinstance(answer, Found):
        return NoAnswer(Reason.UNKNOWN_TOPIC, known=(answer.fact,)), asked  # «а всего?»: nothing was worked out
    return answer, asked


def context_after(answer: Answer, query: Query, before: Context | None) -> Context | None:
    """Return what a follow-up may refer to after an answer; small talk leaves the context as it was."""
    match answer:
        case Found(fact=fact):
            return Context(query, fact)
        case Comparison(larger=figure) | Computation(terms=(figure, *_)):
            return Context(query, figure, facts_of(answer))
        case Choices(facts=facts) | Listing(facts=facts):
            return Context(query, None, facts)
        case Chart() | Charts() | Chronology():
            return Context(query, None, facts_of(answer))
        case NoAnswer():
            return Context(query, None)
        case _:
            return before


def _picked(query: Query, context: Context, index: Index) -> Fact | None:
    """Return the offered fact that a reply picks by its place («второй») or by what it is about («про экспорт»)."""
    if not context.offered:
        return None
    place = asked_place(query)
    if place is not None:
        return context.offered[place] if -1 <= place < len(context.offered) else None
    if not narrows_down(query):
        return None
    fitting = [each for each in context.offered if not judged(query, each, index).forbidden_by]
    return fitting[0] if len(fitting) == 1 else None


def _of_shown_fact(query: Query, context: Context, fact: Fact, thinker: Thinker) -> tuple[Answer, Query]:
    """Answer from the fact just shown; what it does not hold is asked anew of what the old question was about."""
    asked = replace(context.query, type=query.type)
    told = answer_about(fact, query, thinker.index)
    if isinstance(told, Found):
        return told, asked
    anew = [(thinker.decided(each), each) for each in completed(query, context, thinker.index, leaning=True)]
    return next((each for each in anew if _fits(each[0], query)), (told, asked))


def _fits(answer: Answer, query: Query) -> bool:
    """Say whether an answer found anew is of the sort that was asked for; a reason is only ever a statement."""
    if not isinstance(answer, Found) or not is_measured_so(answer.fact, query):
        return False
    return query.type is not QuestionType.WHY or isinstance(answer.fact, Statement)
