"""Rows that a phone shows in full, and lines that are copied whole."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.models.base import Base
from bot.models.fact import Figure
from bot.models.reply import Button, ShowWhy
from bot.models.text import Language
from bot.render import Style, render
from bot.render.buttons import COPY_LIMIT, arranged, copied_figure, copy_button
from bot.render.markup import NBSP
from bot.render.numbers import figure_text
from bot.render.voice import Voice

from .answers import ANSWERS, figure
from .dossier import ENTITIES, base_of


@pytest.mark.parametrize(
    ("labels", "shape"),
    [
        ([], []),
        (["Источник"], [1]),
        (["Источник", "Ещё по теме", "Почему так?"], [3]),
        (["Источник", "Ещё по теме", "Сравнить", "Почему так?"], [2, 2]),
        (["Источник", "Ещё по теме", "Сравнить", "График", "Почему так?"], [3, 2]),
        (["Источник", "Связанные факты"], [2]),
        (["📋 162 млн долл.", "Почему так?"], [2]),
        (["Источник", "Товарооборот за 2025 год"], [1, 1]),
        (list("12345678"), [4, 4]),
        ([str(each) for each in range(1, 11)], [5, 5]),
    ],
)
def test_rows_are_few_even_and_wide_enough(labels, shape) -> None:
    rows = arranged(Button(each, ShowWhy()) for each in labels)
    assert [len(row) for row in rows] == shape
    assert [button.label for row in rows for button in row] == labels


def test_a_button_that_is_not_offered_leaves_no_gap() -> None:
    assert arranged([None, Button("a", ShowWhy()), None]) == ((Button("a", ShowWhy()),),)


@pytest.mark.parametrize(
    ("fact", "language", "copied"),
    [
        (
            "trade-iceland-2025",
            Language.RU,
            "Более 360~млн~долл.~— товарооборот, Исландия~— Норвегия, 2025~год; рост примерно на 50~% (Фьорд-курьер",
        ),
        ("guests", Language.EN, "About 100~companies~— forum participants, 14~January 2026"),
    ],
)
def test_a_figure_is_copied_with_what_it_is_when_and_whence(fact, language, copied, base: Base) -> None:
    assert (copied_figure(figure(fact), Voice(base, language)) or "").replace(NBSP, "~").startswith(copied)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(value=st.decimals(-(10**15), 10**15, places=3), times=st.integers(1, 60), language=st.sampled_from(Language))
def test_a_copied_line_fits_and_holds_the_whole_figure(value, times, language) -> None:
    long = tuple(
        each.model_copy(update={"name": each.name.model_copy(update={"ru": "слово " * times})}) for each in ENTITIES
    )
    shown = figure("trade-2025").model_copy(update={"value": Decimal(value)})
    base = base_of(entities=long)
    copied = copied_figure(shown, Voice(base, language))
    if copied is not None:
        assert len(copied.encode("utf-16-le")) // 2 <= COPY_LIMIT
        assert figure_text(shown, base=base, language=language) in copied
        assert "2025" in copied


def test_a_long_amount_is_copied_under_a_plain_label(base: Base) -> None:
    huge = figure("trade-2025").model_copy(update={"value": Decimal("1234567890123456789.678")})
    shown = copy_button(huge, Voice(base, Language.RU))
    assert shown is not None
    assert shown.label == "Скопировать"
    assert "1\u00a0234\u00a0567\u00a0890\u00a0123\u00a0456\u00a0789,678" in (shown.copy or "")


def test_many_terms_are_numbered_and_opened_by_number(base: Base) -> None:
    rendered = render(ANSWERS["sum-long"], base=base, language=Language.RU, style=Style.TELEGRAM)
    assert [button.label for button in rendered.buttons[0]] == ["1", "2", "3", "4", "5"]
    assert "1. <b>162" in rendered.text
    assert rendered.text.count("<blockquote expandable>") == 1


def test_a_result_is_copied_with_its_terms(base: Base) -> None:
    rendered = render(ANSWERS["sum"], base=base, language=Language.RU, style=Style.TELEGRAM)
    assert isinstance(figure("trade-2025"), Figure)
    (copied,) = [each.copy for row in rendered.buttons for each in row if each.copy]
    assert copied.replace(NBSP, "~") == (
        "Вместе: примерно 522~млн~долл. (товарооборот, 2025~год): 162~млн~долл.~— Португалия~— Норвегия;"
        " более 360~млн~долл.~— Исландия~— Норвегия"
        " (Портовая газета, 3~февраля 2026~г.; Фьорд-курьер, 15~января 2026~г.)"
    )


def test_a_change_is_copied_with_its_years(base: Base) -> None:
    rendered = render(ANSWERS["change"], base=base, language=Language.EN, style=Style.TELEGRAM)
    (copied,) = [each.copy for row in rendered.buttons for each in row if each.copy]
    assert ": $120~million~— 2024; $162~million~— 2025 (" in copied.replace(NBSP, "~")


def test_a_result_whose_terms_do_not_fit_is_not_copied(base: Base) -> None:
    rendered = render(ANSWERS["sum-long"], base=base, language=Language.RU, style=Style.TELEGRAM)
    assert not [each for row in rendered.buttons for each in row if each.copy]
