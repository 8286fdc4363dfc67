"""The words that numbers are written with in articles. Most come from `bot.language.number_words`."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from bot.language import number_words as table
from bot.parse.figures.words import listed


def _of(**by_number: str) -> dict[str, Decimal]:
    return {form: Decimal(name[1:]) for name, forms in by_number.items() for form in forms.split()}


_KAZAKH: Final = frozenset(
    listed("нөл бір екі үш төрт бес алты жеті сегіз тоғыз жиырма отыз қырық елу алпыс жетпіс сексен тоқсан")
)
COLLECTIVE: Final = _of(
    _2="двое двоих двоим двоими",
    _3="трое троих троим троими",
    _4="четверо четверых четверым четверыми",
    _5="пятеро пятерых пятерым пятерыми",
    _6="шестеро шестерых шестерым шестерыми",
    _7="семеро семерых семерым семерыми",
    _8="восьмеро восьмерых",
    _9="девятеро девятерых",
    _10="десятеро десятерых",
)
"""Numbers that count people even where no noun follows («двое погибли»)."""

VALUES: Final = {
    **{word: value for word, value in table.VALUES.items() if word not in _KAZAKH},
    **COLLECTIVE,
    **_of(
        _1="однем одни одних",
        _300="тремястами",
        _400="четырехстам четырьмястами",
        _500="пятьюстами пятистах",
        _600="шестьюстами шестистах",
        _700="семьюстами семистах",
        _800="восемьюстами восьмистах",
        _900="девятьюстами девятистах",
        _200="двухстах",
    ),
}
"""Every case form of the numbers below a thousand, Russian and English."""

ONE: Final = frozenset(listed("один одна одно одного одной одному одним одну одном одни одних одною one"))
"""One: as often a pronoun as a number."""

SCALES: Final = {
    **table.SCALES,
    **dict.fromkeys(listed("тысячею тыщ тыщи тысячью"), Decimal(10**3)),
    **dict.fromkeys(listed("миллионах миллионе"), Decimal(10**6)),
    **dict.fromkeys(listed("миллиардах миллиарде миллиардам"), Decimal(10**9)),
    **dict.fromkeys(listed("триллионам триллионами триллионах триллионе"), Decimal(10**12)),
    **dict.fromkeys(listed("квадриллион квадриллиона квадриллионов quadrillion"), Decimal(10**15)),
    **dict.fromkeys(listed("сотни сотен сотням сотнями"), Decimal(100)),
    **dict.fromkeys(listed("десятка десятков десяткам десятками"), Decimal(10)),
    **dict.fromkeys(listed("дюжины дюжин dozen"), Decimal(12)),
    **dict.fromkeys(listed("lakh lakhs лакх лакхов"), Decimal(10**5)),
    **dict.fromkeys(listed("crore crores крор кроров"), Decimal(10**7)),
    "hundred": Decimal(100),
}
"""Words that multiply the number before them."""

ROUND: Final = frozenset(listed("сотни сотен десятка десятков десяткам дюжины дюжин dozen сотня десяток дюжина"))
"""Scales of speech: «два десятка» is about twenty."""

LONE: Final = {
    **{word: table.SCALES[word] for word in ("миллион", "миллиард", "триллион", "тысяча", "тысячу")},
    **dict.fromkeys(("сотня", "сотню"), Decimal(100)),
    **dict.fromkeys(("дюжина", "дюжину"), Decimal(12)),
    "десяток": Decimal(10),
    **dict.fromkeys(("полмиллиона", "полумиллиона"), Decimal(500_000)),
    **dict.fromkeys(("полумиллиарда", "полумиллиард"), Decimal(500_000_000)),
    **dict.fromkeys(("полутысячи",), Decimal(500)),
    "полусотни": Decimal(50),
    "полмиллиарда": Decimal(500_000_000),
    "полтриллиона": Decimal(500_000_000_000),
    "полтысячи": Decimal(500),
    "полсотни": Decimal(50),
    "полдюжины": Decimal(6),
    "полтораста": Decimal(150),
    "полутораста": Decimal(150),
}
"""Words that are a number on their own («миллион долларов», «полсотни грузовиков»)."""

LONE_GENITIVE: Final = {
    "миллиона": Decimal(10**6),
    "миллиарда": Decimal(10**9),
    "триллиона": Decimal(10**12),
    "тысячи": Decimal(1000),
    "сотни": Decimal(100),
    "десятка": Decimal(10),
    "дюжины": Decimal(12),
}
"""The same in the genitive: a number only after a word of precision («более миллиона», «около сотни»)."""

VAGUE: Final = frozenset(
    listed(
        "десятки десятков десяткам десятками десятках сотни сотен сотням сотнями сотнях тысячи тысяч тысячам "
        "тысячами тысячах "
        "миллионы миллионов миллионам миллионами миллионах миллиарды миллиардов миллиардам миллиардами "
        "миллиардах триллионы "
        "триллионов миллионный дюжины "
        "dozens scores hundreds thousands millions billions trillions tens"
    )
)
"""Numbers that tell no value."""

ONE_AND_A_HALF: Final = table.ONE_AND_A_HALF
HALVES: Final = frozenset({"половиной", "половина"})

FRACTION_SIGNS: Final = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅕": Decimal("0.2"),
    "⅖": Decimal("0.4"),
    "⅗": Decimal("0.6"),
    "⅘": Decimal("0.8"),
    "⅛": Decimal("0.125"),
    "⅜": Decimal("0.375"),
    "⅝": Decimal("0.625"),
    "⅞": Decimal("0.875"),
}
DECIMAL_PARTS: Final = {
    **dict.fromkeys(("десятая", "десятых", "десятые"), Decimal("0.1")),
    **dict.fromkeys(("сотая", "сотых", "сотые"), Decimal("0.01")),
    **dict.fromkeys(("тысячная", "тысячных"), Decimal("0.001")),
}
"""«Три целых пять десятых»."""

WHOLE: Final = frozenset({"целых", "целая", "целую"})

RUSSIAN_ORDINAL: Final = re.compile(
    r"(?:перв|втор|трет|четверт|пят|шест|седьм|восьм|девят|десят|\w{2,12}надцат|двадцат|тридцат|сороков|пятидесят|"
    r"шестидесят|семидесят|восьмидесят|девяност|сот|двухсот|трехсот|тысячн)"
    r"(?:ый|ой|ий|ая|ое|ье|ья|ого|его|ьего|ому|ему|ьему|ым|им|ьим|ом|ем|ьем|ую|ью|ые|ых|ыми|ьи|ьих|ей|ьей|ою)"
)
ENGLISH_ORDINAL: Final = frozenset(
    listed(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth "
        "sixteenth seventeenth eighteenth "
        "nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth "
        "ninetieth hundredth thousandth millionth seconds"
    )
) - {"seconds"}
HOW_OFTEN: Final = frozenset(listed("дважды трижды четырежды однажды twice thrice"))

GROUP_NAME: Final = re.compile(
    r"(?:(?:дво|тро|четвер|пятер|шестер|семер|восьмер|девят|десят|двадцат)(?:й)?(?:ка|ки|ке|ку|кой|кою|ок)|"
    r"(?:trio|quartet|quintet|sextet|septet|octet)s?)"
)
"""Nouns that name a group, a mark or a card by a number: «центральноазиатской шестерки», `the quartet`."""


def is_ordinal(word: str) -> bool:
    """Say whether a word is an ordinal number.

    >>> [is_ordinal(each) for each in ("пятого", "twelfth", "сотый", "пятно", "five")]
    [True, True, True, False, False]
    """
    return word in ENGLISH_ORDINAL or RUSSIAN_ORDINAL.fullmatch(word) is not None
