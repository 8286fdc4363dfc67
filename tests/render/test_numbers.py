"""Figures in words: nothing is rounded, everything reads as the language has it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel import Locale
from babel.numbers import parse_decimal
from hypothesis import given
from hypothesis import strategies as st

from bot.models.base import Base
from bot.models.fact import Change, Figure, Precision
from bot.models.text import Language
from bot.render.markup import NBSP
from bot.render.numbers import MINUS, change_text, figure_text, number_text, percent_text

RU, EN, KK = Language.RU, Language.EN, Language.KK
SCALES = {"млн": 6, "млрд": 9, "трлн": 12, "million": 6, "billion": 9, "trillion": 12}
DECIMALS = st.one_of(
    st.decimals(allow_nan=False, allow_infinity=False, places=4),
    st.integers(-(10**20), 10**20).map(Decimal),
    st.builds(lambda digits, power: Decimal(digits).scaleb(power), st.integers(-99999, 99999), st.integers(-12, 18)),
    st.builds(lambda digits: Decimal(digits).scaleb(-20), st.integers(-(10**60), 10**60)),
)


def shown(text: str) -> str:
    """Show non-breaking spaces as `~`."""
    return text.replace(NBSP, "~")


def figure(value: str, unit: str, *, to: str | None = None, precision: str = "exact") -> Figure:
    return Figure(id="x", summary="x", metric="trade", value=value, value_to=to, unit=unit, precision=precision)


def read_back(text: str, language: Language) -> Decimal:
    """Read a printed number as a reader would, through Babel."""
    sign = -1 if text.startswith(MINUS) else 1
    number, _, scale = text.removeprefix(MINUS).rpartition(NBSP)
    if scale not in SCALES:
        number, scale = text.removeprefix(MINUS), ""
    value = parse_decimal(number, locale=language.value)
    return (value.scaleb(SCALES[scale]) if scale else value).copy_sign(sign)


@pytest.mark.parametrize("language", list(Language))
@given(value=DECIMALS)
def test_printed_number_reads_back_as_itself(language, value) -> None:
    assert read_back(number_text(value, language), language) == value


@pytest.mark.parametrize("language", list(Language))
@given(value=DECIMALS)
def test_printed_percentage_reads_back_as_itself(language, value) -> None:
    assert read_back(percent_text(value, language).rstrip(f"%{NBSP}"), language) == value


@pytest.mark.parametrize(
    ("value", "unit", "language", "expected"),
    [
        ("162000000", "USD", RU, "162~млн~долл."),
        ("162000000", "USD", EN, "$162~million"),
        ("162000000", "USD", KK, "162~млн~АҚШ~доллары"),
        ("1500000000", "USD", RU, "1,5~млрд~долл."),
        ("1500000000", "USD", EN, "$1.5~billion"),
        ("1234567", "EUR", RU, "1~234~567~евро"),
        ("1234000", "EUR", EN, "€1.234~million"),
        ("1.50", "RUB", RU, "1,5~руб."),
        ("70", "KZT", KK, "70~теңге"),
        ("-3000000", "USD", EN, "−$3~million"),
        ("22", "NOK", RU, "22~норвежские кроны"),
        ("1500000", "NOK", RU, "1,5~млн~норвежских крон"),
        ("1", "NOK", EN, "1~Norwegian krone"),
        ("50", "percent", RU, "50~%"),
        ("50.5", "percent", EN, "50.5%"),
        ("12.5", "mass-tonne", RU, "12,5~тонны"),
        ("12.5", "mass-tonne", EN, "12.5~tonnes"),
        ("21", "length-kilometer", RU, "21~километр"),
        ("5000000", "volume-barrel", RU, "5~млн~баррелей"),
        ("5", "volume-barrel", KK, "5~баррелей"),
        ("3", "power-megawatt", EN, "3~megawatts"),
        ("21", "company", RU, "21~компания"),
        ("1.5", "company", RU, "1,5~компании"),
        ("1500000", "company", RU, "1,5~млн~компаний"),
        ("1", "company", EN, "1~company"),
        ("21500", "company", EN, "21,500~companies"),
        ("7", "no-such-unit", EN, "7~no-such-unit"),
    ],
)
def test_figure_in_the_readers_locale(value, unit, language, expected, base: Base) -> None:
    assert shown(figure_text(figure(value, unit), base=base, language=language)) == expected


@pytest.mark.parametrize(
    ("precision", "russian", "english"),
    [
        ("exact", "21~компания", "21~companies"),
        ("about", "около 21~компании", "about 21~companies"),
        ("more_than", "более 21~компании", "more than 21~companies"),
        ("less_than", "менее 21~компании", "less than 21~companies"),
        ("up_to", "до 21~компании", "up to 21~companies"),
        ("at_least", "не менее 21~компании", "at least 21~companies"),
    ],
)
def test_precision_word_governs_the_case(precision, russian, english, base: Base) -> None:
    given_figure = figure("21", "company", precision=precision)
    assert shown(figure_text(given_figure, base=base, language=RU)) == russian
    assert shown(figure_text(given_figure, base=base, language=EN)) == english


@pytest.mark.parametrize(
    ("low", "high", "unit", "expected"),
    [
        ("150000000", "200000000", "USD", "150–200~млн~долл."),
        ("900000", "2000000", "USD", "900~000~–~2~млн~долл."),
        ("3", "5", "company", "3–5~компаний"),
        ("1200", "1500", "company", "1~200–1~500~компаний"),
        ("10", "12.5", "percent", "10–12,5~%"),
        ("-3", "5", "percent", "−3 … 5~%"),
    ],
)
def test_range(low, high, unit, expected, base: Base) -> None:
    assert shown(figure_text(figure(low, unit, to=high), base=base, language=RU)) == expected


@pytest.mark.parametrize(
    ("direction", "precision", "russian", "english"),
    [
        ("up", Precision.ABOUT, "рост примерно на 50~%", "up by about 50%"),
        ("down", Precision.EXACT, "снижение на 50~%", "down by 50%"),
        ("up", Precision.UP_TO, "рост не более чем на 50~%", "up by no more than 50%"),
    ],
)
def test_change(direction, precision, russian, english, base: Base) -> None:
    change = Change(direction=direction, value=Decimal(50), precision=precision)
    assert shown(change_text(change, base=base, language=RU)) == russian
    assert shown(change_text(change, base=base, language=EN)) == english


@pytest.mark.parametrize("language", list(Language))
def test_every_currency_has_a_wording(language, base: Base) -> None:
    for code in Locale("en").currencies:
        text = figure_text(figure("5", code), base=base, language=language)
        assert "5" in text
        assert len(text) > 1
