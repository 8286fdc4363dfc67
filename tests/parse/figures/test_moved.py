"""Which way a level went to reach its value: told by both values, or by the verb it hangs on. All is invented."""

import pytest

from bot.models.fact import Precision
from bot.models.text import Language
from bot.parse.figures import find_figures

RUSSIAN = """
Инфляция замедлилась с 8,1 до 7,4 процента. | None down
Число школ сократилось с 14 до 9. | None down
Проезд подняли с 35 до 42 рублей. | None up
Расходы урежут до 18–20 млрд рублей. | down
Очередь сократилась до шести человек. | down
До 42 рублей вырастет плата за проезд. | up
Штраф снижен до 500 сомов. | down
Отставание сократилось до двух очков. | down
Срок аренды увеличен до 15 лет. | up
Поголовье удвоили до 44 тыс. голов. | None up
Снижение ставки до 9% поддержит рынок. | down
Сейчас там 9 врачей вместо прежних 12. | down None
Выручка составила 12 млн тенге против 15 млн тенге годом ранее. | down None
На линию выйдут дополнительно 12 автобусов. | up
Команда набрала 12 очков против 8 у соперника. | None None
Доля товаров в возрасте до 14 лет выросла. | None
Поставки в 12 стран выросли. | None
Мощность составляет до 40 мегаватт. | None
"""

ENGLISH = """
The rate sank from $1,940 to $1,015 over the year. | None down
She cut the number of committees from eleven to six. | None down
It cut its forecast to between 420 million and 450 million euros from 600 million. | down None
The line will bring an extra 60,000 people a year. | up
Fares would rise to 42 dollars. | up
Staff numbers were trimmed to 310 people. | down
The fine was raised to $500. | up
Output more than doubled to 44,000 tonnes. | None up
The waiting list halved to 12 patients. | None down
The team scored 14 points, up from 9. | up None
The company has 40 ships, down from 47. | down None
Profit was $4 million, compared with $6 million a year earlier. | down None
The north spent $4 billion, compared with $6 billion in the south. | None None
Fees of up to 20% hurt sales. | None
The bridge can carry up to 40 tonnes. | None
Prices for deliveries to 12 countries rose. | None
Prices range from 30 to 60 dollars. | None
"""


@pytest.mark.parametrize("row", RUSSIAN.strip().splitlines(), ids=lambda row: row.partition(" | ")[0])
def test_a_russian_level_moved(row: str):
    text, _, expected = row.partition(" | ")
    assert _moves(text, Language.RU) == expected


@pytest.mark.parametrize("row", ENGLISH.strip().splitlines(), ids=lambda row: row.partition(" | ")[0])
def test_an_english_level_moved(row: str):
    text, _, expected = row.partition(" | ")
    assert _moves(text, Language.EN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("За месяц цены прибавили 0,3%, тогда как в январе – 1,2%.", ["up", "up"]),
        ("Цены выросли на 5% в мае, а в апреле – на 3%.", ["up", "up"]),
        ("Доля выросла до 40%, а в марте – 38%.", [None, None]),
        ("Урожай вырастает в полтора раза.", ["up"]),
        ("Цены вырастут не более чем на 7 процентов.", ["up"]),
        ("Испарение вырастет процентов на пятнадцать.", ["up"]),
        ("Эксперты завысили ущерб вдвое.", ["up"]),
        ("Отчет занизил потери на 20 процентов.", ["down"]),
        ("К выходным потеплеет на 10 градусов.", ["up"]),
        ("В горах похолодает на 8 градусов.", ["down"]),
    ],
)
def test_a_change_is_directed(text: str, expected: list[str | None]):
    assert [each.direction for each in find_figures(text, Language.RU).found] == expected


def test_an_infinitive_is_no_level():
    found = find_figures("Shares fell before recovering to close 4.1% lower.", Language.EN).found
    assert [each.direction for each in found] == ["down"]


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("Паром преодолеет путь примерно за 60 часов.", Precision.ABOUT),
        ("Он взял кредит под 21 процент.", Precision.EXACT),
        ("Вклады под 14% годовых кончились.", Precision.EXACT),
        ("Собралось под сорок человек.", Precision.ABOUT),
        ("Дорога займет минут за пять.", Precision.ABOUT),
        ("До 42 рублей вырастет плата за проезд.", Precision.EXACT),
        ("До 42 рублей стоит проезд.", Precision.UP_TO),
    ],
)
def test_words_of_precision_beside_a_preposition(text: str, precision: Precision):
    assert [each.precision for each in find_figures(text, Language.RU).found] == [precision]


def _moves(text: str, language: Language) -> str:
    return " ".join(str(each.moved) for each in find_figures(text, language).found)
