"""A value with its unit enters; the words for it in a drafted sentence leave. Formats and plurals are Babel's."""

from __future__ import annotations

import decimal
import re
from decimal import Decimal
from typing import Final

from babel import Locale
from babel.numbers import format_compact_decimal, format_decimal, get_currency_name
from babel.units import UnknownUnitError, format_unit

from bot.models.entity import Concept
from bot.models.fact import Precision
from bot.models.text import Language

LOCALES: Final[dict[Language, Locale]] = {
    Language.RU: Locale("ru"),
    Language.EN: Locale("en", "GB"),
    Language.KK: Locale("kk"),
}
_SCALES: Final = (12, 9, 6)
_MOST_SHORT_DIGITS: Final = 15
_PRECISE: Final = decimal.Context(prec=1000)
_PRECISIONS: Final[dict[Language, dict[Precision, str]]] = {
    Language.RU: {
        Precision.ABOUT: "около {}",
        Precision.MORE_THAN: "более {}",
        Precision.LESS_THAN: "менее {}",
        Precision.UP_TO: "до {}",
        Precision.AT_LEAST: "не менее {}",
    },
    Language.EN: {
        Precision.ABOUT: "about {}",
        Precision.MORE_THAN: "more than {}",
        Precision.LESS_THAN: "less than {}",
        Precision.UP_TO: "up to {}",
        Precision.AT_LEAST: "at least {}",
    },
}
_MOVES_BY: Final[dict[Language, dict[Precision, str]]] = {
    Language.RU: {
        Precision.EXACT: "на {}",
        Precision.ABOUT: "примерно на {}",
        Precision.MORE_THAN: "более чем на {}",
        Precision.LESS_THAN: "менее чем на {}",
        Precision.UP_TO: "не более чем на {}",
        Precision.AT_LEAST: "не менее чем на {}",
    },
    Language.EN: {
        Precision.EXACT: "by {}",
        Precision.ABOUT: "by about {}",
        Precision.MORE_THAN: "by more than {}",
        Precision.LESS_THAN: "by less than {}",
        Precision.UP_TO: "by up to {}",
        Precision.AT_LEAST: "by at least {}",
    },
}
_SHORT_MONEY: Final[dict[Language, dict[str, str]]] = {
    Language.RU: {"USD": "{} долл.", "EUR": "{} евро", "KZT": "{} тенге", "RUB": "{} руб.", "GBP": "{} ф. ст."},
    Language.EN: {"USD": "${}", "EUR": "€{}", "GBP": "£{}"},
}
_AFTER_PRECISION: Final = {"one": Decimal("1.5"), "few": Decimal(5)}
"""Russian precision words take the genitive: the form of 1.5 in the singular, of 5 in the plural."""


def amount_words(
    values: tuple[Decimal, ...], unit: str, *, precision: Precision, language: Language, concept: Concept | None
) -> str:
    """Write a value or a range with its unit and the word for its precision.

    >>> amount_words((Decimal(162000000),), "USD", precision=Precision.ABOUT, language=Language.RU, concept=None)
    'около 162 млн долл.'
    >>> both = (Decimal("5.5"), Decimal(7))
    >>> amount_words(both, "percent", precision=Precision.EXACT, language=Language.EN, concept=None)
    '5.5–7%'
    """
    written = _amount(values, unit, governed=precision is not Precision.EXACT, language=language, concept=concept)
    return _PRECISIONS[language].get(precision, "{}").format(written)


def movement_words(
    value: Decimal, unit: str, *, precision: Precision, language: Language, concept: Concept | None
) -> str:
    """Write by how much something moved: «примерно на 50 %», "by 12%"; a ratio is «в 2 раза»."""
    written = _amount((value,), unit, governed=False, language=language, concept=concept)
    if language is Language.RU and concept is not None and concept.id == "times":
        return f"{_RATIOS.get(precision, '')}в {written}"
    if language is Language.EN and concept is not None and concept.id == "times":
        return f"{written} over"
    return _MOVES_BY[language][precision].format(written)


_RATIOS: Final = {Precision.ABOUT: "примерно ", Precision.MORE_THAN: "более чем ", Precision.LESS_THAN: "менее чем "}


def _amount(
    values: tuple[Decimal, ...], unit: str, *, governed: bool, language: Language, concept: Concept | None
) -> str:
    number = "–".join(_numbers(values, language))
    sample = _sample(values[-1], language=language, governed=governed)
    if unit == "percent":
        return f"{number} %" if language is Language.RU else f"{number}%"
    if concept is not None:
        return f"{number} {_count_noun(concept, sample, language)}"
    if re.fullmatch(r"[A-Z]{3}", unit):
        return _money(number, unit, sample=sample, language=language)
    return _measure(number, unit, sample=sample, language=language)


def _numbers(values: tuple[Decimal, ...], language: Language) -> list[str]:
    scale = _scale_of(values[-1])
    if len(values) > 1 and scale and _scale_of(values[0]) == scale:
        first = _plain(values[0].scaleb(-scale, _PRECISE), language)
        return [first, _size(values[1], language)]
    return [_size(each, language) for each in values]


def _size(value: Decimal, language: Language) -> str:
    if not _scale_of(value):
        return _plain(value, language)
    style = "short" if language is Language.RU else "long"
    with decimal.localcontext(_PRECISE):
        written = format_compact_decimal(value, format_type=style, locale=LOCALES[language], fraction_digits=3)  # type: ignore[arg-type]  # Babel takes Decimal, its stub does not say so
    return written.replace("\u00a0", " ")


def _plain(value: Decimal, language: Language) -> str:
    with decimal.localcontext(_PRECISE):
        whole = value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
        written = format_decimal(whole, locale=LOCALES[language], decimal_quantization=False)
    return str(written).replace("\u202f", " ").replace("\u00a0", " ")


def _scale_of(value: Decimal) -> int:
    """Return the power of ten that a value is shortened by without losing a digit, or 0."""
    size = value.copy_abs()
    if not size or size.adjusted() >= _MOST_SHORT_DIGITS:
        return 0
    scale = next((each for each in _SCALES if size.adjusted() >= each), 0)
    last = size.normalize(_PRECISE).as_tuple().exponent
    return scale if scale and isinstance(last, int) and last >= scale - 3 else 0


def _sample(value: Decimal, *, language: Language, governed: bool) -> Decimal:
    """Return a number whose plural form is the one that a value needs as it is written."""
    scale = _scale_of(value)
    sample = Decimal(10) ** scale if scale else value.copy_abs()
    if language is Language.RU and governed:
        return _AFTER_PRECISION.get(LOCALES[language].plural_form(sample), sample)
    return sample


def _count_noun(concept: Concept, sample: Decimal, language: Language) -> str:
    forms = concept.forms.get(language)
    category = LOCALES[language].plural_form(sample)
    return forms.get(category) or forms.get("other") or concept.name.best(language)


def _money(number: str, code: str, *, sample: Decimal, language: Language) -> str:
    short = _SHORT_MONEY[language].get(code)
    return short.format(number) if short else f"{number} {get_currency_name(code, sample, locale=LOCALES[language])}"


def _measure(number: str, unit: str, *, sample: Decimal, language: Language) -> str:
    locale = LOCALES[language]
    try:
        pattern = str(format_unit(sample, unit, locale=locale))
    except UnknownUnitError:
        return f"{number} {unit}"
    bare = str(format_decimal(sample, locale=locale))
    return pattern.replace(bare, number, 1).replace("\u00a0", " ") if bare in pattern else f"{number} {unit}"
