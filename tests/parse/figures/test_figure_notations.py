"""What every notation of `figure_notations` is read as, and how figures look that no line can tell."""

import pytest
from figure_notations import ENGLISH_ROWS, RUSSIAN_ROWS

from bot.models.fact import Precision
from bot.models.text import Language
from bot.parse.figures import find_figures
from bot.parse.found import Figures, FoundFigure, Turn


def written(figures: Figures) -> str:
    """Write figures and skipped numbers in the notation of the tables."""
    found = [(each.start, figure_text(each)) for each in figures.found]
    skipped = [(each.start, f"- {each.reason}") for each in figures.skipped]
    return "; ".join(text for _, text in sorted(found + skipped))


def figure_text(figure: FoundFigure) -> str:
    parts = [str(figure.value) if figure.value_to is None else f"{figure.value}..{figure.value_to}"]
    parts.append(figure.unit or (f"[{figure.noun}]" if figure.noun else "?"))
    if figure.per:
        parts.append(f"/{figure.per}")
    if figure.precision is not Precision.EXACT:
        parts.append(figure.precision.value)
    if figure.turn is not Turn.PLAIN:
        parts.append(figure.turn.value)
    if figure.direction:
        parts.append(figure.direction)
    return " ".join(parts)


@pytest.mark.parametrize("row", RUSSIAN_ROWS, ids=lambda row: row.partition(" | ")[0])
def test_russian_notation(row: str):
    text, _, expected = row.partition(" | ")
    assert written(find_figures(text, Language.RU)) == expected


@pytest.mark.parametrize("row", ENGLISH_ROWS, ids=lambda row: row.partition(" | ")[0])
def test_english_notation(row: str):
    text, _, expected = row.partition(" | ")
    assert written(find_figures(text, Language.EN)) == expected


def test_the_tables_are_large():
    assert len(RUSSIAN_ROWS) + len(ENGLISH_ROWS) >= 300


@pytest.mark.parametrize(
    "space", ["\u00a0", "\u2009", "\u202f", " ", "'"], ids=["no-break", "thin", "narrow", "plain", "mark"]
)
def test_whatever_parts_the_groups_of_a_number(space: str):
    assert written(find_figures(f"1{space}500{space}000 тенге", Language.RU)) == "1500000 KZT"


@pytest.mark.parametrize("hidden", ["\u200b", "\u00ad", "\u2060"], ids=["zero-width", "soft-hyphen", "joiner"])
def test_invisible_characters_part_no_number(hidden: str):
    assert written(find_figures(f"1{hidden}500 тонн", Language.RU)) == "1500 mass-tonne"


def test_a_comma_means_what_it_means_in_the_language():
    assert written(find_figures("1,200 tonnes", Language.EN)) == "1200 mass-tonne"
    assert written(find_figures("1,200 тонны", Language.RU)) == "1.200 mass-tonne"


def test_figures_that_belong_together_point_at_each_other():
    before, after = find_figures("доля упала с 5,4 до 4,9 процента", Language.RU).found
    assert (before.other, after.other) == (after.start, before.start)


def test_an_equivalent_points_at_its_amount():
    amount, same = find_figures("Бюджет: 3,2 трлн сумов (около 260 млн долл.)", Language.RU).found
    assert same.turn is Turn.EQUIVALENT
    assert same.other == amount.start


def test_the_span_holds_the_words_of_precision_and_the_noun():
    text = "Приедут представители не менее чем 40 крупных заводов региона."
    figure = find_figures(text, Language.RU).found[0]
    assert text[figure.start : figure.end] == "не менее чем 40 крупных заводов"
