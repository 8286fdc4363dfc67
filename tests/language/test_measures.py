import pytest

from bot.language.measures import CURRENCY, POWER_UNITS, asked_units, is_measure_word, is_of_measure
from bot.language.words import split_words


@pytest.mark.parametrize(
    ("question", "units"),
    [
        ("сколько стоит билет", (CURRENCY,)),
        ("почем зерно", (CURRENCY,)),
        ("какая цена вагона", (CURRENCY,)),
        ("what are the fares", (CURRENCY,)),
        ("билеттің бағасы", (CURRENCY,)),
        ("сколько тонн зерна", ("mass-",)),
        ("how many kilometres of track", ("length-",)),
        ("на сколько процентов вырос урожай", ("percent",)),
        ("сколько гектаров пашни", ("area-",)),
        ("на сколько процентов выросли зарплаты", ("percent",)),
        ("by what percent did prices rise", ("percent",)),
        ("сколько киловатт стоит", (CURRENCY,)),
        ("сколько сомони потратили", (CURRENCY,)),
        ("на сколько выросли цены", (CURRENCY, "percent")),
        ("how high is turnout", ("length-", "percent", CURRENCY)),
        ("сколько времени идет поезд", ("duration-", "length-")),
        ("how long is the tunnel", ("length-",)),
        ("how long is the crossing", ("duration-", "length-")),
        ("how long does it take", ("duration-", "length-")),
        ("how tall is the mast", ("length-",)),
        ("сколько мегаватт", (*POWER_UNITS, "energy-")),
        ("сколько баррелей", ("volume-", CURRENCY)),
        ("сколько вагонов", ()),
        ("", ()),
    ],
)
def test_units_that_a_question_asks_for(question, units):
    assert asked_units(split_words(question), question) == units


@pytest.mark.parametrize(
    ("word", "measures"), [("тонн", True), ("стоит", True), ("цена", False), ("fares", False), ("вагон", False)]
)
def test_a_price_is_a_subject_and_a_tonne_is_not(word, measures):
    assert is_measure_word(word) is measures


@pytest.mark.parametrize(
    ("unit", "asked", "fits"),
    [
        ("NOK", (CURRENCY,), True),
        ("percent", (CURRENCY,), False),
        ("mass-tonne", (CURRENCY,), False),
        ("mass-tonne", ("mass-",), True),
        ("length-kilometer", ("duration-", "length-"), True),
        ("vessel", ("mass-",), False),
        ("vessel", (), True),
    ],
)
def test_unit_is_of_an_asked_measure(unit, asked, fits):
    assert is_of_measure(unit, asked) is fits
