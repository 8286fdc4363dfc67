"""What invented sentences measure: the value, the title (measure, parties, period), the parties, the period."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from bot.models.fact import Figure
from tests.parse.measured.conftest import Read


def _rows(name: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each sentence of a table with the lines below it."""
    sentence, lines = "", []
    for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            lines.append(line.strip())
            continue
        if sentence:
            yield sentence, lines
        sentence, lines = line, []
    yield sentence, lines


ROWS = [*_rows("russian.txt"), *_rows("english.txt")]


def _line(fact: Figure) -> str:
    title = next(iter(fact.title.values())) if fact.title else ""
    parties = " ".join(f"{each.part.value}:{each.entity}" for each in fact.parties)
    return f"{fact.value.normalize():f} | {title} | {parties} | {fact.period or ''}".strip()


def test_the_tables_hold_enough_rows() -> None:
    """At least 150 sentences are read in both languages together."""
    assert len(ROWS) >= 150


@pytest.mark.parametrize(("sentence", "expected"), ROWS, ids=[sentence for sentence, _ in ROWS])
def test_sentence_measures(sentence: str, expected: list[str], read: Read) -> None:
    """Every figure of a sentence is drafted with its measure, parties and period."""
    _, _, drafted = read(sentence)
    facts = [each.fact for each in drafted.drafts]
    assert [_line(each) for each in facts if isinstance(each, Figure)] == expected


def test_a_level_carries_the_movement_that_its_sentence_tells(read: Read) -> None:
    """The level of «выросла на 12 %, до 3,4 млрд» holds the movement too."""
    _, _, drafted = read("Выручка компании в 2025 году выросла на 12%, до 3,4 млрд рублей.")
    level = next(each.fact for each in drafted.drafts if isinstance(each.fact, Figure) and each.fact.unit == "RUB")
    assert isinstance(level, Figure)
    assert level.change is not None
    assert (level.change.direction, level.change.value, level.change.unit) == ("up", Decimal(12), "percent")


def test_what_two_countries_share_is_carried_to_the_next_sentence(read: Read) -> None:
    """Trade named without its sides is that of the two that the sentence before told of."""
    _, _, drafted = read(
        "Инвестиции Норвегии в Чили за десять лет достигли 3 млрд долл. "
        "Товарооборот по итогам 2025 года составил 90 млн долл."
    )
    trade = drafted.drafts[-1].fact
    assert isinstance(trade, Figure)
    assert [each.entity for each in trade.parties] == ["NO", "CL"]
    assert str(trade.period) == "2025"


def test_a_headline_told_again_is_skipped_with_a_reason(read: Read) -> None:
    """A figure of the headline that the text tells again is no second fact."""
    from dataclasses import replace

    from bot.parse.figures import find_figures
    from bot.parse.measured import draft_figures
    from bot.parse.names import analyse
    from bot.parse.page import PartOfPage

    analysis, _, _ = read("Экспорт вырос до 90 млн долл.", "Экспорт Норвегии достиг 90 млн долл.")
    first, second = analysis.page.paragraphs
    page = replace(analysis.page, paragraphs=(replace(first, number=0, part=PartOfPage.HEADLINE), second))
    again = analyse(page, None)
    figures = {place: find_figures(each.text, page.language) for place, each in enumerate(page.paragraphs)}
    drafted = draft_figures(again, figures, (), None)
    assert [each.fact.paragraph for each in drafted.drafts] == [2]
    assert [each.reason for each in drafted.skipped] == ["told-again"]
