"""Tables of the words that make up periods in Russian, English and Kazakh. Nothing enters; constants leave."""

from __future__ import annotations

from typing import Final

from babel import Locale

from bot.language.number_words import VALUES


def _babel_months(language: str, context: str, width: str) -> dict[str, int]:
    names = Locale(language).months[context][width]
    return {str(name).lower().rstrip("."): number for number, name in names.items()}


def _russian_months() -> dict[str, int]:
    """Every case form of every month, from the nominative that CLDR gives."""
    forms: dict[str, int] = {}
    for name, number in _babel_months("ru", "stand-alone", "wide").items():
        soft = name[-1] in "ьй"
        stem = name[:-1] if soft else name
        forms |= dict.fromkeys((name, *(stem + each for each in (_SOFT_ENDINGS if soft else _HARD_ENDINGS))), number)
    return forms


def _kazakh_months() -> dict[str, int]:
    forms: dict[str, int] = {}
    for name, number in _babel_months("kk", "format", "wide").items():
        plain = name.translate(_WITHOUT_KAZAKH_LETTERS)
        bases = (name,) if plain == "казан" else (name, plain)  # казан is a cauldron, and one letter from a city
        forms |= {base + ending: number for base in bases for ending in _KAZAKH_ENDINGS}
    return forms


_SOFT_ENDINGS: Final = ("я", "е", "ю", "ем")
_HARD_ENDINGS: Final = ("а", "е", "у", "ом")
_KAZAKH_ENDINGS: Final = ("", "да", "де", "та", "те", "ы", "і", "ында", "інде", "дан", "ның", "дың", "тың", "нан", "ға")
_WITHOUT_KAZAKH_LETTERS: Final = str.maketrans("әғқңөұүһі", "агкноууки")
_RUSSIAN_SHORT: Final = {
    "янв": 1,
    "фев": 2,
    "февр": 2,
    "мар": 3,
    "апр": 4,
    "авг": 8,
    "сен": 9,
    "сент": 9,
    "окт": 10,
    "ноя": 11,
    "нояб": 11,
    "дек": 12,
}

RUSSIAN_MONTHS: Final = _russian_months()
ENGLISH_MONTHS: Final = {
    **_babel_months("en", "format", "wide"),
    **_babel_months("en", "format", "abbreviated"),
    "sept": 9,
}
KAZAKH_MONTHS: Final = _kazakh_months()
MONTHS: Final = {**ENGLISH_MONTHS, **RUSSIAN_MONTHS, **_RUSSIAN_SHORT, **KAZAKH_MONTHS}


def alternatives(words: dict[str, int] | dict[str, str]) -> str:
    """Return a pattern that matches any of these words, the longest first.

    >>> alternatives({"ii": 2, "iii": 3, "i": 1})
    'iii|ii|i'
    """
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


# A noun of time after a number: the number is then a year, a date or a duration, never a quantity.
TIME_NOUN: Final = (
    r"год\w*|гг?|лет|летн\w+|летий|летия|летию|месяц\w*|мес|квартал\w*|полугоди\w*|недел\w*|день|дня|дней|дням|днями|век\w*|"
    r"десятилети\w*|years?|yrs?|months?|quarters?|weeks?|days?|decades?|century|centuries|"
    r"жыл\w*|ай|айда|айында|айдың|күн|күні|тоқсан\w*|онжылдық\w*"
)

ORDINALS: Final = {
    "1": "1", "2": "2", "3": "3", "4": "4",
    "i": "1", "ii": "2", "iii": "3", "iv": "4",
    "1st": "1", "2nd": "2", "3rd": "3", "4th": "4",
    "first": "1", "second": "2", "third": "3", "fourth": "4",
    "бірінші": "1", "екінші": "2", "үшінші": "3", "төртінші": "4",
    **{stem + end: "1" for stem in ("перв",) for end in ("ый", "ом", "ого", "ое", "ая", "ой", "ую", "ому", "ым")},
    **{stem + end: "2" for stem in ("втор",) for end in ("ой", "ом", "ого", "ое", "ая", "ую", "ому", "ым")},
    **{stem + end: "3" for stem in ("трет",) for end in ("ий", "ьем", "ьего", "ьему", "ьим")},
    **{stem + end: "4" for stem in ("четверт",) for end in ("ый", "ом", "ого", "ому", "ым")},
}  # fmt: skip

# Units of a duration: how many of which ISO 8601 unit one of them is.
DURATIONS: Final = (
    (r"лет|года?|летн\w+|годами|years?|yrs?|жыл(?:да|ға|дың|дан|дық)?", "Y", 1),
    (r"десятилети(?:е|я|й|ям|ями|ях)|decades?|онжылдық\w*", "Y", 10),
    (r"век(?:а|ов)?|столети(?:е|я|й)|centur(?:y|ies)|ғасыр\w*", "Y", 100),
    (r"месяц(?:а|ев|ам|ами)?|мес|months?|ай(?:да)?", "M", 1),
    (r"недел[юьияе]\w*|weeks?|апта\w*", "D", 7),
    (r"дн(?:я|ей|ям|ями)|день|days?|күн(?:де|дік)?", "D", 1),
)
# Written numbers that a duration or «N лет назад» may begin with.
COUNTS: Final = {word: int(value) for word, value in VALUES.items() if 1 <= value <= 100} | {"a": 1, "an": 1}  # noqa: PLR2004

# What a relative word moves by, in days or in years from today.
DAYS_FROM_TODAY: Final = {
    **dict.fromkeys(("сегодня", "today", "бүгін", "бугин"), 0),
    **dict.fromkeys(("вчера", "yesterday", "кеше"), -1),
    **dict.fromkeys(("позавчера", "the day before yesterday", "day before yesterday", "алдыңғы күні"), -2),
    **dict.fromkeys(("завтра", "tomorrow", "ертең"), 1),
}
LAST: Final = r"прошл(?:ого|ом|ый|ому|ым|ой|ую|ая)|минувш\w+|предыдущ\w+|last|previous|past|өткен|откен"
THIS: Final = r"эт(?:от|ом|ого|ому|им|ой|у|а)|текущ\w+|нынешн\w+|this|current|осы"
NEXT: Final = r"следующ\w+|будущ\w+|next|келесі|келеси"
YEAR_NOUN: Final = r"год(?:а|у|ом|е)?|г|year|жыл(?:ы|ғы|дың|ның)?"
MONTH_NOUN: Final = r"месяц(?:а|е|у|ем)?|month|ай(?:да|дың)?"
WEEK_NOUN: Final = r"недел[яеюи]|неделей|week|апта(?:да|ның)?"
YEARS_FROM_TODAY: Final = {
    **dict.fromkeys(("прошлогодний", "прошлогодняя", "прошлогоднего", "прошлогодней", "прошлогодние", "былтыр"), -1),
    **dict.fromkeys(("былтырғы", "прошлогодних", "прошлогоднем"), -1),
    **dict.fromkeys(("биыл", "биылғы"), 0),
    **dict.fromkeys(("в позапрошлом году", "позапрошлого года", "позапрошлый год", "позапрошлом году"), -2),
    **dict.fromkeys(("year before last", "the year before last", "алдыңғы жылы"), -2),
}

# Fragments of patterns.
_RUSSIAN_NAMES: Final = tuple(_babel_months("ru", "stand-alone", "wide"))
_SOFT_STEMS: Final = "|".join(name[:-1] for name in _RUSSIAN_NAMES if name[-1] == "ь")
_HARD_STEMS: Final = "|".join(name for name in _RUSSIAN_NAMES if name[-1] not in "ьй")
RUSSIAN_MONTH_FORM: Final = (
    rf"(?:(?:{_SOFT_STEMS})(?:ь|{'|'.join(_SOFT_ENDINGS)})|"
    rf"(?:{_HARD_STEMS})(?:{'|'.join(_HARD_ENDINGS)})?|ма(?:й|я|е|ю|ем))"
)
_KAZAKH_STEMS: Final = alternatives({name: 0 for name in KAZAKH_MONTHS if KAZAKH_MONTHS.get(name + "ында")})
KAZAKH_MONTH_FORM: Final = rf"(?:{_KAZAKH_STEMS})(?:{'|'.join(filter(None, _KAZAKH_ENDINGS))})?"
_SHORT_FORMS: Final = alternatives({**ENGLISH_MONTHS, **_RUSSIAN_SHORT})
MONTH_FORM: Final = rf"{RUSSIAN_MONTH_FORM}|{_SHORT_FORMS}|{KAZAKH_MONTH_FORM}"
MONTH: Final = rf"(?P<month>{MONTH_FORM})\b\.?"
MONTH_TO: Final = rf"(?P<month_to>{MONTH_FORM})\b\.?"
DAY: Final = r"(?<![\d.,:/-])(?P<day>\d{1,2})(?:-?(?:го|е|ое|му|st|nd|rd|th)\b)?"
# By stems, since every year looks ahead for them: what they miss, `bot.language.numbers` still reads as money.
UNITS: Final = (
    r"(?:тыс|миллион|миллиард|триллион|thousand|million|billion|trillion|процент|percent|пайыз|доллар|dollar|тенге|теңге|"
    r"euro|манат|manat|шекел|shekel|рубл|rubl|юан|yuan|фунт|pound|франк|franc|дирхам|рупи)\w*|"
    r"млн|млрд|трлн|мың|mln|bln|bn|долл|евро|руб|тг|usd|eur|kzt|rub|azn|ils|cny|gbp|лир[аы]?|[ий]ен[аы]?|сум(?:ов)?|[%$€£¥₸₽₼₪₺]"
)
NOT_A_QUANTITY: Final = rf"(?!\d|[.,:]\d| ?(?:{UNITS})(?!\w)|(?:m|k|b|bn|tn|mn|м|к)\b| ?%)"
YEAR_NUMBER: Final = r"(?<![\w.,$€£¥₸#])(?<![^\W\d_]-)(?P<year>(?:19|20)\d\d)"
YEAR_WORD: Final = (
    r"(?:-?(?:й|м|го|му|ом|ый|ом|х|ым|е)?\b ?(?:год(?:у|а|ом|ах|ов|ы|е)?\b|гг?\b\.?|жыл\w*)|-?(?:го|м|й)\b)?"
)
YEAR: Final = rf"{YEAR_NUMBER}{NOT_A_QUANTITY}{YEAR_WORD}"
LAST_YEAR: Final = rf"(?P<year_to>(?:19|20)\d\d){NOT_A_QUANTITY}{YEAR_WORD}"  # of a range
KAZAKH_YEAR: Final = rf"{YEAR_NUMBER} жыл(?:ғы|дың|ы)?"
OF: Final = r"(?:,| of| в)? "
ORDINAL: Final = rf"(?P<ordinal>{alternatives(ORDINALS)})(?:-?(?:й|м|ом|го|ый|ше))?"
QUARTER_NOUN: Final = r"(?:квартал(?:а|е|у|ом)?|кв\.?|quarter|тоқсан(?:ы|ында|да)?)"
HALF_NOUN: Final = r"(?:полугоди(?:е|и|я|ю|ем)|пол\.|half|жартыжылды\w+|жартысы\w*)"
COUNT: Final = rf"(?<![\w.,-])(?P<count>\d{{1,3}}|{alternatives(COUNTS)})"
