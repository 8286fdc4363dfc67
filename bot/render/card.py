"""A card of inline mode enters; its face leaves: a title, and one line below it.

The value of a figure stands only on a card that answers, or where nothing was asked; any other card says that it does
not answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bot.models.answer import Answer, Found, Listing
from bot.models.base import Base
from bot.models.card import Card, Standing
from bot.models.fact import Event, Fact, Figure
from bot.models.text import Language
from bot.render.choices import did_you_mean
from bot.render.dates import period_name
from bot.render.labels import label
from bot.render.markup import Style, clean, cut
from bot.render.numbers import change_text, figure_text
from bot.render.reply import render
from bot.render.sources import outlet_text
from bot.render.voice import Voice, sentence

_MAX_LEAD: Final = 100
_MAX_TITLE: Final = 80


@dataclass(frozen=True, slots=True)
class Face:
    """What is seen of a card before it is sent."""

    title: str
    description: str


def face_of(card: Card, *, base: Base, language: Language) -> Face:
    """Return the face of a card in a language."""
    voice = Voice(base, language)
    if isinstance(card.answer, Found):
        return _face_of_fact(card, card.answer.fact, voice)
    if isinstance(card.answer, Listing):
        return _face_of_list(card.id, card.answer, voice)
    return _first_lines(card.answer, base=base, language=language)


def _first_lines(answer: Answer, *, base: Base, language: Language) -> Face:
    """Return the face of an answer of any kind: the first line of its reply, and what follows."""
    text = render(answer, base=base, language=language, style=Style.PLAIN).text
    title, *rest = [line.removeprefix("• ") for line in text.split("\n") if line] or [""]
    return Face(cut(title, _MAX_TITLE), cut(" · ".join(rest), _MAX_LEAD))


def _face_of_fact(card: Card, fact: Fact, voice: Voice) -> Face:
    title = label(fact, voice)
    published = outlet_text(voice.base.article_of(fact).source, voice)
    if card.meant:
        return Face(voice.say("card-nearby", title=title), did_you_mean(card.meant, voice))
    match card.standing:
        case Standing.RELATED:
            return Face(voice.say("card-related", title=title), published)
        case Standing.NEARBY:
            return Face(voice.say("card-nearby", title=title), voice.say("card-no-answer"))
        case _:
            return Face(title, f"{_lead(fact, voice)} · {published}")


def _lead(fact: Fact, voice: Voice) -> str:
    """Return what a fact says in a few words: the figure, the day, or the start of its summary."""
    match fact:
        case Figure():
            amount = sentence(figure_text(fact, base=voice.base, language=voice.language))
            moved = change_text(fact.change, base=voice.base, language=voice.language) if fact.change else ""
            return "; ".join(filter(None, (amount, moved)))
        case Event() if fact.date:
            return sentence(period_name(fact.date, voice.language))
        case _:
            return clean(voice.text(fact.summary, _MAX_LEAD))


def _face_of_list(identifier: str, listing: Listing, voice: Voice) -> Face:
    total = voice.say("list-total", total=listing.total)
    article = voice.base.articles.get(identifier)
    told = f"{outlet_text(article.source, voice)} · {total}" if article else total
    return Face(cut(clean(sentence(voice.name(identifier))), _MAX_TITLE), told)
