"""Query + ranked Matches → Answer. One clear winner is answered, a few equals become choices, the rest is refused."""

from __future__ import annotations

from typing import Final

from bot.answer.compare import MAX_CHOICES, compare
from bot.answer.found import found, same_measure
from bot.answer.listing import list_facts
from bot.answer.refuse import refuse
from bot.index import Index
from bot.language.rarity import GENERIC_WEIGHT
from bot.match import THRESHOLDS as MATCH_THRESHOLDS
from bot.models.answer import Answer, Choices, NoAnswer, Notice, NoticeKind, Reason
from bot.models.fact import Event, Fact, Figure
from bot.models.match import Lock, Match
from bot.models.query import Query, QuestionType

MARGIN: Final = 2.0
"""Points by which the winner must lead to be answered alone.

Calibrated by asking three dossiers their 1558 gold questions. A smaller margin answers more and errs more: at 1 there
are 5 more right answers with 7 more wrong ones, one of them a figure; at 0 there are 9 more wrong figures. At 3 one
wrong figure fewer costs 5 right answers, at 4 it costs 15.
"""

BEATEN_BY: Final = 3.0
"""Points by which a forbidden fact must lead the best allowed one to make the answer a refusal.

From 0 to 3 the same questions are refused; at 5 2 more answers are wrong, and 4 where nothing is ever beaten.
"""

BEATING_COVERAGE: Final = 0.9
"""Share of a question that a forbidden fact must explain to show that the question was about it.

From 0.80 to 0.90 nothing changes; at 0.95 one more answer is wrong.
"""

THRESHOLDS: Final[tuple[tuple[str, float], ...]] = (
    *MATCH_THRESHOLDS,
    ("margin", MARGIN),
    ("beaten by", BEATEN_BY),
    ("beating coverage", BEATING_COVERAGE),
)
"""What an answer had to reach, by name, as /why shows it."""

_NOTICES: Final[dict[QuestionType, NoticeKind]] = {
    QuestionType.GREETING: NoticeKind.GREETING,
    QuestionType.THANKS: NoticeKind.THANKS,
    QuestionType.HELP: NoticeKind.HELP,
}


def decide(query: Query, matches: tuple[Match, ...], index: Index) -> Answer:
    """Return what to say to a query, given its ranked matches."""
    if query.type in _NOTICES:
        return Notice(_NOTICES[query.type])
    if listed := list_facts(query, index):
        return listed
    if not _names_subject(query):
        return NoAnswer(Reason.NOT_UNDERSTOOD)
    if query.type is QuestionType.COMPARE and (compared := compare(query, index)):
        return compared
    allowed = [each for each in matches if not each.forbidden_by]
    if not allowed or _is_beaten(allowed[0], matches):
        return refuse(query, matches, index)
    return _answer(query, allowed, index)


def _names_subject(query: Query) -> bool:
    """Say whether a question names anything but «figure», «year» and the like."""
    named = query.entities or query.concepts or query.quantities or query.periods
    return bool(named) or any(word.weight > GENERIC_WEIGHT for word in query.words)


def _is_beaten(best: Match, matches: tuple[Match, ...]) -> bool:
    """Say whether a fact that a lock forbids fits clearly better than the best one allowed.

    The question was then about that fact and wrong in one point (another country, year or direction); answering with
    a lesser fact would pass over the point.
    """
    forbidden = [
        each
        for each in matches
        if each.forbidden_by and set(each.forbidden_by) <= _POINTS and each.coverage >= BEATING_COVERAGE
    ]
    return any(each.score > best.score + BEATEN_BY and not _is_other_period(each, best) for each in forbidden)


def _is_other_period(forbidden: Match, best: Match) -> bool:
    """Say whether a forbidden figure is the allowed one in another period: the allowed one is then what was meant."""
    one, other = forbidden.fact, best.fact
    if not (isinstance(one, Figure) and isinstance(other, Figure) and set(forbidden.forbidden_by) == {Lock.PERIOD}):
        return False
    return one.metric == other.metric or best.coverage >= BEATING_COVERAGE


_POINTS: Final = frozenset({Lock.ENTITY, Lock.DIRECTION, Lock.PERIOD})


def _answer(query: Query, allowed: list[Match], index: Index) -> Answer:
    best = allowed[0]
    rivals = [
        each for each in allowed[1:] if each.score > best.score - MARGIN and not same_measure(each.fact, best.fact)
    ]
    if rivals and not all(_agree(query.type, best.fact, each.fact) for each in rivals):
        facts = tuple(each.fact for each in (best, *rivals))
        return Choices(facts[:MAX_CHOICES], about=query.text.strip())
    return found(best.fact, query.type, index)


def _agree(asked: QuestionType, one: Fact, other: Fact) -> bool:
    """Say whether two facts give the same answer to what is asked: one date, one place, one speaker, one article."""
    match asked:
        case QuestionType.SOURCE:
            return one.article == other.article
        case QuestionType.SPEAKER:
            return one.speaker is not None and one.speaker == other.speaker
        case QuestionType.WHEN:
            return isinstance(one, Event) and isinstance(other, Event) and one.date == other.date
        case QuestionType.WHERE:
            return isinstance(one, Event) and isinstance(other, Event) and one.place == other.place
        case _:
            return False
