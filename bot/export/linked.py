"""A base → JSON-LD in the terms of schema.org, so that search engines and fact checkers can read it.

Articles are `NewsArticle`, everything stated is a `Claim` that appears in one; a figure's claim holds an `Observation`
or a `MonetaryAmount`, an event's an `Event`, a role's an `OrganizationRole`, a definition's a `DefinedTerm`.
Terms: https://schema.org/NewsArticle, /Claim, /Observation, /Event, /OrganizationRole, /DefinedTerm.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final
from urllib.parse import quote

from bot.export.selection import Selection
from bot.models.article import Article
from bot.models.base import entities_of
from bot.models.entity import Concept, Entity, EntityKind
from bot.models.fact import Definition, Event, Fact, Figure, Precision, Role, Statement
from bot.models.period import Period
from bot.models.text import Language, Localized

Node = dict[str, Any]

_TYPES: Final[Mapping[EntityKind, str]] = {
    EntityKind.COUNTRY: "Country",
    EntityKind.PERSON: "Person",
    EntityKind.ORGANISATION: "Organization",
    EntityKind.PLACE: "Place",
    EntityKind.AGREEMENT: "CreativeWork",
    EntityKind.GROUP: "Organization",
}
_CURRENCY: Final = re.compile(r"[A-Z]{3}")
_LEAST: Final = frozenset({Precision.MORE_THAN, Precision.AT_LEAST})
_MOST: Final = frozenset({Precision.LESS_THAN, Precision.UP_TO})


def linked_data(selection: Selection) -> Iterator[str]:
    """Yield one document whose `@graph` holds articles, claims, entities and concepts. Texts carry their language."""
    yield '{"@context": "https://schema.org", "@graph": ['
    for number, node in enumerate(_nodes(selection)):
        yield ("," if number else "") + "\n" + json.dumps(node, ensure_ascii=False, default=_number)
    yield "\n]}\n"


def _nodes(selection: Selection) -> Iterator[Node]:
    for article in selection.articles:
        yield _article(article)
        for fact in selection.facts_of(article):
            yield _claim(fact, selection)
    yield from map(_entity, selection.entities.values())
    yield from map(_concept, selection.concepts.values())


def _article(article: Article) -> Node:
    source = article.source
    again = {"@type": "Organization", "name": source.republished_by} if source.republished_by else None
    return _said(
        {
            "@type": "NewsArticle",
            "@id": _article_id(article.id),
            "headline": source.title,
            "datePublished": source.published,
            "inLanguage": article.language.value,
            "url": source.url,
            "publisher": {"@type": "Organization", "name": _text(source.outlet)},
            "author": {"@type": "Person", "name": _text(source.author)} if source.author else None,
            "provider": again,
            "abstract": _text(article.summary),
        }
    )


def _claim(fact: Fact, selection: Selection) -> Node:
    named = [_ref("entity", each) for each in entities_of(fact) if each != fact.speaker]
    return _said(
        {
            "@type": "Claim",
            "@id": _id("fact", fact.id),
            "name": _text(fact.title),
            "text": _text(fact.summary),
            "author": _ref("entity", fact.speaker) if fact.speaker else None,
            "appearance": {"@id": _article_id(fact.article)},
            "dateCreated": fact.as_of,
            "about": [*named, *(_ref("concept", each) for each in fact.concepts)],
            "mainEntity": _content(fact, selection),
        }
    )


def _content(fact: Fact, selection: Selection) -> Node | None:
    match fact:
        case Figure():
            return _observation(fact, selection)
        case Event():
            return _event(fact)
        case Role():
            return _role(fact)
        case Definition():
            return _said({"@type": "DefinedTerm", "name": _text(fact.term), "description": _text(fact.summary)})
        case Statement():
            return None


def _observation(figure: Figure, selection: Selection) -> Node:
    moved = figure.change
    return _said(
        {
            "@type": "Observation",
            "measuredProperty": _ref("concept", figure.metric),
            "observationAbout": [_ref("entity", party.entity) for party in figure.parties],
            "observationPeriod": _interval(figure.period),
            **_value(figure, selection),
            "additionalProperty": [
                _property("precision", figure.precision.value),
                *([_property(f"change {moved.direction} ({moved.unit})", moved.value)] if moved else []),
            ],
        }
    )


def _value(figure: Figure, selection: Selection) -> Node:
    """Return the value, or the bounds of a range and of «more than», with its unit; money is a MonetaryAmount."""
    if _CURRENCY.fullmatch(figure.unit):
        return {"value": {"@type": "MonetaryAmount", "currency": figure.unit, **_bounds(figure)}}
    counted = selection.is_counted(figure.unit)
    unit = _text(selection.base.concept(figure.unit).name) if counted else figure.unit
    return {**_bounds(figure), "unitText": unit}


def _bounds(figure: Figure) -> Node:
    if figure.value_to is not None:
        return {"minValue": figure.value, "maxValue": figure.value_to}
    if figure.precision in _LEAST:
        return {"minValue": figure.value}
    return {"maxValue": figure.value} if figure.precision in _MOST else {"value": figure.value}


def _event(event: Event) -> Node:
    return _said(
        {
            "@type": "Event",
            "name": _text(event.title or event.summary),
            "startDate": event.date.start if event.date else None,
            "endDate": event.date.end if event.date else None,
            "location": _ref("entity", event.place) if event.place else None,
            "attendee": [_ref("entity", each) for each in event.participants],
        }
    )


def _role(role: Role) -> Node:
    return _said(
        {
            "@type": "OrganizationRole",
            "roleName": _text(role.position),
            "member": _ref("entity", role.person),
            "memberOf": _ref("entity", role.of) if role.of else None,
        }
    )


def _entity(entity: Entity) -> Node:
    within = [_ref("entity", each) for each in entity.within]
    return _said(
        {
            "@type": _TYPES[entity.kind],
            "@id": _id("entity", entity.id),
            "name": _text(entity.name),
            "alternateName": list(entity.aliases.values()),
            "identifier": entity.code,
            "gender": entity.gender.value if entity.gender else None,
            _WITHIN.get(entity.kind, "containedInPlace"): within,
        }
    )


_WITHIN: Final = {
    EntityKind.PERSON: "nationality",
    EntityKind.ORGANISATION: "location",
    EntityKind.GROUP: "location",
    EntityKind.AGREEMENT: "isPartOf",
}


def _concept(concept: Concept) -> Node:
    return _said(
        {
            "@type": "DefinedTerm",
            "@id": _id("concept", concept.id),
            "name": _text(concept.name),
            "alternateName": list(concept.synonyms.values()),
            "termCode": concept.id,
            "inDefinedTermSet": concept.kind.value,
        }
    )


def _property(name: str, value: str | Decimal) -> Node:
    return {"@type": "PropertyValue", "name": name, "value": value}


def _interval(period: Period | None) -> str | None:
    return str(period) if period else None


def _text(text: Localized | None) -> list[Node] | Node | None:
    """Return a text as JSON-LD has it: each value with its language."""
    if text is None:
        return None
    said = [{"@language": each.value, "@value": text.get(each)} for each in Language if text.get(each)]
    return said if len(said) > 1 else said[0]


def _said(node: Node) -> Node:
    """Leave out what is absent."""
    return {key: value for key, value in node.items() if value not in (None, [], "")}


def _id(kind: str, identifier: str) -> str:
    return f"urn:dossier:{kind}:{quote(identifier, safe=':')}"


def _article_id(identifier: str) -> str:
    return _id("article", identifier)


def _ref(kind: str, identifier: str) -> Node:
    return {"@id": _id(kind, identifier)}


def _number(value: object) -> Any:
    """Write dates as ISO 8601 and decimals as numbers where a float holds them exactly, else as text."""
    if isinstance(value, Decimal):
        whole = value == value.to_integral_value()
        return int(value) if whole else float(value) if Decimal(repr(float(value))) == value else f"{value:f}"
    return str(value)
