from decimal import Decimal

import pytest

from bot.parse.figures import stands_in

STATED = [
    ("1500000000", "Вложения достигли 1,5 млрд долл. за десять лет."),
    ("25000", "Приехали двадцать пять тысяч гостей."),
    ("1200", "The mill cut 1,200 jobs."),
    ("2", "Выпуск сократился вдвое."),
    ("33.3", "Цена выросла на треть."),
    ("66.7", "Two-thirds of the members agreed."),
    ("-12", "Ночью ожидается 12 градусов мороза."),
    ("-3", "Спрос снизился на 3%."),
    ("9", "Доставка занимает 7–9 дней вместо 21."),
    ("21", "Доставка занимает 7–9 дней вместо 21."),
    ("10.50", "Хлеб стоит 10 рублей 50 копеек."),
    ("0.5", "Ждать пришлось полчаса."),
    ("5400000000", "The fund grew from $4.9 billion to $5.4 billion."),
    ("2025", "Мост откроют в 2025 году."),
]
NOT_STATED = [
    ("1.5", "Вложения достигли 1,5 млрд долл."),
    ("15000000000", "Вложения достигли 1,5 млрд долл."),
    ("12", "The mill cut 1,200 jobs."),
    ("1.2", "The mill cut 1,200 jobs."),
    ("1200", "Длина троса 1,200 метра."),
    ("25", "Приехали двадцать пять тысяч гостей."),
    ("7", "Итоги подвели вчера."),
    ("8", "Доставка занимает 7–9 дней вместо 21."),
]


@pytest.mark.parametrize(("value", "excerpt"), STATED)
def test_a_value_that_the_excerpt_states(value: str, excerpt: str):
    assert stands_in(Decimal(value), excerpt)


@pytest.mark.parametrize(("value", "excerpt"), NOT_STATED)
def test_a_value_that_the_excerpt_does_not_state(value: str, excerpt: str):
    assert not stands_in(Decimal(value), excerpt)
