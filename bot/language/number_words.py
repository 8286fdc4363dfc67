"""The words that make up quantities in Russian, English and Kazakh. A word enters; its value or unit leaves."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

from bot.models.fact import Precision


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _forms(**by_number: str) -> dict[str, Decimal]:
    return {form: Decimal(name[1:]) for name, forms in by_number.items() for form in forms.split()}


# Written numbers below a thousand, every case form; the key is the number after an underscore.
VALUES: Final = _forms(
    _0="ноль нуль нуля zero нөл",
    _1="один одна одно одного одной одному одним одну one бір",
    _2="два две двух двум двумя two екі",
    _3="три трех трем тремя three үш",
    _4="четыре четырех четырем четырьмя four төрт",
    _5="пять пяти пятью five бес",
    _6="шесть шести шестью six алты",
    _7="семь семи семью seven жеті",
    _8="восемь восьми восемью восьмью eight сегіз",
    _9="девять девяти девятью nine тоғыз",
    _10="десять десяти десятью ten",
    _11="одиннадцать одиннадцати одиннадцатью eleven",
    _12="двенадцать двенадцати двенадцатью twelve",
    _13="тринадцать тринадцати тринадцатью thirteen",
    _14="четырнадцать четырнадцати четырнадцатью fourteen",
    _15="пятнадцать пятнадцати пятнадцатью fifteen",
    _16="шестнадцать шестнадцати шестнадцатью sixteen",
    _17="семнадцать семнадцати семнадцатью seventeen",
    _18="восемнадцать восемнадцати восемнадцатью eighteen",
    _19="девятнадцать девятнадцати девятнадцатью nineteen",
    _20="двадцать двадцати двадцатью twenty жиырма",
    _30="тридцать тридцати тридцатью thirty отыз",
    _40="сорок сорока forty қырық",
    _50="пятьдесят пятидесяти пятьюдесятью fifty елу",
    _60="шестьдесят шестидесяти шестьюдесятью sixty алпыс",
    _70="семьдесят семидесяти семьюдесятью seventy жетпіс",
    _80="восемьдесят восьмидесяти восемьюдесятью eighty сексен",
    _90="девяносто девяноста ninety тоқсан",
    _100="сто ста",
    _200="двести двухсот двумстам двумястами",
    _300="триста трехсот тремстам тремястами",
    _400="четыреста четырехсот четыремстам",
    _500="пятьсот пятисот пятистам",
    _600="шестьсот шестисот шестистам",
    _700="семьсот семисот семистам",
    _800="восемьсот восьмисот восьмистам",
    _900="девятьсот девятисот девятистам",
)
HUNDREDS: Final = frozenset({"hundred", "жүз"})  # multiply what stands before them
ONE_AND_A_HALF: Final = frozenset({"полтора", "полторы", "полутора"})
AND_A_HALF: Final = frozenset({"жарым"})  # right after a whole number («бір жарым миллиард»)
HALF: Final = frozenset({"half", "пол", "половина", "половину", "жарты"})  # only right before a scale
HALF_OF: Final = {
    **dict.fromkeys(("полмиллиона", "полмиллион"), Decimal(500_000)),
    **dict.fromkeys(("полмиллиарда", "полмиллиард"), Decimal(500_000_000)),
    "полтысячи": Decimal(500),
}
# «он» is «he» in Russian: it counts as the Kazakh ten only before these.
AFTER_KAZAKH_TEN: Final = frozenset(_words("бір екі үш төрт бес алты жеті сегіз тоғыз мың пайыз"))

_KAZAKH_CASES: Final = _words("ды ты ға қа дан тан нан дың тың ның дық тық мен пен да та")

SCALES: Final = {
    **dict.fromkeys(_words("тыс тысяча тысячи тысяч тысяче тысячу тысячам тысячами тысячах мың"), Decimal(10**3)),
    **dict.fromkeys(_words("thousand thousands k тысячный"), Decimal(10**3)),
    **dict.fromkeys(_words("млн миллион миллиона миллионов миллиону миллионом миллионам миллионами"), Decimal(10**6)),
    **dict.fromkeys(_words("million millions mln mn m mio миллионный лям ляма лямов"), Decimal(10**6)),
    **dict.fromkeys(_words("млрд миллиард миллиарда миллиардов миллиарду миллиардом миллиардам"), Decimal(10**9)),
    **dict.fromkeys(_words("billion billions bln bn b mlrd mrd миллиардами миллиардный"), Decimal(10**9)),
    **dict.fromkeys(_words("трлн триллион триллиона триллионов триллиону триллионом"), Decimal(10**12)),
    **dict.fromkeys(_words("trillion trillions trn tn"), Decimal(10**12)),
    **{
        f"{scale}{case}": Decimal(10**power)
        for scale, power in (("мың", 3), ("миллион", 6), ("миллиард", 9), ("триллион", 12))
        for case in _KAZAKH_CASES
    },
}
GLUED_SCALES: Final = frozenset({"k", "m", "b", "tn", "mn"})  # a scale only when written onto the digits, or after $
LONE_SCALES: Final = frozenset(_words("миллион миллиард триллион тысяча тысячу"))  # «миллион долларов» is one million
# «больше миллиарда»: in the genitive only after these.
GENITIVE_SCALES: Final = frozenset(_words("миллиона миллиарда триллиона тысячи"))
BEFORE_GENITIVE: Final = frozenset(_words("больше более свыше около менее меньше порядка"))
ASKING_HOW_MANY: Final = frozenset(_words("сколько несколько скольких қанша канша неше бірнеше бирнеше many several"))

# A written number right before one of these is part of an ordinal («две тысячи пятый»).
ORDINAL: Final = re.compile(
    r"(?:перв|втор|трет|четверт|пят|шест|седьм|восьм|девят|десят|\w+надцат|двадцат|тридцат|сороков|пятидесят|"
    r"шестидесят|семидесят|восьмидесят|девяност|сот)(?:ый|ой|ий|ая|ое|ье|ья|ого|его|ому|ему|ым|им|ом|ем|ую|ые|ых)"
)

SYMBOLS: Final[dict[str, str]] = dict(
    zip(
        ("us$", *"$€£¥₸₽₼₪₺₴₾₩₹₫฿₮֏₿"),
        _words("USD USD EUR GBP JPY KZT RUB AZN ILS TRY UAH GEL KRW INR VND THB MNT AMD XBT"),
        strict=True,
    )
)
# ISO 4217 codes that are no words of English; more codes than these are never typed by readers.
CODES: Final = frozenset(
    _words(
        "usd eur gbp jpy kzt rub rur azn ils nis uah cny rmb chf uzs kgs tjs tmt amd inr aed sar qar pln huf czk sek "
        "nok dkk krw brl mxn zar mnt thb vnd myr idr "  # codespell:ignore zar
        "hkd sgd aud cad nzd byn egp irr iqd kwd pkr"
    )
)
OLD_CODES: Final = {"NIS": "ILS", "RMB": "CNY", "RUR": "RUB"}

# Currency words after a number, by the pattern of all their forms.
CURRENCIES: Final = tuple(
    (re.compile(pattern), code)
    for pattern, code in (
        (r"долл|доллар\w*|бакс\w*|dollars?|bucks?", "USD"),
        (r"евро|euros?", "EUR"),
        (r"руб|р|рубл\w+|rubles?|roubles?", "RUB"),
        (r"тенге|теңге\w*|тг|tenge", "KZT"),
        (r"манат\w*|manats?", "AZN"),
        (r"шекел\w+|shekels?|sheqels?", "ILS"),
        (r"лир|лиры|лира|лирах|лирам|liras?|lire", "TRY"),
        (r"юан\w+|yuan|renminbi", "CNY"),
        (r"фунт\w*|pounds?|sterling", "GBP"),
        (r"[ий]ен|[ий]ен[аыуе]|yens?", "JPY"),
        (r"сум|сума|сумов|сумам|сумами|сумах", "UZS"),
        (r"сом|сома|сомов|сомам|сомах", "KGS"),
        (r"сомони|somoni", "TJS"),
        (r"драм|драма|драмов|drams?", "AMD"),
        (r"лари|lari", "GEL"),
        (r"гривн\w+|гривен|грн|hryvnias?", "UAH"),
        (r"франк\w*|francs?", "CHF"),
        (r"рупи[йяюи]|рупиями|rupees?", "INR"),
        (r"дирхам\w*|dirhams?", "AED"),
        (r"злот\w+|zloty\w*", "PLN"),
        (r"форинт\w*|forints?", "HUF"),
        (r"вон|воны|won", "KRW"),
        (r"тугрик\w*|tugriks?", "MNT"),
        (r"бат|батов|baht", "THB"),
        (r"донг|донгов|dong", "VND"),
        (r"ринггит\w*|ringgits?", "MYR"),
        (r"ранд\w*|рэнд\w*|rand", "ZAR"),  # codespell:ignore zar
    )
)
# Currency words that mean several currencies until a nationality stands before them.
NATIONAL: Final = tuple(
    (re.compile(nation), re.compile(word), code)
    for nation, word, code in (
        (r"американск\w+|us|u\.s|usa|american", r"доллар\w*|долл|dollars?", "USD"),
        (r"канадск\w+|canadian", r"доллар\w*|dollars?", "CAD"),
        (r"австралийск\w+|australian", r"доллар\w*|dollars?", "AUD"),
        (r"новозеландск\w+", r"доллар\w*|dollars?", "NZD"),
        (r"сингапурск\w+|singapore", r"доллар\w*|dollars?", "SGD"),
        (r"гонконгск\w+", r"доллар\w*|dollars?", "HKD"),
        (r"российск\w+|russian", r"рубл\w+|руб|rubles?|roubles?", "RUB"),
        (r"белорусск\w+|belarusian", r"рубл\w+|руб|rubles?|roubles?", "BYN"),
        (r"азербайджанск\w+|azerbaijani", r"манат\w*|manats?", "AZN"),
        (r"туркменск\w+|turkmen", r"манат\w*|manats?", "TMT"),
        (r"турецк\w+|turkish", r"лир\w*|liras?", "TRY"),
        (r"британск\w+|british", r"фунт\w*|pounds?", "GBP"),
        (r"египетск\w+|egyptian", r"фунт\w*|pounds?", "EGP"),
        (r"швейцарск\w+|swiss", r"франк\w*|francs?", "CHF"),
        (r"индийск\w+|indian", r"рупи\w+|rupees?", "INR"),
        (r"пакистанск\w+|pakistani", r"рупи\w+|rupees?", "PKR"),
        (r"норвежск\w+|norwegian", r"крон\w*|kron\w*|crowns?", "NOK"),
        (r"шведск\w+|swedish", r"крон\w*|kron\w*|crowns?", "SEK"),
        (r"датск\w+|danish", r"крон\w*|kron\w*|crowns?", "DKK"),
        (r"чешск\w+|czech", r"крон\w*|korun\w*|crowns?", "CZK"),
        (r"иранск\w+|iranian", r"риал\w*|rials?", "IRR"),
        (r"саудовск\w+|saudi", r"рия?л\w*|риал\w*|riyals?", "SAR"),
        (r"катарск\w+|qatari", r"рия?л\w*|риал\w*|riyals?", "QAR"),
        (r"узбекск\w+|uzbek", r"сум(?:а|у|ы|е|ом|ов|ам|ами|ах)?|soms?|sums?", "UZS"),
        (r"к[иы]рг[иы]зск\w+|kyrgyz", r"сом\w*|soms?", "KGS"),
        (r"израильск\w+|israeli", r"шекел\w+|shekels?", "ILS"),
        (r"китайск\w+|chinese", r"юан\w+|yuan", "CNY"),
        (r"японск\w+|japanese", r"[ий]ен\w*|yen", "JPY"),
    )
)
STATES_OF_DOLLAR: Final = frozenset({"сша", "ақш"})  # «долларов США»: part of the currency's name
PERCENT: Final = re.compile(r"%|процент(?!н)\w*|процентн(?:ый|ого|ая|ой|ое)|проц|percent|pct|пайыз\w*")

# Words before a number that say how exact it is; the first that fits wins, so negated ones stand first.
_LINK = r"(?:,? чем| than)?(?: (?:на|в|с|by|the|a|an|из|в размере))?"
PRECISIONS: Final = tuple(
    (precision, re.compile(rf"(?:{words}){_LINK} ?$"))
    for precision, words in (
        (
            Precision.AT_LEAST,
            r"(?:\bне (?:менее|меньше|ниже)|\bминимум|\bat least|\bno (?:less|fewer)|≥|\bкемінде)",
        ),
        (Precision.UP_TO, r"(?:\bне (?:более|больше|выше)|\bмаксимум|\bat most|\bno more|\bup to|≤|\bдо)"),
        (
            Precision.MORE_THAN,
            r"(?:\bболее|\bбольше|\bсвыше|\bвыше|\bпревы(?:шает|сил\w?|сит)|\bover|\bmore|\babove|>)",
        ),
        (Precision.LESS_THAN, r"(?:\bменее|\bменьше|\bниже|\bless|\bfewer|\bunder|\bbelow|<)"),
        (
            Precision.ABOUT,
            (
                r"(?:\bоколо|\bпримерно|\bпорядка|\bпочти|\bприблизительно|\bориентировочно|\bгде-то|\bабout|\babout|\baround|"
                r"\broughly|\bapproximately|\bnearly|\balmost|\bsome|~|≈|\bшамамен|\bжуық)"
            ),
        ),
    )
)
PRECISIONS_AFTER: Final = (
    (Precision.MORE_THAN, re.compile(r" с (?:лишним|небольшим)\b|-?(?:нан|нен|дан|ден|тан|тен)? (?:астам|артық)\b")),
    (Precision.UP_TO, re.compile(r"-?(?:ға|ге|қа|ке)? дейін\b")),
    (Precision.ABOUT, re.compile(r"-?(?:ға|ге|қа|ке)? (?:жуық|таяу)\b| or so\b")),
)


def currency_of(word: str) -> str | None:
    """Return the ISO 4217 code of a currency word, sign or code.

    >>> currency_of("тенге"), currency_of("€"), currency_of("rmb"), currency_of("тонн")
    ('KZT', 'EUR', 'CNY', None)
    """
    if word in SYMBOLS:
        return SYMBOLS[word]
    if word in CODES:
        return OLD_CODES.get(word.upper(), word.upper())
    return next((code for pattern, code in CURRENCIES if pattern.fullmatch(word)), None)


_IN_A_CURRENCY: Final = re.compile(
    r"\b(?:в|во|in|сколько|скольких|how\s+many)\s+(?:(?:тысяч|миллион|миллиард|thousand|million|billion)\w*\s+)?(?=(?P<first>[^\W\d]+)(?:\s+(?P<second>[^\W\d]+))?)"
)


@lru_cache(maxsize=2_048)
def currencies_asked(normalised: str) -> frozenset[str]:
    """Return the currencies that a question wants its answer in; none where it names no currency so.

    A word that several countries use stands for all of their currencies, unless one of them is named.

    >>> sorted(currencies_asked("цена билета в рублях")), sorted(currencies_asked("price in canadian dollars"))
    (['BYN', 'RUB'], ['CAD'])
    >>> [sorted(currencies_asked(each)) for each in ("курс доллара", "в сумме", "в норвегию в тенге")]
    [[], [], ['KZT']]
    """
    asked: set[str] = set()
    for found in _IN_A_CURRENCY.finditer(normalised):
        first, second = found["first"], found["second"] or ""
        told = {code for nation, word, code in NATIONAL if nation.fullmatch(first) and word.fullmatch(second)}
        asked |= told or currencies_named(first)
    return frozenset(asked)


@lru_cache(maxsize=20_000)
def currencies_named(word: str) -> frozenset[str]:
    """Return every currency that a word may name.

    >>> sorted(currencies_named("рублей")), sorted(currencies_named("вагонов"))
    (['BYN', 'RUB'], [])
    """
    own = currency_of(word)
    return frozenset({*([own] if own else ()), *(code for _, name, code in NATIONAL if name.fullmatch(word))})


@lru_cache(maxsize=20_000)
def unit_of(first: str, second: str = "", third: str = "") -> tuple[str | None, int]:
    """Return the unit that three words begin with, and how many of them name it.

    >>> unit_of("норвежских", "крон"), unit_of("per", "cent"), unit_of("долларов", "сша", "за"), unit_of("тонн", "риса")
    (('NOK', 2), ('percent', 2), ('USD', 2), (None, 0))
    """
    if PERCENT.fullmatch(first):
        return "percent", 1
    if (first, second) == ("per", "cent"):
        return "percent", 2
    if code := currency_of(first):
        return code, 2 if code == "USD" and second in STATES_OF_DOLLAR else 1
    for nation, word, code in NATIONAL:
        if nation.fullmatch(first) and word.fullmatch(second):
            return code, 3 if code == "USD" and third in STATES_OF_DOLLAR else 2
    return None, 0


def value_of_digits(digits: str, *, thousands_commas: bool) -> Decimal | None:
    """Return the value of digits with groups and decimals, or None for dates, versions and the like.

    `thousands_commas` reads `1,500` as the English do.

    >>> value_of_digits("1 500 000", thousands_commas=False), value_of_digits("1,500.25", thousands_commas=True)
    (Decimal('1500000'), Decimal('1500.25'))
    >>> value_of_digits("1,500", thousands_commas=False), value_of_digits("27.01.2026", thousands_commas=False)
    (Decimal('1.500'), None)
    """
    compact = digits.replace(" ", "")
    if _GROUPED.fullmatch(compact):
        return Decimal(re.sub(r"[.,]", "", compact))
    if mixed := _GROUPED_WITH_DECIMALS.fullmatch(compact):
        return Decimal(re.sub(r"[.,]", "", mixed["whole"]) + "." + mixed["part"])
    if thousands_commas and _ENGLISH_THOUSANDS.fullmatch(compact):
        return Decimal(compact.replace(",", ""))
    return Decimal(compact.replace(",", ".")) if _DECIMAL.fullmatch(compact) else None


_GROUPED = re.compile(r"\d{1,3}(?:(?:,\d{3}){2,}|(?:\.\d{3}){2,})")
_GROUPED_WITH_DECIMALS = re.compile(r"(?P<whole>\d{1,3}(?:,\d{3})+)\.(?P<part>\d+)")
_ENGLISH_THOUSANDS = re.compile(r"[1-9]\d{0,2},\d{3}")
_DECIMAL = re.compile(r"\d+(?:[.,]\d+)?")

COUNTED_OFF: Final = re.compile(
    r"втор(?:ой|ая|ое|ого|ую|ом|ым|ые|ых)|трет(?:ий|ья|ье|ьего|ьей|ью|ьи|ьих)|четверт(?:ый|ая|ое|ого|ой|ую)|пят(?:ый|ая|ое|ого|ой|ую)|"
    r"second|third|fourth|fifth|sixth|seventh|екінші|үшінші"
)
"""Which one of several: «the second bridge» is not the bridge."""
