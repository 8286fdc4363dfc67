"""An elliptical question and the one before it → full questions, likeliest first.

Only a question that cannot stand alone inherits: one that opens like a follow-up («а с Норвегией?»), one that is only a
time or a prepositional phrase («в 2024?»), or a bare question word that points back («кто это сказал?»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from typing import Final

from bot.index import Index
from bot.models.fact import Fact, Figure, Part, Role
from bot.models.period import Period
from bot.models.query import Calculation, ConceptMention, EntityMention, Operation, Query, QuestionType, Word
from bot.query.bare import is_bare, without_idle_words
from bot.query.linking import Mention
from bot.query.turning import turned

_OPENING: Final = re.compile(
    r"^\W*(?:(?:ну|хорошо|ок|окей|ok|okay)\W+)?"
    r"(?:а|и|но|ал|және|and|but|(?:а\s+)?(?:что|как)\s+насчет|что\s+(?:там\s+)?(?:с|по)|what\s+about|how\s+about|same\s+for|"
    r"то\s+же|точнее|вернее|то\s+есть|я\s+имела?\s+в\s+виду|имею\s+в\s+виду|i\s+meant?|i\s+mean|rather)"
    r"\b(?!\s+(?:кто|что)\s+так)"
)
_CLOSING: Final = re.compile(r"\bше\W*$")
"""The Kazakh particle that makes a follow-up of whatever it ends («Әзербайжан ше?»)."""

_PREPOSITION: Final = re.compile(r"^\W*(?:в|во|за|с|со|из|для|к|in|for|with|to|from)\s")
_POINTING: Final = re.compile(
    r"\b(?:это|этого|этом|этому|этим|эти|этих|эту|он|она|его|ее|они|их|там|тогда|"
    r"this|that|it|he|she|they|there|then|these|those|бұл|бұны|мұны|мұнда|сол|соны|оны|ол|онда)\b"
)
_BY_HOW_MUCH: Final = re.compile(r"\bна\s?сколько\b|\bhow\s+(?:much|many)\b|\bқаншаға\b")
_PERSON: Final = re.compile(r"\b(?:он|она|he|she|ол)\b")
_LIGHT_WORDS: Final = 2
"""A question that names more things than these is complete, however it opens."""

_BARE_LENGTH: Final = 6
"""The most words of a question that is a question word and little else."""

_SMALL_TALK: Final = frozenset({QuestionType.GREETING, QuestionType.THANKS, QuestionType.HELP})
_ABOUT_ONE_FACT: Final = frozenset({QuestionType.SOURCE, QuestionType.SPEAKER, QuestionType.LIST})
"""Types that a new subject does not inherit."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a conversation was last about: the question, the fact that answered it, and the facts offered instead."""

    query: Query
    fact: Fact | None = None
    offered: tuple[Fact, ...] = ()


def points_back(query: Query) -> bool:
    """Say whether a question has no subject of its own and asks about the fact just shown («откуда это?»)."""
    asks = query.type not in {QuestionType.ANY, QuestionType.COMPARE, *_SMALL_TALK}
    asks = asks or bool(query.units)
    return asks and is_bare(query) and query.calculation is None and len(query.normalised.split()) <= _BARE_LENGTH


def asks_who_spoke(query: Query) -> bool:
    """Say whether a bare question asks about a person by pronoun («а кто он?»)."""
    return query.type in {QuestionType.WHO, QuestionType.WHAT_IS} and bool(_PERSON.search(query.normalised))


def completed(query: Query, context: Context, index: Index, *, leaning: bool = False) -> tuple[Query, ...]:
    """Return the full questions that an elliptical one may stand for, likeliest first; none if it stands alone.

    `leaning` says that the question is known to lean on the one before.
    """
    if turning := turned(query, context.query, context.fact, index):
        return (turning,)
    if not (leaning or is_elliptical(query) or continues_comparison(query, context.query)):
        return ()
    before, query = context.query, without_idle_words(query)
    if context.fact and before.quantities and not query.quantities:  # a value is no subject, the fact that holds it has
        before = query_of_fact(context.fact, before, index)
    return tuple(dict.fromkeys(_merged(query, before, index)))


def query_of_fact(fact: Fact, query: Query, index: Index) -> Query:
    """Return the question that a fact would answer, for a follow-up to a fact that was picked and not asked for."""
    parties = tuple(
        EntityMention(text=index.base.entity(each.entity).name.best(query.language), ids=(each.entity,), part=each.part)
        for each in getattr(fact, "parties", ())
        if each.part is not Part.ABOUT
    )
    body = fact.of if isinstance(fact, Role) else None
    if body:
        parties = (EntityMention(index.base.entity(body).name.best(query.language), (body,), part=Part.OF),)
    about = (fact.metric,) if isinstance(fact, Figure) else fact.concepts[:1]
    concepts = tuple(ConceptMention(index.base.concept(each).name.best(query.language), (each,)) for each in about)
    period = fact.period if isinstance(fact, Figure) else None
    return Query(
        text=query.text,
        normalised="",
        language=query.language,
        entities=parties,
        concepts=concepts,
        periods=(period,) if period else (),
        wants_role=isinstance(fact, Role),
    )


def is_elliptical(query: Query) -> bool:
    """Say whether a question leans on the one before it."""
    query = without_idle_words(query)
    if query.type in _SMALL_TALK or _is_full(query):
        return False
    if query.type is QuestionType.COMPARE and query.entities and not (query.concepts or query.words):
        return True
    if is_bare(query) and query.type is QuestionType.ANY and not (query.calculation or query.units):
        return False  # nothing is put in the place of anything: the answer would only be the old one
    bare_period = bool(query.periods) and not _slots(query)
    fragment = bool(_PREPOSITION.match(query.normalised)) and not query.concepts and not query.words
    pointing = bool(_POINTING.search(query.normalised)) and not (query.entities or query.quantities)
    opened = bool(_OPENING.match(query.normalised) or _CLOSING.search(query.normalised))
    if not (opened or fragment or pointing or bare_period):
        return False
    return _slots(query) <= _LIGHT_WORDS


def _is_full(query: Query) -> bool:
    """Say whether a question names both what it asks of and what it asks about it: it then borrows nothing."""
    subjects = (*query.concepts, *(word for word in query.words if word.is_noun))
    return bool(query.entities and subjects)


def continues_comparison(query: Query, before: Query) -> bool:
    """Say whether a bare question asks more of what was compared («а на сколько?», "and together?")."""
    compared = before.type is QuestionType.COMPARE or before.calculation is not None
    reckons = query.type is QuestionType.COMPARE or query.calculation is not None
    return compared and is_bare(without_idle_words(query)) and (reckons or bool(_BY_HOW_MUCH.search(query.normalised)))


def _slots(query: Query) -> int:
    """Return how many things a question names; one that names several is complete."""
    entities = {each.ids for each in query.entities}
    return len(entities) + len(query.concepts) + len(query.words) + len(query.quantities)


def _merged(query: Query, before: Query, index: Index) -> Iterator[Query]:
    concepts = _replaced_concepts(query, before, index)
    kept_words = () if query.concepts or query.words else before.words
    # a new subject need not share the old one's period: the period of the old question is tried first, then none
    spans = [query.periods or before.periods] + ([()] if query.concepts and not query.periods else [])
    for periods, entities in product(spans, _replaced_entities(query, before)):
        yield replace(
            query,
            type=query.type if query.type is not QuestionType.ANY else _inherited_type(query, before),
            entities=_without_parts(entities) if query.concepts else entities,
            concepts=concepts,
            words=query.words or kept_words,
            periods=periods,
            negated=query.negated or before.negated,
            units=query.units or (() if query.concepts or query.words else before.units),
            calculation=_calculation(query, before),
            wants_role=query.wants_role or (before.wants_role and not query.words),
            inherited=(*_named_before((*concepts, *entities, *kept_words), query), *_periods_before(periods, query)),
        )


def _calculation(query: Query, before: Query) -> Calculation | None:
    """Return what is to be worked out: what the follow-up says, else what was before."""
    if query.calculation or query.type not in {QuestionType.ANY, QuestionType.HOW_MUCH}:
        return query.calculation
    if before.type is QuestionType.COMPARE and _BY_HOW_MUCH.search(query.normalised):
        return Calculation(Operation.DIFFERENCE)
    return before.calculation if query.type is QuestionType.ANY else None


def _without_parts(entities: tuple[EntityMention, ...]) -> tuple[EntityMention, ...]:
    """Forget the parts that entities played in the old question: «торговля Норвегии» tells nothing of whose loans."""
    return tuple(replace(each, part=None) for each in entities)


def _inherited_type(query: Query, before: Query) -> QuestionType:
    """Return the type of the old question, which a new subject keeps, unless that asked about one shown fact.

    A share of what was compared is no comparison.
    """
    if query.calculation and query.calculation.operation is Operation.SHARE and before.type is QuestionType.COMPARE:
        return QuestionType.HOW_MUCH
    return query.type if before.type in _ABOUT_ONE_FACT else before.type


def _replaced_concepts(query: Query, before: Query, index: Index) -> tuple[ConceptMention, ...]:
    """Return the concepts of the full question: a new one takes the place of every old one of its kind."""
    if not query.concepts:
        return () if query.words else before.concepts
    kinds = {index.base.concepts[each].kind for mention in query.concepts for each in mention.ids}
    kept = [
        mention
        for mention in before.concepts
        if kinds.isdisjoint(index.base.concepts[each].kind for each in mention.ids)
    ]
    return (*query.concepts, *kept) if len(kept) < len(before.concepts) else query.concepts


def _replaced_entities(query: Query, before: Query) -> Iterator[tuple[EntityMention, ...]]:
    """Yield the old entities with the new one in place of each in turn, the one in the same part first.

    A comparison replaces nothing: it sets the new one beside the old.
    """
    old, new = before.entities, query.entities
    if not new:
        yield old
        return
    if query.type is QuestionType.COMPARE:
        yield (*old, *new)
    if not old:
        yield new
        return
    same_part = [each for each in old if each.part is not None and each.part == new[0].part]
    for out in (*same_part, *reversed([each for each in old if each not in same_part])):
        yield (*new, *(each for each in old if each is not out and not set(each.ids) & set(new[0].ids)))
    yield new


def _periods_before(periods: tuple[Period, ...], query: Query) -> tuple[str, ...]:
    return tuple(str(each) for each in periods if each not in query.periods)


def _named_before(named: tuple[Mention | Word, ...], query: Query) -> tuple[str, ...]:
    """Return the texts of what the elliptical question did not name itself."""
    own = {*query.entities, *query.concepts, *query.words}
    return tuple(each.text for each in named if each not in own)
