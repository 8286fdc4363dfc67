"""Charts in words, and what is handed on to be drawn."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bot.models.base import Base
from bot.models.chart import Chart, Charts, Sides
from bot.models.fact import Figure
from bot.models.period import Period
from bot.models.picture import BarChart
from bot.models.reply import ShowChart, ShowFact
from bot.models.text import Language, Localized
from bot.render import Style, render
from bot.render.captions import CAPTION_UNITS
from bot.render.markup import clean

from .answers import ANSWERS, PARTIES, PERIODS, figure
from .golden import reply, text_of
from .provenance import visible

RU, EN, KK = Language.RU, Language.EN, Language.KK

BY_PARTY_RU = """\
Товарооборот, 2025~год

1. Исландия~— Норвегия: более 360~млн~долл.
2. Португалия~— Норвегия · Портовая газета: 162~млн~долл.
3. Португалия~— Норвегия · Фьорд-курьер: около 150~млн~долл.

Не показано: ещё 7 цифр.

Источник: Фьорд-курьер, 15~января 2026~г., «Разговор о рельсах» (ссылка в источнике не указана)
Источник: Портовая газета, 3~февраля 2026~г., «Север и юг считают вагоны» https://harbour.example/a?st=1&x=2
Перепечатка: mirror.example, 4~февраля 2026~г.
[1] [2] [3]
[По времени]"""

BY_PERIOD_EN = """\
Trade turnover: Portugal~— Norway

1. 2024: $120~million
2. 2025: $162~million

Source: Harbour Gazette, 3~February 2026, “Север и юг считают вагоны” https://harbour.example/a?st=1&x=2
Republished: mirror.example, 4~February 2026
[1] [2]
[Beside others]"""

CHARTS_KK = """\
«торговля» бойынша сызуға болады:

1. Тауар айналымы, 2025~жыл
2. Тауар айналымы, Португалия~— Норвегия

Тағы 3. /chart пәрменінен кейін көрсеткішті немесе елді атаңыз.
[1. Тауар айналымы, 2025~жыл]
[2. Тауар айналымы, Португалия~— Норвегия]"""


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [("chart-by-party", RU, BY_PARTY_RU), ("chart-by-period", EN, BY_PERIOD_EN), ("charts", KK, CHARTS_KK)],
)
def test_what_is_drawn_is_told_in_words(name: str, language: Language, expected: str, base: Base) -> None:
    assert reply(ANSWERS[name], base, language) == expected


def picture_of(chart: Chart, base: Base, language: Language = RU) -> BarChart:
    picture = render(chart, base=base, language=language, style=Style.TELEGRAM).picture
    assert isinstance(picture, BarChart)
    return picture


def test_the_picture_says_what_the_text_says(base: Base) -> None:
    picture = picture_of(PARTIES, base)
    text = visible(render(PARTIES, base=base, language=RU, style=Style.TELEGRAM).text)
    for each in picture.bars:
        assert f"{each.label}: {each.written}" in text
    assert [each.value for each in picture.bars] == [each.value for each in PARTIES.figures]
    assert picture.sources == (
        "Источники: Фьорд-курьер, 15\u00a0января 2026\u00a0г.; Портовая газета, 3\u00a0февраля 2026\u00a0г.",
    )


def test_buttons_open_the_figures_and_turn_the_chart(base: Base) -> None:
    *opening, turn = (
        each.action for row in render(PARTIES, base=base, language=RU, style=Style.TELEGRAM).buttons for each in row
    )
    assert opening == [ShowFact(each.id) for each in PARTIES.figures]
    assert turn == ShowChart("trade-2025", over_time=True)
    assert render(PERIODS, base=base, language=RU, style=Style.TELEGRAM).buttons[-1][0].action == ShowChart(
        "trade-2025"
    )


def test_a_list_of_charts_opens_each_its_own_way(base: Base) -> None:
    rows = render(ANSWERS["charts"], base=base, language=RU, style=Style.TELEGRAM).buttons
    assert [row[0].action for row in rows] == [ShowChart("trade-2025"), ShowChart("trade-2025", over_time=True)]


def test_a_terminal_draws_with_letters(base: Base) -> None:
    first = text_of(PARTIES, base, RU, style=Style.TERMINAL).splitlines()[2]
    assert "████████████ " in first
    assert "░" not in first
    assert "█" not in text_of(PARTIES, base, RU)


def at(period: str, value: int = 5, **more: object) -> Figure:
    changes = {"id": f"at-{period}", "value": Decimal(value), "period": Period.model_validate(period), **more}
    return figure("trade-2025").model_copy(update=changes)


def series(*figures: Figure) -> Chart:
    return Chart(figures, Sides.PERIODS, figures[0])


def test_skipped_years_are_marked(base: Base) -> None:
    picture = picture_of(series(at("2020"), at("2023"), at("2024")), base)
    assert [each.after_gap for each in picture.bars] == [False, True, False]
    assert picture.notes == ("Многоточие: за пропущенные периоды данных нет.",)


def test_what_was_told_before_its_time_is_marked(base: Base) -> None:
    picture = picture_of(series(at("2025"), at("2026"), at("2027")), base, EN)
    assert [each.unfinished for each in picture.bars] == [False, True, True]
    assert [each.label for each in picture.bars] == ["2025", "2026 (not over yet)", "2027 (not over yet)"]


def test_plans_side_by_side_are_marked_once(base: Base) -> None:
    later = Period.model_validate("2027")
    figures = tuple(each.model_copy(update={"period": later}) for each in PARTIES.figures[:2])
    picture = picture_of(Chart(figures, Sides.PARTIES, figures[0]), base, EN)
    assert picture.notes == ("Told before the period was over.",)


def test_a_range_keeps_both_ends(base: Base) -> None:
    picture = picture_of(series(at("2024", value_to=Decimal(9)), at("2025")), base, EN)
    assert (picture.bars[0].value_to, clean(picture.bars[0].written)) == (Decimal(9), "$5–9")


@pytest.mark.parametrize("language", Language)
def test_a_caption_of_the_longest_names_fits(language: Language, base: Base) -> None:
    outlets = {
        f"a{number}": base.articles["gazette"].model_copy(
            update={
                "id": f"a{number}",
                "source": base.articles["gazette"].source.model_copy(update={"title": "Слово и дело " * 20}),
            }
        )
        for number in range(12)
    }
    long = {**base.concepts, "trade": base.concepts["trade"].model_copy(update={"name": Localized(ru="Оборот " * 20)})}
    bars = tuple(at(f"{2001 + number}-01-03/{2001 + number}-11-28", article=f"a{number}") for number in range(12))
    crowded = Base(articles={**base.articles, **outlets}, facts=base.facts, entities=base.entities, concepts=long)
    text = visible(render(series(*bars), base=crowded, language=language, style=Style.TELEGRAM).text)
    assert len(text.encode("utf-16-le")) // 2 <= CAPTION_UNITS
    assert all(f"{number}. " in text for number in range(1, 13))


def test_the_choice_of_charts_holds_no_values(base: Base) -> None:
    answer = ANSWERS["charts"]
    assert isinstance(answer, Charts)
    assert "162" not in text_of(answer, base, RU)


def test_a_figure_that_has_peers_offers_its_chart(base: Base) -> None:
    for name, offered in (("found-drawable", True), ("found-trade-2025-figure", False), ("comparison", True)):
        rows = render(ANSWERS[name], base=base, language=RU, style=Style.TELEGRAM).buttons
        assert any(isinstance(each.action, ShowChart) for row in rows for each in row) is offered
