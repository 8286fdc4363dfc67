"""Two states of a dossier → the facts that are new, corrected or withdrawn, and whom each of them concerns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from bot.models.base import Base, concepts_of, entities_of
from bot.models.fact import Fact
from bot.models.news import Change, ChangeKind
from bot.models.text import Language, Localized

_UNTOLD: Final = frozenset(
    {"id", "article", "title", "paragraph", "concepts", "question", "keywords", "context", "excerpt", "summary"}
)
"""Fields that say how a fact is filed and found: another label is no news. The summary is looked at apart."""

_LETTERS: Final = re.compile(r"\w+")


def changes(before: Mapping[str, Fact], after: Mapping[str, Fact]) -> tuple[Change, ...]:
    """Return what became of the facts, in the order of the dossier, the withdrawn ones last.

    A correction is what a reader would notice: another value, period, party, speaker or sentence; not another spelling.
    A fact that only goes by another id is no news.
    """
    gone = {each: fact for each, fact in before.items() if each not in after}
    told = [*_told(before, after), *(Change(ChangeKind.WITHDRAWN, fact) for fact in gone.values())]
    if not gone:
        return tuple(told)
    new = [each.fact for each in told if each.kind is ChangeKind.NEW]
    renamed = {id(fact) for pair in _renamed(new, list(gone.values())) for fact in pair}
    return tuple(each for each in told if id(each.fact) not in renamed)


def concerned(fact: Fact, base: Base) -> frozenset[str]:
    """Return the ids under which a fact is followed: entities and their wholes, concepts and broader ones, article."""
    entities, concepts = entities_of(fact), concepts_of(fact)
    wholes = (base.wholes_of(each) for each in entities)
    broader = (base.broader_than(each) for each in concepts)
    return frozenset({*entities, *concepts, fact.article}).union(*wholes, *broader)


def _told(before: Mapping[str, Fact], after: Mapping[str, Fact]) -> Iterator[Change]:
    for identifier, fact in after.items():
        old = before.get(identifier)
        if old is None:
            yield Change(ChangeKind.NEW, fact)
        elif old != fact and _is_corrected(old, fact):
            yield Change(ChangeKind.CORRECTED, fact, before=old)


def _is_corrected(before: Fact, after: Fact) -> bool:
    return _content(before) != _content(after) or _says_otherwise(before.summary, after.summary)


def _content(fact: Fact) -> dict[str, Any]:
    return {name: value for name, value in fact if name not in _UNTOLD}


def _says_otherwise(before: Localized, after: Localized) -> bool:
    """Say whether a sentence has other words in some language; a translation that is added says nothing else."""
    pairs = ((before.get(each), after.get(each)) for each in Language)
    return any(_words(one) != _words(other) for one, other in pairs if one and other)


def _words(text: str) -> list[str]:
    return _LETTERS.findall(text.casefold().replace("ё", "е"))


def _renamed(new: list[Fact], gone: list[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Return the facts that came and went with the same content."""
    waiting = list(gone)
    for fact in new:
        twin = next((each for each in waiting if each.kind == fact.kind and not _is_corrected(each, fact)), None)
        if twin is not None:
            waiting.remove(twin)
            yield fact, twin
