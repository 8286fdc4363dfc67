"""Short labels for buttons and lists."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bot.models.base import Base
from bot.models.entity import Concept
from bot.models.text import Language, Localized
from bot.render import label_of, labels_of
from bot.render.markup import NBSP

from .answers import FACT, figure
from .dossier import CONCEPTS, base_of


def label(fact, base: Base, language: Language = Language.EN) -> str:
    return label_of(fact, base=base, language=language).replace(NBSP, "~")


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        ("trade-2025", "Trade turnover, Portugal~— Norway, 2025"),
        ("investment-20y", "Investment, Norway~→ Portugal, over 20~years"),
        ("opening", "Opening of the line"),
        ("promise", "On new trains"),
        ("untitled", "Rails are replaced in summer."),
        ("larsen-role", "Ingrid Larsen~— trade minister (Norway)"),
        ("gauge", "Gauge"),
    ],
)
def test_label(fact, expected, base: Base) -> None:
    assert label(FACT[fact], base) == expected


@pytest.mark.parametrize(
    "title",
    ["Trade of 162 million", "Trade of 162,000,000", "Trade: 162.0 m", "Торговля: 162 000 000"],
)
def test_title_that_gives_the_value_away_is_not_used(title, base: Base) -> None:
    given = figure("trade-2025").model_copy(update={"title": Localized(en=title)})
    assert label(given, base) == "Trade turnover, Portugal~— Norway, 2025"


def test_title_with_a_year_is_used(base: Base) -> None:
    given = figure("trade-2025").model_copy(update={"title": Localized(en="Trade in 2025")})
    assert label(given, base) == "Trade in 2025"


def test_long_label_keeps_the_period() -> None:
    wordy = Concept(id="trade", kind="metric", name={"en": "turnover of every sort of good that ships can carry"})
    base = base_of(concepts=(wordy, *CONCEPTS[1:]))
    text = label(figure("trade-2025").model_copy(update={"value": Decimal(7)}), base)
    assert text.endswith("…, 2025")
    assert len(text) <= 60


def test_equal_labels_are_told_apart_by_outlet_or_day(base: Base) -> None:
    facts = (FACT["trade-2025"], FACT["trade-2025-courier"], FACT["gauge"])
    written = labels_of(facts, base=base, language=Language.EN)
    assert len(set(written)) == 3
    assert written[2] == "Gauge"
