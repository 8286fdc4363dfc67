"""What of a base is exported: all of it, or one article with everything its facts name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from bot.models.article import Article
from bot.models.base import Base, concepts_of, entities_of
from bot.models.entity import Concept, ConceptKind, Entity
from bot.models.fact import Fact, Figure
from bot.models.text import Language


@dataclass(frozen=True)
class Selection:
    """A base, or one article of it, to be written in a language (None: in the language of each article)."""

    base: Base
    article: str | None = None
    language: Language | None = None

    @property
    def articles(self) -> Iterator[Article]:
        """The articles, in the order of the base."""
        return (each for each in self.base.articles.values() if self.article in {None, each.id})

    def facts_of(self, article: Article) -> tuple[Fact, ...]:
        """Return the facts of an article, in the order of the base."""
        return self._facts.get(article.id, ())

    @cached_property
    def entities(self) -> Mapping[str, Entity]:
        """Every entity that the facts name, with the wholes it lies within."""
        named = {each for facts in self._facts.values() for fact in facts for each in entities_of(fact)}
        whole = named.union(*(self.base.wholes_of(each) for each in named))
        return {each: self.base.entities[each] for each in sorted(whole) if each in self.base.entities}

    @cached_property
    def concepts(self) -> Mapping[str, Concept]:
        """Every concept that the facts are filed under or counted in, with the wider ones."""
        named = {each for facts in self._facts.values() for fact in facts for each in _concepts(fact)}
        whole = named.union(*(self.base.broader_than(each) for each in named))
        return {each: self.base.concepts[each] for each in sorted(whole) if each in self.base.concepts}

    def is_counted(self, unit: str) -> bool:
        """Say whether a unit is a count noun of the base."""
        concept = self.base.concepts.get(unit)
        return concept is not None and concept.kind is ConceptKind.UNIT

    @cached_property
    def _facts(self) -> Mapping[str, tuple[Fact, ...]]:
        held: dict[str, list[Fact]] = {}
        for fact in self.base.facts.values():
            if self.article in {None, fact.article}:
                held.setdefault(fact.article, []).append(fact)
        return {article: tuple(facts) for article, facts in held.items()}


def _concepts(fact: Fact) -> tuple[str, ...]:
    units = (fact.unit, fact.change.unit if fact.change else "") if isinstance(fact, Figure) else ()
    return (*concepts_of(fact), *units)
