"""The text of an article file that is to be written, held against the base that it is to join, before it is."""

from __future__ import annotations

from collections.abc import Iterable

from bot.errors import BaseError, Problem
from bot.models.base import Base
from bot.models.fact import Fact
from bot.store.documents import Document
from bot.store.draft import Draft
from bot.store.load import add_article
from bot.store.references import check_references
from bot.store.yaml_nodes import YamlFault, read_yaml


def check_file(text: str, *, name: str, base: Base, wanted: Iterable[Fact]) -> Draft:
    """Return what an article file would add to a base, in which the wanted facts stand as they are wanted.

    Raises BaseError with every problem that the loader would tell of it.
    """
    try:
        located = read_yaml(text.removeprefix("\ufeff"))
    except YamlFault as fault:
        raise BaseError((Problem(name, fault.line, fault.message),)) from fault
    draft = Draft(known_entities=dict(base.entities))
    draft.concepts.by_id = dict(base.concepts)
    add_article(Document(name, located), draft)
    problems = [*draft.problems, *(Problem(name, each.line, each.message) for each in located.faults)]
    problems += [*check_references(draft), *_taken(draft, base), *_altered(draft, wanted, name)]
    if problems:
        raise BaseError(tuple(sorted(set(problems))))
    return draft


def _taken(draft: Draft, base: Base) -> Iterable[Problem]:
    """Yield a problem for every fact whose id another article of the base has."""
    for each in draft.facts.defined:
        held = base.facts.get(each.item.id)
        if held is not None and held.article != each.item.article:
            yield each.place.problem(f"fact id {each.item.id!r} stands twice (first in the article {held.article!r})")


def _altered(draft: Draft, wanted: Iterable[Fact], name: str) -> Iterable[Problem]:
    """Yield a problem for every fact that would be read otherwise than it is wanted."""
    for fact in wanted:
        if draft.facts.by_id.get(fact.id) != fact:
            yield Problem(name, 0, f"fact {fact.id!r} would not be read as it was accepted")
