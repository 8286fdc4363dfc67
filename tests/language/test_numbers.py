from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.normalise import normalise
from bot.language.numbers import find_quantities
from bot.models.fact import Precision

MILLION, BILLION = 10**6, 10**9

# «text | value unit, value unit»; a question mark stands for no unit, nothing for no quantity at all
QUANTITIES = [
    "162 млн долл. | 162000000 USD",
    "1,5 млрд | 1500000000 ?",
    "$360 million | 360000000 USD",
    "$ 360m | 360000000 USD",
    "360m | 360000000 ?",
    "360 m | 360 ?",
    "1.5bn | 1500000000 ?",
    "us$1.5bn | 1500000000 USD",
    "usd 1.5 billion | 1500000000 USD",
    "50% | 50 percent",
    "50 процентов | 50 percent",
    "fifty percent | 50 percent",
    "30 per cent | 30 percent",
    "50 пайыз | 50 percent",
    "полтора миллиарда | 1500000000 ?",
    "бір жарым миллиард | 1500000000 ?",
    "1,5 миллиардты кім айтты | 1500000000 ?",
    "162 миллионға | 162000000 ?",
    "полмиллиона евро | 500000 EUR",
    "half a billion | 500000000 ?",
    "a million dollars | 1000000 USD",
    "миллион долларов | 1000000 USD",
    "два с половиной миллиарда | 2500000000 ?",
    "two and a half million | 2500000 ?",
    "сто | 100 ?",
    "сто шестьдесят два миллиона долларов США | 162000000 USD",
    "two hundred and six million | 206000000 ?",
    "1 млрд 200 млн евро | 1200000000 EUR",
    "две тысячи триста тонн | 2300 ?",
    "20 тыс. тенге | 20000 KZT",
    "үш жүз мың теңге | 300000 KZT",
    "он бес мың теңге | 15000 KZT",
    "он сказал 40 | 40 ?",
    "1 500 000 | 1500000 ?",
    "1,500,000 people | 1500000 ?",
    "1,500 people | 1500 ?",
    "1,500 тонн | 1.500 ?",
    "1 500,50 руб. | 1500.50 RUB",
    "100-200 млн долл | 100000000 USD, 200000000 USD",
    "162-миллионный | 162000000 ?",
    "5 манатов, 6 шекелей, 7 лир | 5 AZN, 6 ILS, 7 TRY",
    "8 юаней, 9 фунтов, 10 иен, 11 сумов | 8 CNY, 9 GBP, 10 JPY, 11 UZS",
    "2 норвежские кроны | 2 NOK",
    "3 канадских доллара | 3 CAD",
    "2 кроны | 2 ?",
    "-5% | -5 percent",
    "минус 5% | -5 percent",
    "2025 млн | 2025000000 ?",
    "2025 тенге | 2025 KZT",
    "5 стран и 3 договора | 5 ?, 3 ?",
    "id 87019988776 | 87019988776 ?",
    "в 2 раза | 2 ?",
    "1½ млрд | 1500000000 ?",
    "2025 |",
    "в 2025 году |",
    "2024-2025 |",
    "за 25-й год |",
    "1990-е |",
    "27 января 2026 |",
    "12-14 января |",
    "January 27 |",
    "27 қаңтар |",
    "27.01.2026 |",
    "2026-01-27 |",
    "10:30 |",
    "за 20 лет |",
    "over 30 years |",
    "20-летний |",
    "3rd, 21st, 5-я |",
    "g20 c5+1 covid-19 |",
    "две страны, три реки |",
    "в две тысячи двадцать пятом году |",
    "сколько млн долларов |",
    "how many million |",
    "қанша миллион доллар |",
    "миллионы долларов |",
    "двадцать лет |",
    "больше миллиарда евро | 1000000000 EUR",
    "1 квартал |",
    "ip 10.0.0.1 |",
]


@pytest.mark.parametrize("notation", QUANTITIES)
def test_quantities(notation):
    text, _, expected = (part.strip() for part in notation.partition("|"))
    wanted = [
        (Decimal(value), None if unit == "?" else unit)
        for value, unit in (each.split() for each in expected.split(",") if each)
    ]
    assert [(found.item.value, found.item.unit) for found in find_quantities(text)] == wanted


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("100 млн", Precision.EXACT),
        ("около 100 млн", Precision.ABOUT),
        ("примерно на 50%", Precision.ABOUT),
        ("roughly 100", Precision.ABOUT),
        ("some 300 ships", Precision.ABOUT),
        ("более 240 млн", Precision.MORE_THAN),
        ("более чем на 50%", Precision.MORE_THAN),
        ("over $240 million", Precision.MORE_THAN),
        ("240 млн-нан астам", Precision.MORE_THAN),
        ("20 с лишним", Precision.MORE_THAN),
        ("менее 10%", Precision.LESS_THAN),
        ("не менее 5 тыс", Precision.AT_LEAST),
        ("at least 5", Precision.AT_LEAST),
        ("не более 5", Precision.UP_TO),
        ("up to 30 percent", Precision.UP_TO),
        ("до 200 млн", Precision.UP_TO),
    ],
)
def test_precision(text, precision):
    (found,) = find_quantities(text)
    assert found.item.precision is precision


def test_the_span_covers_precision_number_scale_and_unit():
    (found,) = find_quantities("Выросло: более 240 млн долларов США за рис")
    assert found.item.text == "более 240 млн долларов сша"


@given(st.text(max_size=120))
def test_never_raises_and_spans_are_true(text):
    normalised = normalise(text)
    found = find_quantities(text)
    assert all(normalised[each.start : each.end] == each.item.text for each in found)


@given(
    st.lists(
        st.sampled_from(
            [
                "5",
                "1,5",
                "2025",
                "млн",
                "млрд",
                "тыс.",
                "и",
                "$",
                "%",
                "долл.",
                "сто",
                "полтора",
                "a",
                "half",
                "million",
                "-",
                "января",
                "27",
                ".",
            ]
        ),
        max_size=12,
    )
)
def test_never_raises_on_its_own_words(words):
    find_quantities(" ".join(words))


@given(st.integers(min_value=2100, max_value=10**12))
def test_whole_numbers_are_read_exactly(number):
    grouped = f"{number:,}".replace(",", " ")
    assert [each.item.value for text in (str(number), grouped) for each in find_quantities(text)] == [number, number]


@given(st.decimals(min_value=0, max_value=999, places=2), st.sampled_from([("млн", MILLION), ("bn", BILLION)]))
def test_decimals_are_read_exactly(number, scale):
    word, size = scale
    (found,) = find_quantities(f"{number} {word if word != 'bn' else 'billion'}")
    assert found.item.value == number * size
