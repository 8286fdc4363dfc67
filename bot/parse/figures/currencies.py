"""Words and signs of the world's currencies → ISO 4217 codes. Full names come from CLDR, others from tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from babel import Locale
from babel.numbers import get_currency_name

from bot.language import number_words as table
from bot.language.lemmas import lemmas
from bot.parse.figures.words import listed

BEFORE: Final = re.compile(
    r"(?P<code>(?:us\$|au\$|a\$|c\$|ca\$|cad\$|nz\$|hk\$|s\$|sg\$|nt\$|r\$|mx\$|j\$|cn¥|rmb ?¥?|(?:can|aud|usd) ?\$|"
    r"rs\.? ?|inr ?₹|kr\.? ?|chf ?|rm ?|[$€£¥₸₽₼₪₺₴₾₩₹₫฿₮֏₿₦₱₡₲₵₭₨₩]) ?|(?<![^\W\d_])[a-z]{3} ?)$"
)
"""What may stand right before the digits of an amount."""

_SIGNS: Final = {
    **table.SYMBOLS,
    "au$": "AUD", "a$": "AUD", "c$": "CAD", "ca$": "CAD", "cad$": "CAD", "can$": "CAD", "nz$": "NZD", "hk$": "HKD",
    "s$": "SGD", "sg$": "SGD", "nt$": "TWD", "r$": "BRL", "mx$": "MXN", "j$": "JMD", "cn¥": "CNY", "rmb": "CNY",
    "rmb¥": "CNY", "aud$": "AUD", "usd$": "USD", "us$": "USD", "rs": "INR", "inr₹": "INR", "rm": "MYR", "chf": "CHF",
    "₦": "NGN", "₱": "PHP", "₡": "CRC", "₲": "PYG", "₵": "GHS", "₭": "LAK", "₨": "PKR", "kr": "SEK",
}  # fmt: skip

_WORDS_AS_CODES: Final = frozenset(
    listed("all try top cup mad mop pen bob lak gel sos ron rub and ang bam cop pab sur")
)  # codespell:ignore
"""Codes that are words too: only where they are written in capitals."""


@cache
def codes() -> frozenset[str]:
    """Return the codes of every currency that CLDR names."""
    return frozenset(code for code in map(str, Locale("en").currencies) if re.fullmatch("[A-Z]{3}", code))


def currency_sign(low: str, cased: str) -> str | None:
    """Return the currency of a sign or code as it stands before or after digits (`cased`: as written).

    >>> currency_sign("us$", "US$"), currency_sign("kzt ", "KZT "), currency_sign("top ", "top ")
    ('USD', 'KZT', None)
    """
    sign = re.sub(r"[ .]", "", low)
    if sign in _SIGNS:
        return None if sign in {"rs", "rm", "kr", "chf"} and cased[:1].islower() and sign != "kr" else _SIGNS[sign]
    written = cased.strip()
    code = sign.upper()
    known = code in codes() or code in table.OLD_CODES
    if (
        not known
        or (not written.isupper() and sign not in table.CODES)
        or (sign in _WORDS_AS_CODES and not written.isupper())
    ):
        return None
    return table.OLD_CODES.get(code, code)


SMALL: Final = tuple(
    (re.compile(pattern), code)
    for pattern, code in (
        (r"копе(?:йка|йки|ек|йку|йкам|йками)|коп|kopecks?|kopeks?", "RUB"),
        (r"цент(?:а|ов|ы|ам|ами)?|cents?|¢", "USD"),
        (r"евроцент(?:а|ов|ы)?|eurocents?", "EUR"),
        (r"тиын(?:а|ов|ы)?|tiyns?", "KZT"),
        (r"гяпик(?:а|ов|и)?|qepiks?", "AZN"),
        (r"пенс(?:а|ов|ы)?|пенни|pence|penny|pennies", "GBP"),
        (r"агор(?:а|ы|от)?|agorot|agoras?", "ILS"),
        (r"тийин(?:а|ов|ы)?|тыйын(?:а|ов|ы)?", "KGS"),
        (r"тетри|tetri", "GEL"),
    )
)
"""Hundredths of a currency."""

_DEFAULTS: Final = (
    # A noun alone that several countries share means the best known of them.
    *table.CURRENCIES,
    *((re.compile(pattern), code) for pattern, code in (
        (r"биткоин\w*|bitcoins?|btc", "XBT"),
        (r"лев(?:ов|ах)|leva", "BGN"),
        (r"ле(?:ев|ями)|lei", "RON"),
        (r"реал(?:ов|а|ы|ах)|reais", "BRL"),
        (r"кун(?:ах)", "HRK"),
        (r"найр[ауы]?|nairas?", "NGN"),
        (r"бат(?:а|ов|ы|ам)?", "THB"),
    )),
)  # fmt: skip
_NOT_MONEY: Final = frozenset(listed("ранд сома сом вон р won rand bucks buck драм драма драм dong фунт пуль")) - {
    "сом",
    "вон",
}
CURRENCY_NOUNS: Final = frozenset(
    listed("krone krona shilling crown rupee peso dinar franc rial riyal real lira pound")
)
"""English names of money that several countries share: which one is meant the text has to tell."""

_SHARED: Final = frozenset(listed("крона динар песо риал шиллинг рупия фунт франк"))


@cache
def _by_full_name() -> dict[frozenset[str], str]:
    """Return {lemmas of the words of a currency's name: code} in Russian and English."""
    named: dict[frozenset[str], str] = {}
    for language in ("ru", "en"):
        for code in sorted(codes()):
            name = str(get_currency_name(code, count=5, locale=language)).lower().replace("ё", "е")
            if "(" in name or len(name.split()) not in (2, 3):
                continue
            named.setdefault(frozenset(map(_lemma, name.split())), code)
    return named


@cache
def _nouns() -> frozenset[str]:
    return frozenset(word for words in _by_full_name() for word in words)


@lru_cache(maxsize=5_000)
def _lemma(word: str) -> str:
    """Return one lemma of a word that is the same for all of its forms."""
    return _fixed(word) or min((each for each in lemmas(word) if each != word), default=word)


def _fixed(word: str) -> str | None:
    """Return what stands for every form of words that a dictionary reads in several ways."""
    return next((stem for stem in _STEMS if word.startswith(stem)), None)


_STEMS: Final = (
    "доллар", "рубл", "фунт", "франк", "крон", "динар", "песо", "риал", "рупи", "манат", "тенге", "сум",
    "сомони", "драм",    "лари", "юан", "шекел", "дирхам", "злот", "форинт", "тугрик", "лев", "гривн", "лир", "шиллинг",
    "реал", "батов", "боливар",
    "dollar", "pound", "franc", "dinar", "peso", "rial", "riyal", "rupee", "shilling", "krona", "krone", "kroner",
)  # fmt: skip


def currency_of_words(words: Sequence[str]) -> tuple[str, int] | None:
    """Return the currency that up to four words begin with, and how many of them name it.

    >>> currency_of_words(("канадских", "долларов")), currency_of_words(("исландских", "крон", "в"))
    (('CAD', 2), ('ISK', 2))
    >>> currency_of_words(("долл", "сша")), currency_of_words(("сомони",)), currency_of_words(("вагонов",))
    (('USD', 2), ('TJS', 1), None)
    """
    if not words or len(words[0]) < 2:  # noqa: PLR2004 - «р» is read with its dot, by the caller
        return None
    unit, count = table.unit_of(*(*words, "", "", "")[:3])
    if unit and unit != "percent" and not (count == 1 and words[0] in _NOT_MONEY):
        more = count < len(words) and words[count] in _PART_OF_NAME and unit in {"GBP", "USD", "AED"}
        return unit, count + more
    if named := _fully_named(words):
        return named
    found = next((code for pattern, code in _DEFAULTS if pattern.fullmatch(words[0])), None)
    return (found, 1) if found and words[0] not in _NOT_MONEY else None


_PART_OF_NAME: Final = frozenset({"стерлингов", "стерлинг", "сша", "sterling", "оаэ"})


def _fully_named(words: Sequence[str]) -> tuple[str, int] | None:
    if len(words) < 2 or not any(_lemma(word) in _nouns() for word in words[1:3]):  # noqa: PLR2004
        return None
    for count in (3, 2):
        if len(words) >= count and (code := _by_full_name().get(frozenset(map(_lemma, words[:count])))):
            return code, count
    return None


def small_money(word: str) -> str | None:
    """Return the currency that a word names a hundredth of («копеек», `cents`)."""
    return next((code for pattern, code in SMALL if pattern.fullmatch(word)), None)
