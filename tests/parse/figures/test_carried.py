"""A number without a unit takes that of an earlier figure where the text goes on with the same thing."""

from __future__ import annotations

import pytest

from bot.models.text import Language
from bot.parse.figures import find_figures

GOES_ON = [
    "В порт пришло 2,5 млн тонн руды, в город – 1,5 млн. | 1500000 mass-tonne",
    "Завод заплатил 70 млн евро, из них 45 млн – за печи. | 45000000 EUR",
    "Построят мост за $80 млн, из них 30 даст область. | 30000000 USD",
    "Раньше поезд шел 19 часов, теперь 14. | 14 duration-hour",
    "Билет стоит 90 евро в день, у соседей – 70–75. | 70 EUR",
    "На чердаке жили 12 лет, в доме – 30. | 30 duration-year",
    "Город получил 44 процента голосов, село – 51. | 51 percent",
    "Из 25 школ области закрыто не меньше 18. | 18 школа",
    "Расходы выросли до 5 млрд рублей вместо намеченных 4 млрд. | 4000000000 RUB",
    "Долг превысил 90 млн евро. Вклады вдвое меньше – 45 млн. | 45000000 EUR",
    "The bridge cost 70 million euros, and we had 60 million. | 60000000 EUR",
    "The old road took 50 minutes; the new one takes thirty. | 30 duration-minute",
    "The farm sold 900 lambs last year, fewer than the 1,200 of the year before. | 1200 lamb",
]
STAYS_BARE = [
    "Долг превысил 90 млрд рублей, его отношение к прибыли выросло до 2,5.",
    "Прибыль составила 70 млн евро, индекс вырос до 40.",
    "He paid $5 million for a house at number 14.",
    "Sales rose 5% to 400.",
    "Завод продал 12 тыс. тонн. Его номер в списке – 7.",
    "Урожай вырос вдвое, до 40.",
    "Построят дом за 3 млн рублей для школьников, которых в городе 19 тыс.",
    "Стало теплее на 4 градуса, число теплых дней выросло до 40.",
]


def found(text):
    language = Language.RU if any("а" <= letter <= "я" for letter in text.lower()) else Language.EN
    return find_figures(text, language).found


@pytest.mark.parametrize("notation", GOES_ON)
def test_unit_goes_on(notation):
    text, _, expected = notation.rpartition(" | ")
    last = found(text)[-1]
    assert last.rule == "carried-unit"
    assert f"{last.value:f} {last.unit or last.noun}" == expected


@pytest.mark.parametrize("text", STAYS_BARE)
def test_number_of_another_measure_stays_bare(text):
    assert found(text)[-1].rule == "bare-number"


def test_equivalent_gives_no_unit():
    """The amount, not what it is worth elsewhere, goes on."""
    figures = found("Порт заплатил 3 млрд тенге (около 6 млн долл.), город – 2 млрд.")
    assert [each.unit for each in figures] == ["KZT", "USD", "KZT"]
