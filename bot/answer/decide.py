"""Query + ranked Matches → Answer. One clear winner is answered, a few equals become choices, the rest is refused."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.answer.compare import MAX_CHOICES, compare
from bot.answer.compute import compute
from bot.answer.contenders import MARGIN, contenders
from bot.answer.found import found
from bot.answer.listing import list_facts
from bot.answer.refuse import refuse
from bot.answer.rivals import HOW_MANY_TIMES, TIMES
from bot.answer.series import newest_first
from bot.index import Index
from bot.language.lemmas import lemmas
from bot.language.polarity import MOVEMENT
from bot.language.rarity import GENERIC_WEIGHT
from bot.match import THRESHOLDS as MATCH_THRESHOLDS
from bot.models.answer import Answer, Choices, Found, NoAnswer, Reason
from bot.models.fact import Event, Fact, Figure
from bot.models.match import Lock, Match
from bot.models.notice import Notice, NoticeKind
from bot.models.query import Calculation, Operation, Query, QuestionType
from bot.query.calculations import JOINT, as_ranking

_SIDES: Final = 2
"""A comparison that names fewer parties than these asks who of all has the most."""

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

_BY_HOW_MUCH: Final = re.compile(
    r"\bна\s*сколько\b|\bby\s+(?:how|what)\b|\bhow\s+(?:much|many)\s+(?:more|less|fewer)\b"
)

_MOST: Final = re.compile(r"сам(?:ый|ая|ое|ые|ого|ой|ых|ому|ую|ым|ыми)|наиболее|наименее|most|least|ең")
"""Says that something is the utmost, and not in what: «самый дешевый» is no «самый дорогой»."""

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
    if query.calculation and query.type is not QuestionType.COMPARE and query.calculation.operation is Operation.SHARE:
        return _share_or_fact(query, matches, index)
    if answer := _told_ratio(query, matches, index) or _told_change(query, matches, index) or _reckoned(query, index):
        return answer
    answer = _of_one_fact(query, matches, index)
    if query.calculation and not _may_answer(answer, query, query.calculation, index):
        return refuse(query, matches, index)
    return answer


def _told_ratio(query: Query, matches: tuple[Match, ...], index: Index) -> Answer | None:
    """Return the ratio that a fact states where a question asks how many times something is as much as before."""
    if not HOW_MANY_TIMES.search(query.normalised):
        return None
    told = [each for each in matches if not each.forbidden_by and _is_ratio(each.fact) and _is_of_all(query, each.fact)]
    return _answer(query, newest_first(query, told, index), index) if told else None


def _is_ratio(fact: Fact) -> bool:
    """Say whether a figure is a ratio, or carries one as its movement."""
    return isinstance(fact, Figure) and TIMES in {fact.unit, fact.change.unit if fact.change else fact.unit}


def _told_change(query: Query, matches: tuple[Match, ...], index: Index) -> Answer | None:
    """Return the movement that a figure read from an article states where «by how much» more or less is asked."""
    allowed = [each for each in matches if not each.forbidden_by]
    told = [each for each in allowed if isinstance(each.fact, Figure) and each.fact.excerpt and _is_movement(each.fact)]
    if query.type is not QuestionType.COMPARE or not told or not _BY_HOW_MUCH.search(query.normalised):
        return None
    return _answer(query, told, index)


def _is_movement(figure: Figure) -> bool:
    return any(MOVEMENT.is_told_by(word) for word in figure.metric.split("-"))


def _is_of_all(query: Query, fact: Fact) -> bool:
    """Say whether everybody asked about is a party of a fact: the ratio of two parties is another one."""
    parties = {party.entity for party in fact.parties}
    return len(query.entities) < _SIDES or all(not parties.isdisjoint(each.ids) for each in query.entities)


def _reckoned(query: Query, index: Index) -> Answer | None:
    """Return the computed number, comparison or ranking that a question asks for, if the figures are there."""
    if query.calculation and query.calculation.operation is not Operation.SHARE:
        computed = compute(query, index)
        if computed or query.type is not QuestionType.COMPARE:
            return computed
    if query.type is not QuestionType.COMPARE:
        return None
    ranking = as_ranking(query.normalised)
    if ranking and not _names_measure(query):
        return refuse(query, (), index)
    compared = compare(query, index)
    if isinstance(compared, Choices) and len(query.entities) < _SIDES and ranking:
        return compute(replace(query, calculation=ranking), index) or compared
    return compared


def _names_measure(query: Query) -> bool:
    """Say whether a comparison names anything besides the parties: «A is bigger than B» does not say in what."""
    return bool(query.concepts or query.units or query.words or query.quantities)


def _may_answer(answer: Answer, query: Query, calculation: Calculation, index: Index) -> bool:
    """Say whether one fact may stand for a number that could not be worked out.

    The largest of its kind may, where the fact itself says so; a change, where the fact is of that very period; a sum
    of several things, where the fact says that it is one or is of several parties.
    """
    if not isinstance(answer, Found):
        return True
    match calculation.operation:
        case Operation.RANKING:
            said = index.by_fact[answer.fact.id].lemmas
            telling = [each for each in calculation.cues if not _MOST.fullmatch(each)] or calculation.cues
            return any(not lemmas(each).isdisjoint(said) for each in telling)
        case Operation.CHANGE:
            return not isinstance(answer.fact, Figure) or answer.fact.period in query.periods
        case Operation.SUM:
            joint = calculation.cues & JOINT
            said = index.by_fact[answer.fact.id].lemmas
            return not joint or len(query.entities) > 1 or any(not lemmas(each).isdisjoint(said) for each in joint)
        case Operation.DIFFERENCE:
            return not isinstance(answer.fact, Figure) or answer.fact.change is not None
        case _:
            return True


def _share_or_fact(query: Query, matches: tuple[Match, ...], index: Index) -> Answer:
    """Return the percentage that a fact states, else the share worked out of two figures, else the refusal."""
    stated = _of_one_fact(query, matches, index)
    fact = stated.fact if isinstance(stated, Found) else None
    if isinstance(fact, Figure) and fact.unit == "percent":
        return stated
    if computed := compute(query, index):
        return computed
    return refuse(query, matches, index) if isinstance(fact, Figure | Event) else stated


def _of_one_fact(query: Query, matches: tuple[Match, ...], index: Index) -> Answer:
    allowed = [each for each in matches if not each.forbidden_by]
    if not allowed or _is_beaten(query, allowed[0], matches):
        return refuse(query, matches, index)
    return _answer(query, newest_first(query, allowed, index), index)


def _names_subject(query: Query) -> bool:
    """Say whether a question names anything but «figure», «year» and the like."""
    named = query.entities or query.concepts or query.quantities or query.periods
    return bool(named) or any(word.weight > GENERIC_WEIGHT for word in query.words)


def _is_beaten(query: Query, best: Match, matches: tuple[Match, ...]) -> bool:
    """Say whether a fact that a lock forbids fits clearly better than the best one allowed.

    The question was then about that fact and wrong in one point (another country, year or direction); answering with
    a lesser fact would pass over the point.
    """
    if _is_turned(query, best, matches):
        return True
    forbidden = [
        each
        for each in matches
        if each.forbidden_by and set(each.forbidden_by) <= _POINTS and each.coverage >= BEATING_COVERAGE
    ]
    return any(each.score > best.score + BEATEN_BY and not _is_other_period(each, best) for each in forbidden)


def _is_turned(query: Query, best: Match, matches: tuple[Match, ...]) -> bool:
    """Say whether a question names a metric whose figure moved the other way, so that another metric would answer."""
    asked = {each for mention in query.concepts for each in mention.ids}
    if not isinstance(best.fact, Figure) or best.fact.metric in asked:
        return False
    return any(
        isinstance(each.fact, Figure)
        and each.fact.metric in asked
        and each.fact.change is not None
        and Lock.REVERSAL in each.forbidden_by
        and set(each.forbidden_by) <= _TURNED
        for each in matches
    )


def _is_other_period(forbidden: Match, best: Match) -> bool:
    """Say whether a forbidden figure is the allowed one in another period: the allowed one is then what was meant."""
    one, other = forbidden.fact, best.fact
    if not (isinstance(one, Figure) and isinstance(other, Figure) and set(forbidden.forbidden_by) == {Lock.PERIOD}):
        return False
    return one.metric == other.metric or best.coverage >= BEATING_COVERAGE


_POINTS: Final = frozenset({Lock.ENTITY, Lock.DIRECTION, Lock.PERIOD})
_TURNED: Final = frozenset({Lock.REVERSAL, Lock.COVERAGE, Lock.COUNTED})


def _answer(query: Query, allowed: list[Match], index: Index) -> Answer:
    best, *rivals = contenders(query, allowed, index)
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
