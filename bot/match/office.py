"""The lock on offices: of which body, at what time, and the head or one below.

A query and a fact's document enter; whether the lock opens leaves.
"""

from __future__ import annotations

from bot.index import FactDocument, Index
from bot.language.lemmas import lemmas
from bot.language.offices import ASKS_FORMER, FORMER, LEADING, MODIFIERS, OFFICES, SUBORDINATE
from bot.language.words import words
from bot.models.entity import EntityKind
from bot.models.fact import Part, Role
from bot.models.query import Query


def office_lock(query: Query, document: FactDocument, index: Index) -> bool:
    """A role is of the very country or organisation asked about, of its time, and a deputy is not the head."""
    fact = document.fact
    if not isinstance(fact, Role) or not query.wants_role:
        return True
    if _is_of_other_time(query, fact, index) or _is_under_a_head(query, fact, index):
        return False
    if any(not document.concepts.isdisjoint(each.ids) and len(each.text.split()) > 1 for each in query.concepts):
        return True
    asked = (_lemmas_in(query.normalised) & MODIFIERS) - FORMER
    held = (_lemmas_of_position(fact) & MODIFIERS) - FORMER
    if (asked != held and not held <= asked) or not asked <= document.lemmas:
        return False
    return _is_office_of(query, fact, index)


def _is_under_a_head(query: Query, fact: Role, index: Index) -> bool:
    """Say whether a question asks who leads a whole country, and the role is one below («кто руководит Норвегией»)."""
    if query.concepts or query.words or not (_lemmas_in(query.normalised) & LEADING) or fact.of is None:
        return False
    held = _lemmas_of_position(fact)
    is_country = index.base.entities[fact.of].kind is EntityKind.COUNTRY
    return is_country and bool(held & SUBORDINATE) and held.isdisjoint({"премьер", "prime"})


def _lemmas_in(text: str) -> frozenset[str]:
    return frozenset(lemma for word in words(text) for lemma in lemmas(word))


def _lemmas_of_position(role: Role) -> frozenset[str]:
    return frozenset(lemma for text in role.position.values() for lemma in _lemmas_in(text))


def _is_of_other_time(query: Query, fact: Role, index: Index) -> bool:
    """Say whether a question asks for a former holder and the role is a present one, or the other way round."""
    named = [each for each in query.entities if fact.person in each.ids]
    if any(each.part is Part.TO for each in named):  # «до Иванова»: whoever came before
        return True
    past = bool(ASKS_FORMER.search(query.normalised))
    former = fact.id in index.base.former_roles
    return past != former and (past or not (named or query.periods))


def _is_office_of(query: Query, fact: Role, index: Index) -> bool:
    """The president of a company in Norway is not the president of Norway; more words of the position may tell."""
    bodies = [each for each in query.entities if fact.person not in each.ids]
    if not bodies or fact.of is None or any(fact.of in each.ids for each in bodies):
        return True
    if index.base.entities[fact.of].kind is not EntityKind.ORGANISATION:
        return True
    position = _lemmas_of_position(fact)
    return any(word.lemmas.isdisjoint(OFFICES) and not word.lemmas.isdisjoint(position) for word in query.words)
