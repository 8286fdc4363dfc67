"""What decisions do to drafts and facts: pure functions from the old to the new."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from pydantic import BaseModel, TypeAdapter, ValidationError

from bot.errors import ReviewError
from bot.models.base import Base
from bot.models.draft import DraftArticle, DraftFact, DraftSource, DraftStatus
from bot.models.entity import Concept, Entity
from bot.models.fact import Definition, Event, Fact, Figure, Role, Statement
from bot.models.text import Language, Localized
from bot.store.complaints import complaint

_FACT: Final[TypeAdapter[Fact]] = TypeAdapter(Fact)
_FIXED: Final = frozenset({"id", "article", "excerpt", "paragraph"})
"""Fields of a draft that tell where it was read: they are not edited."""

_KINDS: Final[Mapping[str, type[BaseModel]]] = {
    "figure": Figure,
    "event": Event,
    "statement": Statement,
    "role": Role,
    "definition": Definition,
}
_NAMES_ENTITIES: Final = frozenset({"entity", "speaker", "place", "participants", "person", "of", "within"})
_NAMES_CONCEPTS: Final = frozenset({"metric", "concepts", "unit", "broader"})
_EMPTY: Final[tuple[Any, ...]] = (None, "", (), [], {})
_SAME_FIGURE: Final = ("value", "value_to", "unit", "period")
_SINGLE: Final = ("question", "speaker", "as_of", "period", "change", "date", "place", "of", "excerpt")
_PLACES_IN_ORDER: Final = ("parties", "participants")


def found(article: DraftArticle, fact_id: str) -> DraftFact:
    """Return a draft by the id of its fact. Raises ReviewError where there is none."""
    for each in article.drafts:
        if each.fact.id == fact_id:
            return each
    raise ReviewError(f"{article.id}: there is no draft {fact_id!r}")


def with_drafts(article: DraftArticle, changed: Iterable[DraftFact]) -> DraftArticle:
    """Return an article with drafts in the place of those with their ids."""
    by_id = {each.fact.id: each for each in changed}
    return article.model_copy(update={"drafts": tuple(by_id.get(each.fact.id, each) for each in article.drafts)})


def with_status(draft: DraftFact, status: DraftStatus, *, into: str | None = None) -> DraftFact:
    """Return a draft with what became of it."""
    return draft.model_copy(update={"status": status, "into": into})


def edited(draft: DraftFact, fields: Mapping[str, Any]) -> DraftFact:
    """Return a draft with some fields of its fact set; an empty value takes a field away.

    Raises ReviewError naming every field that is wrong, and what is wrong with it.
    """
    if fixed := sorted(_FIXED & fields.keys()):
        raise ReviewError(f"{fixed[0]!r} tells where the draft was read and is not edited")
    held = draft.fact.model_dump(mode="json", exclude_none=True)
    if fields.get("kind", held["kind"]) != held["kind"]:
        held = {key: value for key, value in held.items() if key in _fields_of(str(fields["kind"]))}
    typed = {key: _with_other_languages(held.get(key), value) for key, value in fields.items()}
    data = {key: value for key, value in {**held, **typed}.items() if value not in _EMPTY}
    try:
        return draft.model_copy(update={"fact": _FACT.validate_python(data)})
    except ValidationError as error:
        told = [complaint(_path(each["loc"]), each) for each in error.errors(include_url=False)]
        raise ReviewError("; ".join(dict.fromkeys(told))) from error


def _with_other_languages(held: Any, told: Any) -> Any:
    """Return a text that was told in one language with the others that are there already."""
    languages = {each.value for each in Language}
    if isinstance(held, dict) and isinstance(told, dict) and told and languages >= {*held, *told}:
        return {**held, **told}
    return told


def with_source(article: DraftArticle, fields: Mapping[str, Any]) -> DraftArticle:
    """Return an article with some fields of its source set.

    Facts that hold as of the publication follow its date. Raises ReviewError naming the field that is wrong.
    """
    held = article.source.model_dump(exclude_none=True)
    try:
        source = DraftSource.model_validate({key: value for key, value in {**held, **fields}.items() if value})
    except ValidationError as error:
        told = [complaint(tuple(each["loc"]), each) for each in error.errors(include_url=False)]
        raise ReviewError("; ".join(told)) from error
    before = article.source.published
    drafts = tuple(
        each.model_copy(update={"fact": each.fact.model_copy(update={"as_of": source.published})})
        if each.fact.as_of == before and source.published != before and each.status is DraftStatus.PENDING
        else each
        for each in article.drafts
    )
    return article.model_copy(update={"source": source, "drafts": drafts})


def merged(held: Fact, draft: Fact, base: Base) -> Fact:
    """Return a fact of the base with what it lacks and the draft tells: it gains, and nothing that it says changes.

    It gains texts in further languages, single fields that are absent, parties and participants where it has none,
    concepts, keywords, and the name of the draft's metric as a keyword. Raises ReviewError where the two cannot be one
    fact: their kinds differ, or the value, unit or period of two figures does.
    """
    if held.kind != draft.kind:
        raise ReviewError(f"{held.id}: is a {held.kind}, the draft a {draft.kind}")
    _require_one_figure(held, draft)
    gained: dict[str, Any] = {"summary": _joined(held.summary, draft.summary)}
    gained["title"] = _joined(held.title, draft.title)
    gained["concepts"] = tuple(
        dict.fromkeys((*held.concepts, *(each for each in draft.concepts if _is_in(each, base))))
    )
    gained["keywords"] = tuple(dict.fromkeys((*held.keywords, *draft.keywords, *_metric_words(held, draft, base))))
    names = [name for name in (*_SINGLE, *_PLACES_IN_ORDER) if name in type(held).model_fields]
    gained |= {name: getattr(draft, name) for name in names if getattr(held, name) in _EMPTY}
    return held.model_copy(update=gained)


def with_renamed(article: DraftArticle, *, entities: Mapping[str, str], concepts: Mapping[str, str]) -> DraftArticle:
    """Return an article in which entities and concepts have other ids wherever they stand.

    What is given an id that the article brings along already is left out: it is the same thing.
    """

    def told(item: BaseModel) -> Any:
        return _renamed(item.model_dump(mode="json"), entities, concepts)

    def listed(items: Iterable[Entity | Concept], names: Mapping[str, str]) -> list[Any]:
        return [{**told(each), "id": names.get(each.id, each.id)} for each in items]

    drafts = [each.model_copy(update={"fact": _FACT.validate_python(told(each.fact))}) for each in article.drafts]
    named = {each["id"]: Entity.model_validate(each) for each in reversed(listed(article.entities, entities))}
    filed = {each["id"]: Concept.model_validate(each) for each in reversed(listed(article.concepts, concepts))}
    update = {"entities": tuple(named.values())[::-1], "concepts": tuple(filed.values())[::-1], "drafts": tuple(drafts)}
    return article.model_copy(update=update)


def _renamed(data: Any, entities: Mapping[str, str], concepts: Mapping[str, str]) -> Any:
    if isinstance(data, list):
        return [_renamed(each, entities, concepts) for each in data]
    if not isinstance(data, dict):
        return data
    changed: dict[str, Any] = {}
    for key, value in data.items():
        names = entities if key in _NAMES_ENTITIES else concepts if key in _NAMES_CONCEPTS else {}
        if isinstance(value, str):
            changed[key] = names.get(value, value)
        elif isinstance(value, list) and names:
            changed[key] = [names.get(each, each) if isinstance(each, str) else each for each in value]
            changed[key] = [_renamed(each, entities, concepts) for each in changed[key]]
        else:
            changed[key] = _renamed(value, entities, concepts)
    return changed


def _require_one_figure(held: Fact, draft: Fact) -> None:
    if not (isinstance(held, Figure) and isinstance(draft, Figure)):
        return
    for name in _SAME_FIGURE:
        mine, other = getattr(held, name), getattr(draft, name)
        if mine != other and not (name == "period" and None in {mine, other}):
            raise ReviewError(f"{held.id}: its {name} is {mine}, the draft's {other}: these are two facts")


def _metric_words(held: Fact, draft: Fact, base: Base) -> tuple[str, ...]:
    """Return the name of another metric of the draft: readers may use it for this very fact."""
    if not (isinstance(held, Figure) and isinstance(draft, Figure)) or held.metric == draft.metric:
        return ()
    concept = base.concepts.get(draft.metric)
    return concept.name.values() if concept else ()


def _joined(held: Localized | None, other: Localized | None) -> Localized | None:
    if held is None or other is None:
        return held or other
    return Localized(**{each.value: held.get(each) or other.get(each) for each in Language})


def _is_in(concept: str, base: Base) -> bool:
    return concept in base.concepts


def _fields_of(kind: str) -> frozenset[str]:
    """Return the fields that a kind of fact has, the kind itself left out."""
    return frozenset(_KINDS[kind].model_fields) - {"kind"} if kind in _KINDS else frozenset()


def _path(location: tuple[int | str, ...]) -> tuple[int | str, ...]:
    """Drop the kind of fact, which opens the place of an error in a fact."""
    return tuple(location[1:]) if len(location) > 1 else tuple(location)
