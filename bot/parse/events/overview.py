"""An article with its names → its own short summary: what it is, from where and when, about whom and what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from babel.dates import format_date

from bot.models.entity import EntityKind
from bot.models.text import Language, Localized
from bot.parse.analysis import Analysis
from bot.parse.events.titles import name_en

MOST_SUBJECTS: Final = 4
MOST_PEOPLE: Final = 3
HEADLINE_WEIGHT: Final = 3
"""A name in the headline counts as so many elsewhere."""

_SUBJECTS: Final = frozenset({EntityKind.COUNTRY, EntityKind.ORGANISATION, EntityKind.AGREEMENT, EntityKind.GROUP})
_ENOUGH: Final = 2
"""Mentions from which an entity is a subject of the article, where it is not in its headline."""


def draft_summary(analysis: Analysis) -> Localized | None:
    """Return the summary of an article, made of its source and of whom it names most; None where it names nobody."""
    ranked = _ranked(analysis)
    subjects = [each for each in ranked if analysis.entities[each].kind in _SUBJECTS][:MOST_SUBJECTS]
    people = [each for each in ranked if analysis.entities[each].kind is EntityKind.PERSON][:MOST_PEOPLE]
    if not subjects and not people:
        return None
    if analysis.page.language is Language.EN:
        return Localized(en=_english(analysis, subjects, people))
    return Localized(ru=_russian(analysis, subjects, people))


def _ranked(analysis: Analysis) -> list[str]:
    """Return the entities by how often they are named, the headline counting most; the author is no subject."""
    counted: Counter[str] = Counter()
    for mention in analysis.mentions:
        top = analysis.page.paragraphs[mention.paragraph].number == 0
        counted[mention.entity] += HEADLINE_WEIGHT if top else 1
    author = analysis.page.source.author or ""
    return [
        each
        for each, count in sorted(counted.items(), key=lambda item: (-item[1], item[0]))
        if each in analysis.entities
        and (count >= _ENOUGH or len(counted) <= MOST_SUBJECTS)
        and author not in analysis.entities[each].name.values()
    ]


def _russian(analysis: Analysis, subjects: Sequence[str], people: Sequence[str]) -> str:
    source = analysis.page.source
    kind = "Интервью" if _is_interview(analysis) else "Статья"
    when = f" от {format_date(source.published, 'd MMMM y', locale='ru')} года" if source.published else ""
    details = [each for each in (source.outlet, f"автор — {source.author}" if source.author else None) if each]
    aside = f" ({', '.join(details)})" if details else ""
    opening = f"{kind}{when}{aside}."
    parts = [opening]
    if subjects:
        parts.append(f"О чем: {', '.join(_named(each, analysis, Language.RU) for each in subjects)}.")
    if people:
        parts.append(f"О ком: {', '.join(_described(each, analysis, Language.RU) for each in people)}.")
    return " ".join(parts)


def _english(analysis: Analysis, subjects: Sequence[str], people: Sequence[str]) -> str:
    source = analysis.page.source
    kind = "Interview" if _is_interview(analysis) else "Article"
    outlet = f" from {source.outlet}" if source.outlet else ""
    when = f" of {format_date(source.published, 'd MMMM y', locale='en')}" if source.published else ""
    author = f" by {source.author}" if source.author else ""
    named = [name_en(analysis.entities[each]) for each in subjects]
    parts = [f"{kind}{outlet}{when}{author}{f' about {_joined(named)}' if named else ''}."]
    if people:
        parts.append(f"People in it: {', '.join(_described(each, analysis, Language.EN) for each in people)}.")
    return " ".join(parts)


def _joined(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _is_interview(analysis: Analysis) -> bool:
    return any(each.exchange for each in analysis.page.paragraphs)


def _named(entity: str, analysis: Analysis, language: Language) -> str:
    return analysis.entities[entity].name.best(language)


def _described(person: str, analysis: Analysis, language: Language) -> str:
    """Return a person with the office that the article gives: «Гидеон Саар (министр иностранных дел, Израиль)»."""
    name = _named(person, analysis, language)
    role = next((each for each in analysis.roles if each.person == person), None)
    if role is None:
        return name
    body = analysis.entities.get(role.of) if role.of else None
    whose = body.name.best(language) if body else ""
    return f"{name} ({role.position}{f', {whose}' if whose and whose not in role.position else ''})"
