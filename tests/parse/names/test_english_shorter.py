"""A shorter name means the one that was given in full; what is no name is none, capital or not."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.models.entity import EntityKind
from bot.models.text import Language
from bot.parse.page import Page, PageSource, Paragraph

pytest.importorskip("slovnet", reason="the extra [parse] is not installed")

TABLE = [
    ("Kestrel Freight lost money in May. Analysts expect Kestrel to sell ships.", {"Kestrel Freight"}),
    ("Marlow Biscuits and Marlow Dairy merged. Marlow is a town.", {"Marlow Biscuits", "Marlow Dairy", "Marlow"}),
    ("Adjusted EBITDA rose to $3 million at Kestrel Freight.", {"Kestrel Freight"}),
    ("The yard at Kestrel Freight cost C$28 million and HK$3 million.", {"Kestrel Freight"}),
    ('"Nobody came to Kestrel Freight," said Ada Pell, a clerk.', {"Kestrel Freight", "Ada Pell"}),
    ('"But rates at Kestrel Freight fell," said Ada Pell, a clerk.', {"Kestrel Freight", "Ada Pell"}),
    ("Ada Pell, a clerk, left Kestrel Freight in May. Ada has a ship of her own.", {"Kestrel Freight", "Ada Pell"}),
    ("Rates between Asia and Europe fell, Kestrel Freight said.", {"Asia", "Europe", "Kestrel Freight"}),
]


@pytest.mark.parametrize(("text", "names"), TABLE, ids=[text[:30] for text, _ in TABLE])
def test_names(text, names):
    from bot.parse.names import analyse

    page = Page(PageSource("Rates", published=dt.date(2026, 6, 1)), Language.EN, (Paragraph(1, text),))
    found = analyse(page, None)
    assert {found.entities[each].name.best(Language.EN) for each in found.new} == names


def test_continents_are_places():
    from bot.parse.names import analyse

    text = "Rates between Asia and Europe fell."
    page = Page(PageSource("Rates"), Language.EN, (Paragraph(1, text),))
    assert {each.kind for each in analyse(page, None).entities.values()} == {EntityKind.PLACE}
