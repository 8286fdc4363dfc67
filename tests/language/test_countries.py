import pytest

from bot.language.countries import ORDINARY_WORDS, countries

BY_CODE = {country.code: country for country in countries()}


def test_every_country_once_and_in_order():
    codes = [country.code for country in countries()]
    assert codes == sorted(set(codes))
    assert len(codes) == 250


@pytest.mark.parametrize("country", countries(), ids=lambda country: country.code)
def test_a_country_is_named_in_every_language(country):
    assert country.names.ru
    assert country.names.en
    assert country.names.kk


def test_no_name_stands_for_two_countries():
    seen: dict[str, str] = {}
    for country in countries():
        if country.code == "CD":  # CLDR's Kazakh «Конго» also names its neighbour in Russian
            continue
        for name in {each.lower() for each in country.names.values()} - {"виргинские острова"}:
            assert seen.setdefault(name, country.code) == country.code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("США", "US"),
        ("Штаты", "US"),
        ("Америка", "US"),
        ("АҚШ", "US"),
        ("UK", "GB"),
        ("Британия", "GB"),
        ("ОАЭ", "AE"),
        ("Эмираты", "AE"),
        ("КНР", "CN"),
        ("РФ", "RU"),
        ("Палестина", "PS"),
        ("Корея", "KR"),
        ("Северная Корея", "KP"),
        ("Кыргызстан", "KG"),
        ("Бирма", "MM"),
        ("Turkey", "TR"),
        ("Кот-д'Ивуар", "CI"),
        ("острова Кука", "CK"),
        ("Bosnia and Herzegovina", "BA"),
    ],
)
def test_names(name, code):
    assert name in BY_CODE[code].names.values()


@pytest.mark.parametrize(
    ("adjective", "code"),
    [
        ("узбекский", "UZ"),
        ("узбекистанский", "UZ"),
        ("турецкий", "TR"),
        ("Uzbek", "UZ"),
        ("Turkish", "TR"),
        ("швед", "SE"),
    ],
)
def test_adjectives(adjective, code):
    assert adjective in BY_CODE[code].adjectives.values()


@pytest.mark.parametrize(
    ("code", "capital_ru", "capital_en"),
    [("NO", "Осло", "Oslo"), ("AU", "Канберра", "Canberra"), ("TR", "Анкара", "Ankara"), ("UZ", "Ташкент", "Tashkent")],
)
def test_the_capital_is_the_first_city(code, capital_ru, capital_en):
    assert (BY_CODE[code].cities.ru[0], BY_CODE[code].cities.en[0]) == (capital_ru, capital_en)


@pytest.mark.parametrize("field", ["adjectives", "cities"])
def test_cells_hold_clean_lists(field):
    for country in countries():
        for name in getattr(country, field).values():
            assert name == name.strip()
            assert not set(name) & set("|;,()")


def test_russian_cells_are_cyrillic_and_english_cells_are_latin():
    for country in countries():
        for names in (country.names, country.adjectives, country.cities):
            assert not any("a" <= letter <= "z" for name in names.ru for letter in name.lower()), country.code
            assert not any("а" <= letter <= "я" for name in names.en for letter in name.lower()), country.code


def test_names_that_are_ordinary_words_are_marked():
    assert {"того", "turkey"} <= ORDINARY_WORDS
