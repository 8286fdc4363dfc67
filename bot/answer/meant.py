"""An answer to a question whose words are doubtful → the same as an offer: «did you mean …?».

A name that is merely near a known one may be somebody else's, and a real word near one of the base is not a misspelling
of it. Neither is taken silently: the reader is asked, and a button shows the fact.
"""

from __future__ import annotations

from dataclasses import replace

from bot.answer.compare import MAX_CHOICES
from bot.answer.refuse import MAX_KNOWN
from bot.answer.thinker import Thinker
from bot.index import FactDocument, Index
from bot.language.rarity import GENERIC_WEIGHT
from bot.match.coverage import explains, holds_entity
from bot.models.answer import Answer, Choices, Found, Listing, Meant, NoAnswer, Outcome, facts_of, outcome_of
from bot.models.fact import Fact
from bot.models.query import ConceptMention, EntityMention, Query, Word
from bot.query.knowledge import Knowledge
from bot.query.near import Near, doubtful_name, is_rather_another, near_questions, written_as


def as_meant(answer: Answer, query: Query, thinker: Thinker) -> Answer:
    """Return the answer, or an offer where a name or a word of the question is doubtful."""
    if isinstance(answer, Found | Listing | Choices):
        return _doubted(answer, query, thinker.index)
    return _offered(answer, query, thinker) if isinstance(answer, NoAnswer) else answer


def _doubted(answer: Found | Listing | Choices, query: Query, index: Index) -> Answer:
    """Return the facts as choices where they hang on a doubtful name alone."""
    facts = facts_of(answer)
    name = doubtful_name(query, facts[0], index.base) if facts else None
    if name is None or _is_supported(facts[0], name, query, index):
        return answer
    taken = name.ids[0] if isinstance(name, EntityMention) else name.text
    meant = Meant(written_as(name, query), taken)
    return Choices(facts[:MAX_CHOICES], about=query.text.strip(), meant=meant)


def _is_supported(fact: Fact, name: EntityMention | Word, query: Query, index: Index) -> bool:
    """Say whether something else that the question names belongs to the fact too, be it an office or a metric."""
    if isinstance(name, EntityMention) and name.speaks and is_rather_another(name, query, index.base):
        return False
    document: FactDocument = index.by_fact[fact.id]
    words = [each for each in query.words if each.weight > GENERIC_WEIGHT and each is not name]
    named: list[ConceptMention | Word] = [*query.concepts, *words]
    if any(explains(each, document) for each in named):
        return True
    held = [each for each in query.entities if each is not name]
    return any(holds_entity(each, document) for each in held) or bool(query.quantities or query.periods)


def _offered(answer: NoAnswer, query: Query, thinker: Thinker) -> Answer:
    """Return a refusal that offers what is known under the words that may have been meant."""
    index = thinker.index
    for near in near_questions(query, index):
        other = thinker.read(near.text)
        found = thinker.decided(other)
        facts = facts_of(found)
        if outcome_of(found) in {Outcome.ANSWER, Outcome.CHOICES} and facts and _explains(facts[0], near, index):
            return _offer(answer, near, facts, other, index=index)
    return answer


def _explains(fact: Fact, near: Near, index: Index) -> bool:
    """Say whether a fact is about the word that was put in, and not only about the rest of the question."""
    return not index.by_fact[fact.id].terms().isdisjoint(Knowledge(index).terms_of(near.taken))


def _offer(answer: NoAnswer, near: Near, facts: tuple[Fact, ...], query: Query, *, index: Index) -> Answer:
    mention = next((each for each in query.entities if near.taken in each.text.split()), None)
    meant = Meant(near.written, mention.ids[0] if mention else near.taken)
    if near.likely and len(facts) == 1:
        return Choices(facts, about=query.text.strip(), meant=meant)
    known = dict.fromkeys((*(each.id for each in facts), *(each.id for each in answer.known)))
    return replace(answer, meant=meant, known=tuple(index.base.facts[each] for each in known)[:MAX_KNOWN])
