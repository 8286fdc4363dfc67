"""Faces of cards: a value only where it answers."""

from __future__ import annotations

import pytest

from bot.models.answer import Focus, Found, Listing, ListingKind, Meant
from bot.models.base import Base
from bot.models.card import Card, Standing
from bot.models.fact import Figure
from bot.models.text import Language
from bot.render import face_of
from bot.render.card import Face

from .answers import ANSWERS, FACT

RU, EN = Language.RU, Language.EN


def face(answer, base, language=EN, **more) -> Face:
    card = Card(**{"id": "x", "answer": answer, "standing": Standing.ANSWER} | more)
    shown = face_of(card, base=base, language=language)
    return Face(shown.title.replace("\u00a0", " "), shown.description.replace("\u00a0", " "))


def test_a_card_that_answers_tells_figure_and_source(base: Base) -> None:
    shown = face(Found(FACT["trade-2025"], Focus.FIGURE), base)
    assert "162" not in shown.title
    assert shown.description == "$162 million · Harbour Gazette, 3 February 2026"


@pytest.mark.parametrize("standing", [Standing.RELATED, Standing.NEARBY])
@pytest.mark.parametrize("language", list(Language))
def test_any_other_card_tells_no_value_and_says_that_it_does_not_answer(base: Base, standing, language) -> None:
    for fact in FACT.values():
        if isinstance(fact, Figure):
            answering = face(Found(fact, Focus.FIGURE), base, language)
            shown = face(Found(fact, Focus.FIGURE), base, language, standing=standing)
            amount = answering.description.split(" · ")[0]
            assert amount not in shown.title + shown.description
            assert shown.title != answering.title
            assert shown.title.endswith(answering.title)


def test_a_card_that_answers_only_if_something_is_meant_asks_so(base: Base) -> None:
    shown = face(
        Found(FACT["trade-2025"], Focus.FIGURE), base, RU, standing=Standing.NEARBY, meant=Meant("Норвегея", "norway")
    )
    assert shown.title.startswith("Рядом: ")
    assert "Норвегея" in shown.description


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", [name for name in ANSWERS if not name.startswith("notice")])
def test_every_answer_has_a_face(name, language, base: Base) -> None:
    answer = ANSWERS[name]
    shown = face(answer, base, language)
    assert 1 <= len(shown.title) <= 120
    assert "\n" not in shown.title + shown.description


def test_a_list_tells_its_name_and_size(base: Base) -> None:
    concept = next(iter(base.concepts))
    shown = face(Listing(ListingKind.FACTS, filter=(concept,), total=3), base, RU, id=concept)
    assert shown.description == "3 записи"
    article = next(iter(base.articles))
    told = face(Listing(ListingKind.FACTS, filter=(article,), total=3), base, RU, id=article)
    assert told.description.endswith(" · 3 записи")
