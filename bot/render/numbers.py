"""Values with units enter; figures in the reader's locale leave. Formats, plurals and unit names are Babel's.

No digit is ever lost: a value is shortened («1,5 млн») only where three fraction digits hold all of it.
"""

from __future__ import annotations

import decimal
import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Final, Literal

from babel import Locale
from babel.numbers import format_compact_decimal, format_decimal, format_percent, get_currency_name
from babel.units import UnknownUnitError, format_unit

from bot.models.base import Base
from bot.models.entity import Concept
from bot.models.fact import Change, Figure, Precision
from bot.models.text import FALLBACKS, Language
from bot.render.dates import LOCALES
from bot.render.markup import NBSP
from bot.render.messages import say

MINUS: Final = "\u2212"

_PRECISE = decimal.Context(prec=1000)
"""Babel scales values in the current context, whose usual 28 digits would round longer ones."""

_SCALES: Final = (12, 9, 6)
"""Powers of ten that are shortened: thousands read better in full."""

_MOST_SHORT_DIGITS: Final = 15
"""Above 999 trillion the word for the scale no longer helps."""

_COMPACT_FORMAT: Final[dict[Language, Literal["short", "long"]]] = {
    Language.RU: "short",
    Language.EN: "long",
    Language.KK: "short",
}

_SHORT_CURRENCIES: Final = frozenset({"EUR", "GBP", "KZT", "RUB", "USD"})
"""Currencies with a usual short form, `currency-…` in the catalogues; the others go by their CLDR plural names."""

_AFTER_PRECISION: Final = {"one": Decimal("1.5"), "few": Decimal(5)}
"""Russian precision words take the genitive; CLDR holds it as the forms of 1,5 (singular) and of 5 (plural)."""


def figure_text(figure: Figure, *, base: Base, language: Language) -> str:
    """Write a figure's value: precision word, number or range, unit."""
    values = (figure.value,) if figure.value_to is None else (figure.value, figure.value_to)
    return _precise(values, figure.unit, precision=figure.precision, base=base, language=language)


def change_text(change: Change, *, base: Base, language: Language) -> str:
    """Write by how much a figure moved, and which way."""
    governed = change.precision if language is not Language.RU else Precision.EXACT
    amount = _amount((change.value,), change.unit, governed=governed, base=base, language=language)
    return say(language, "change", direction=change.direction, precision=change.precision.value, figure=amount)


def amount_text(value: Decimal, unit: str, *, base: Base, language: Language) -> str:
    """Write a value that no fact holds with its unit, such as a sum of two figures."""
    return _amount((value,), unit, governed=Precision.EXACT, base=base, language=language)


def points_text(value: Decimal, language: Language) -> str:
    """Write a difference of two percentages, which is counted in percentage points."""
    return say(language, "percentage-points", number=number_text(value, language)).replace(" ", NBSP)


def number_text(value: Decimal, language: Language) -> str:
    """Write a bare number, shortened where no digit is lost.

    >>> number_text(Decimal(1500000000), Language.EN).replace(NBSP, " "), number_text(Decimal("1234567.8"), Language.EN)
    ('1.5 billion', '1,234,567.8')
    """
    return (MINUS if value < 0 else "") + _size(value.copy_abs(), language)


def percent_text(value: Decimal, language: Language) -> str:
    """Write a percentage.

    >>> percent_text(Decimal("12.5"), Language.EN)
    '12.5%'
    """
    with decimal.localcontext(_PRECISE):
        written = format_percent(value.copy_abs().scaleb(-2), locale=LOCALES[language], decimal_quantization=False)
    return (MINUS if value < 0 else "") + written.replace(" ", NBSP)


def _precise(values: tuple[Decimal, ...], unit: str, *, precision: Precision, base: Base, language: Language) -> str:
    amount = _amount(values, unit, governed=precision, base=base, language=language)
    return say(language, "precision", precision=precision.value, figure=amount)


def _amount(values: tuple[Decimal, ...], unit: str, *, governed: Precision, base: Base, language: Language) -> str:
    """Write a value or a range with its unit, in the case that the precision word governs."""
    if unit == "percent":
        return _percents(values, language)
    sign = MINUS if len(values) == 1 and values[0] < 0 else ""
    number = _size(values[0].copy_abs(), language) if len(values) == 1 else _range(values, language)
    sample = _sample(values[-1], language=language, governed=governed)
    if unit in base.concepts:
        return f"{sign}{number}{NBSP}{_count_noun(base.concepts[unit], sample, language)}"
    if re.fullmatch(r"[A-Z]{3}", unit):
        return sign + _money(number, unit, sample=sample, language=language)
    return sign + _measure(number, unit, sample=sample, language=language)


def _size(value: Decimal, language: Language) -> str:
    locale = LOCALES[language]
    value = _shortest(value)
    with decimal.localcontext(_PRECISE):
        if not _scale_of(value):
            return str(format_decimal(value, locale=locale, decimal_quantization=False)).replace("\u202f", NBSP)
        style = _COMPACT_FORMAT[language]
        written = format_compact_decimal(value, format_type=style, locale=locale, fraction_digits=3)  # type: ignore[arg-type]  # Babel takes Decimal, its stub does not say so
        return written.replace(" ", NBSP)


def _shortest(value: Decimal) -> Decimal:
    """Drop trailing zeros of the fraction and write exponents out."""
    with decimal.localcontext(_PRECISE):
        whole = value == value.to_integral_value()
        return value.quantize(Decimal(1)) if whole else value.normalize()


def _scale_of(value: Decimal) -> int:
    """Return the power of ten that a value is shortened by without losing a digit, or 0."""
    size = value.copy_abs()
    if size.adjusted() >= _MOST_SHORT_DIGITS:
        return 0
    scale = next((each for each in _SCALES if size.adjusted() >= each), 0)
    last_digit = size.normalize(_PRECISE).as_tuple().exponent
    return scale if scale and isinstance(last_digit, int) and last_digit >= scale - 3 else 0


def _range(values: tuple[Decimal, ...], language: Language) -> str:
    """Write «150–200 млн»: the scale once where both ends share it, both in full where they do not."""
    written = [number_text(each, language) for each in values]
    heads = [each.partition(NBSP)[0] for each in written]
    if min(values) < 0:
        return f"{written[0]} … {written[1]}"
    scales = [_scale_of(each) for each in values]
    if not any(scales):
        return "–".join(written)
    if scales[0] == scales[1]:
        return f"{heads[0]}–{written[1]}"
    return " – ".join(written)


def _percents(values: tuple[Decimal, ...], language: Language) -> str:
    if len(values) == 1:
        return percent_text(values[0], language)
    joint = " … " if min(values) < 0 else "–"
    return number_text(values[0], language) + joint + percent_text(values[1], language)


def _sample(value: Decimal, *, language: Language, governed: Precision) -> Decimal:
    """Return a number whose plural form is the one that this value needs as it is written."""
    locale = LOCALES[language]
    scale = _scale_of(value)
    sample = Decimal(10) ** scale if scale else _shortest(value.copy_abs())
    if language is Language.RU and governed is not Precision.EXACT:
        return _AFTER_PRECISION.get(locale.plural_form(sample), sample)
    return sample


def _count_noun(concept: Concept, sample: Decimal, language: Language) -> str:
    for each in FALLBACKS[language]:
        forms = concept.forms.get(each)
        if forms:
            category = LOCALES[each].plural_form(sample)
            spare = "few" if category == "other" else "many"  # Russian fractions take the form of «2»
            return forms.get(category) or forms.get(spare) or forms.get("other") or next(iter(forms.values()))
    return concept.name.best(language)


def _money(number: str, code: str, *, sample: Decimal, language: Language) -> str:
    if code in _SHORT_CURRENCIES:
        return say(language, f"currency-{code}", number=number).replace(" ", NBSP)
    names = (get_currency_name(code, sample, locale=locale) for locale in _locales(language))
    return f"{number}{NBSP}{_first_known(names, lambda name: name != code) or code}"


def _measure(number: str, unit: str, *, sample: Decimal, language: Language) -> str:
    """Put a number into CLDR's pattern for a unit, in the nearest language that has one."""
    for locale in _locales(language):
        try:
            pattern = str(format_unit(sample, unit, locale=locale))
        except UnknownUnitError:
            break
        bare = format_decimal(sample, locale=locale)
        if unit not in pattern and bare in pattern:
            return pattern.replace(bare, number, 1).replace(f"{number} ", f"{number}{NBSP}")
    return f"{number}{NBSP}{unit}"


def _locales(language: Language) -> tuple[Locale, ...]:
    return tuple(LOCALES[each] for each in FALLBACKS[language])


def _first_known(names: Iterable[str], known: Callable[[str], bool]) -> str | None:
    return next((name for name in names if known(name)), None)
