"""Timelines in words, and where they are offered."""

from __future__ import annotations

import pytest

from bot.models.answer import Listing, ListingKind
from bot.models.base import Base
from bot.models.picture import Moment, Timeline
from bot.models.reply import ShowTimeline
from bot.models.text import Language
from bot.render import Style, render

from .answers import ANSWERS, LATER, OPENING
from .golden import reply

RU, EN = Language.RU, Language.EN

CHRONOLOGY_RU = """\
События: железные дороги, Норвегия

1. 14~января 2026~г.~— Открытие линии
2. Февраль 2026~г.~— В Осло открыли новую линию

Не показано: ещё 4 события раньше.
Без даты: 21 событие.

Источник: Фьорд-курьер, 15~января 2026~г., «Разговор о рельсах» (ссылка в источнике не указана)
[1] [2]"""


def test_events_are_told_in_words(base: Base) -> None:
    assert reply(ANSWERS["chronology"], base, RU) == CHRONOLOGY_RU


def test_the_picture_holds_dates_and_titles(base: Base) -> None:
    picture = render(ANSWERS["chronology"], base=base, language=EN, style=Style.TELEGRAM).picture
    assert isinstance(picture, Timeline)
    assert picture.moments == (
        Moment("14\u00a0January 2026", "Opening of the line"),
        Moment("February 2026", "A new line was opened in Oslo"),
    )


@pytest.mark.parametrize(
    ("listing", "offered"),
    [
        pytest.param(Listing(ListingKind.EVENTS, (OPENING, LATER)), True, id="all"),
        pytest.param(Listing(ListingKind.EVENTS, (OPENING, LATER), filter=("norway",), about="x"), True, id="filtered"),
        pytest.param(Listing(ListingKind.EVENTS, (OPENING, LATER), about="14 января"), False, id="filter lost"),
        pytest.param(Listing(ListingKind.EVENTS, (OPENING,)), False, id="one event"),
        pytest.param(Listing(ListingKind.FACTS, (OPENING, LATER)), False, id="facts"),
    ],
)
def test_lists_of_dated_events_offer_their_timeline(listing: Listing, offered: bool, base: Base) -> None:
    rows = render(listing, base=base, language=RU, style=Style.TELEGRAM).buttons
    assert (ShowTimeline(listing.filter) in [each.action for row in rows for each in row]) is offered
