"""Names that an article file brings along: its `entities` and `concepts` join those of the base.

What a hand-written file (`entities.yaml`, `concepts.yaml`) says of an id stands, whatever articles bring. The same id
in several articles is one thing: its names are united, and where only one of them can stand, the first is kept.
"""

from __future__ import annotations

from typing import Any, Final, TypeVar

from bot.models.entity import Concept, Entity, Forms
from bot.models.text import Language, Localized, Names
from bot.store.documents import Document
from bot.store.draft import Defined, Draft, Shelf
from bot.store.validate import Entry, entries

Named = TypeVar("Named", Entity, Concept)

_GROUPS: Final = (("entities", Entity), ("concepts", Concept))


def add_carried(document: Document, draft: Draft) -> None:
    """File the names of an article file; countries of the world are united with what an article says of them."""
    for group, kind in _GROUPS:
        shelf: Shelf[Any] = getattr(draft, group)
        listed = document.located.data.get(group)
        shelf.complete = shelf.complete and (listed is None or isinstance(listed, list))
        lines: dict[str, int] = {}
        for each in entries(document, group, kind, draft.problems):
            if each.identifier in lines:
                message = f"{shelf.noun} id {each.identifier!r} stands twice (first at line {lines[each.identifier]})"
                draft.problems.append(each.place.problem(message))
                continue
            if each.identifier:
                lines[each.identifier] = each.place.line
            if each.identifier not in shelf.places and _is_of_that_kind(each, shelf, draft):
                _carry(each, shelf)
            if isinstance(each.item, Entity) and each.identifier in shelf.carried:
                known = draft.known_entities.get(each.item.id, each.item)
                draft.known_entities[each.item.id] = united(known, each.item)


def united(first: Named, second: Named) -> Named:
    """Return what two articles say of one thing: of each single value the first, of each list both."""
    if isinstance(first, Entity) and isinstance(second, Entity):
        return first.model_copy(update=_united_entity(first, second))
    if isinstance(first, Concept) and isinstance(second, Concept):
        return first.model_copy(update=_united_concept(first, second))
    raise TypeError(f"{type(first).__name__} {first.id!r} is no {type(second).__name__}")


def _is_of_that_kind(read: Entry[Any], shelf: Shelf[Any], draft: Draft) -> bool:
    """Say whether nothing of another kind has the id of an item; what has is a problem."""
    if read.item is None:
        return True
    identifier = read.item.id
    known = draft.known_entities.get(identifier) if isinstance(read.item, Entity) else None
    held = shelf.by_id.get(identifier) or known
    if held is None or held.kind is read.item.kind:
        return True
    first = shelf.carried.get(identifier)
    at = f"at {first.document.file}:{first.line}" if first else "in the list of the world's countries"
    message = f"{shelf.noun} {identifier!r}: is of kind {read.item.kind} here and of kind {held.kind} {at}"
    draft.problems.append(read.place.problem(message, mentioned=str(read.item.kind)))
    return False


def _carry(read: Entry[Named], shelf: Shelf[Named]) -> None:
    """File one item that no hand-written one stands for."""
    if read.identifier is None:
        shelf.complete = False
        return
    if read.item is None:
        shelf.broken.add(read.identifier)
        return
    held = shelf.by_id.get(read.item.id)
    together = united(held, read.item) if held is not None else read.item
    if together != held:  # what says nothing new need not be remembered
        place = read.place.alone()
        shelf.carried.setdefault(read.item.id, place)
        shelf.defined.append(Defined(read.item, place))
        shelf.by_id[read.item.id] = together


def _united_entity(first: Entity, second: Entity) -> dict[str, Any]:
    name = _first_of_each(first.name, second.name)
    return {
        "name": name,
        "aliases": _both(first.aliases, second.aliases, other=second.name, name=name),
        "metonyms": _both(first.metonyms, second.metonyms),
        "within": tuple(dict.fromkeys((*first.within, *second.within))),
        "code": first.code or second.code,
        "gender": first.gender or second.gender,
    }


def _united_concept(first: Concept, second: Concept) -> dict[str, Any]:
    name = _first_of_each(first.name, second.name)
    forms = {each.value: first.forms.get(each) or second.forms.get(each) for each in Language}
    return {
        "name": name,
        "synonyms": _both(first.synonyms, second.synonyms, other=second.name, name=name),
        "broader": tuple(dict.fromkeys((*first.broader, *second.broader))),
        "forms": Forms(**forms),
    }


def _first_of_each(first: Localized, second: Localized) -> Localized:
    """Return a name per language, that of the first where both have one."""
    return Localized(**{each.value: first.get(each) or second.get(each) for each in Language})


def _both(first: Names, second: Names, *, other: Localized | None = None, name: Localized | None = None) -> Names:
    """Return the names of two lists, each once; `other` is a name that joins them unless it is `name` itself."""
    joined = {}
    for each in Language:
        also = other.get(each) if other else None
        more = (also,) if also and name and also != name.get(each) else ()
        joined[each.value] = tuple(dict.fromkeys((*first.get(each), *second.get(each), *more)))
    return Names(**joined)
