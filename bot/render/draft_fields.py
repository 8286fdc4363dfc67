"""A draft's fact enters; the lines that tell its fields leave, in words that an editor checks at a glance."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from bot.models.fact import Change, Fact, Figure, Part, Party
from bot.models.period import Period
from bot.models.review import DraftCard
from bot.models.text import Localized
from bot.render.dates import date_text, period_name
from bot.render.numbers import change_text, figure_text
from bot.render.voice import Voice

NEW: Final = "🆕"
_HIDDEN: Final = frozenset(
    {"id", "article", "summary", "excerpt", "paragraph", "kind", "value_to", "unit", "precision"}
)
"""Fields that a card tells elsewhere: with the figure, in its heading, or in the sentence."""

_ENTITIES: Final = frozenset({"speaker", "place", "participants", "person", "of"})
_CONCEPTS: Final = frozenset({"metric", "concepts"})
_FIRST: Final = (
    *("value", "change", "metric", "person", "position", "of", "term", "date", "period", "place", "participants"),
    *("parties", "speaker", "as_of"),
)
_LAST: Final = ("title", "keywords", "question", "concepts")


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a fact as it is shown."""

    label: str
    value: str
    is_strong: bool = False


def fields_shown(card: DraftCard, voice: Voice) -> Iterator[Field]:
    """Yield the fields that a fact has, the most telling first."""
    fact = card.draft.fact
    for name in sorted(type(fact).model_fields, key=_place):
        value = getattr(fact, name)
        if name not in _HIDDEN and value not in (None, (), {}):
            label = voice.say(f"draft-field-{name.replace('_', '-')}")
            yield Field(label, _value(name, value, card, voice=voice), is_strong=name in {"value", "person", "term"})


def _place(name: str) -> tuple[int, str]:
    if name in _FIRST:
        return _FIRST.index(name), ""
    return (len(_FIRST) + 1 + _LAST.index(name), "") if name in _LAST else (len(_FIRST), "")


def _value(name: str, value: Any, card: DraftCard, *, voice: Voice) -> str:
    fact = card.draft.fact
    if name == "value" and isinstance(fact, Figure):
        return figure_text(fact, base=voice.base, language=voice.language)
    if name in _ENTITIES or name in _CONCEPTS:
        named = voice.concept if name in _CONCEPTS else voice.entity
        listed = value if isinstance(value, tuple) else (value,)
        return ", ".join(_named(each, named, card) for each in listed)
    return _plain(value, card, voice)


def _plain(value: Any, card: DraftCard, voice: Voice) -> str:
    match value:
        case Period():
            return period_name(value, voice.language)
        case Change():
            return change_text(value, base=voice.base, language=voice.language)
        case Localized():
            return voice.text(value)
        case tuple():
            return ", ".join(_party(each, card, voice) if isinstance(each, Party) else str(each) for each in value)
        case _:
            return date_text(value, voice.language) if hasattr(value, "isoformat") else str(value)


def _party(party: Party, card: DraftCard, voice: Voice) -> str:
    named = _named(party.entity, voice.entity, card)
    return named if party.part is Part.ABOUT else f"{named} ({voice.say(f'draft-part-{party.part.value}')})"


def _named(identifier: str, name_of: Callable[[str], str], card: DraftCard) -> str:
    return f"{name_of(identifier)}{f' {NEW}' if identifier in card.new else ''}"


def editable_fields(fact: Fact) -> tuple[str, ...]:
    """Return the fields of a fact that can be edited, in the order in which they are offered."""
    fixed = {"id", "article", "excerpt", "paragraph", "kind"}
    return (
        "summary",
        *(each for each in sorted(type(fact).model_fields, key=_place) if each not in {*fixed, "summary"}),
    )
