"""Units of measure as articles write them, with their CLDR identifiers. Words are regular expressions in lower case."""

from __future__ import annotations

from typing import Final

_SQUARE: Final = r"(?:кв\.? ?|квадратн\w{2,3} |sq\.? ?|square )"
_CUBIC: Final = r"(?:куб\.? ?|кубическ\w{2,3} |cu\.? ?|cubic )"
_METRE: Final = r"(?:метр(?:а|ов|у|е|ы|ом|ами|ах|ам)?|met(?:er|re)s?|м|m)\b"

UNITS: Final[tuple[tuple[str, str], ...]] = (
    # Speed stands before length, squares and cubes before lengths: the first that fits is the unit.
    (
        "speed-kilometer-per-hour",
        r"км ?/ ?ч(?:ас)?\b|километр\w* в час|km ?/ ?h\b|kmh\b|kph\b|kilomet(?:er|re)s? (?:per|an) hour",
    ),
    ("speed-meter-per-second", r"м ?/ ?с(?:ек)?\b|метр\w* в секунду|m ?/ ?s\b|met(?:er|re)s? (?:per|a) second"),
    ("speed-mile-per-hour", r"mph\b|miles? (?:per|an) hour|миль в час"),
    ("speed-knot", r"узл(?:а|ов|ы|ам)\b|knots?\b"),
    ("area-square-kilometer", rf"{_SQUARE}(?:километр\w*|км\b|kilomet(?:er|re)s?|km\b)|(?:км|km) ?(?:²|2\b(?![.,]\d))"),
    ("area-square-mile", rf"{_SQUARE}(?:miles?|mi\b|мил[ьяи])"),
    ("area-square-foot", rf"{_SQUARE}(?:feet|foot|ft\b|фут\w*)|sqft\b"),
    ("area-square-centimeter", rf"{_SQUARE}(?:сантиметр\w*|см\b)|(?:см|cm) ?(?:²|2\b(?![.,]\d))"),
    ("area-square-meter", rf"{_SQUARE}{_METRE}|(?:м|m)(?: ?²|2\b(?![.,]\d))|квадратов\b"),
    ("area-hectare", r"гектар\w*|га\b|hectares?\b|ha\b"),
    ("area-acre", r"акр(?:а|ов|ы|ам)?\b|acres?\b"),
    (
        "volume-cubic-kilometer",
        rf"{_CUBIC}(?:километр\w*|км\b|kilomet(?:er|re)s?|km\b)|(?:км|km) ?(?:³|3\b(?![.,]\d))|кубокилометр\w*",
    ),
    ("volume-cubic-centimeter", rf"{_CUBIC}(?:сантиметр\w*|см\b)|(?:см|cm) ?(?:³|3\b(?![.,]\d))"),
    ("volume-cubic-foot", rf"{_CUBIC}(?:feet|foot|ft\b|фут\w*)"),
    ("volume-cubic-meter", rf"{_CUBIC}{_METRE}|(?:м|m)(?: ?³|3\b(?![.,]\d))|кубометр\w*|кубов\b"),
    ("pressure-millimeter-ofhg", r"(?:мм|миллиметр\w*)\.? (?:рт\.? ?ст\b\.?|ртутного столба)|mmhg\b|mm hg\b"),
    ("pressure-hectopascal", r"гпа\b|гектопаскал\w*|hpa\b"),
    ("pressure-kilopascal", r"кпа\b|килопаскал\w*|kpa\b"),
    ("pressure-megapascal", r"мпа\b|мегапаскал\w*|mpa\b"),
    ("pressure-bar", r"бар\b|bars? of pressure"),
    ("pressure-atmosphere", r"атмосфер(?:а|ы)?\b|atmospheres?\b"),
    ("energy-kilowatt-hour", r"квт ?[·*⋅•∙-]? ?ч(?:ас\w*)?\b|киловатт-час\w*|kwh\b|kw-?h\b|kilowatt[- ]hours?"),
    ("power-gigawatt", r"гвт\b(?! ?[·*⋅•∙-]? ?ч)|гигаватт(?:а|ов|у|ам)?\b(?!-ч)|gw\b|gigawatts?\b(?![- ]hour)"),
    ("power-megawatt", r"мвт\b(?! ?[·*⋅•∙-]? ?ч)|мегаватт(?:а|ов|у|ам)?\b(?!-ч)|mw\b|megawatts?\b(?![- ]hour)"),
    ("power-kilowatt", r"квт\b|киловатт(?:а|ов|у|ам)?\b|kw\b|kilowatts?\b"),
    ("power-watt", r"вт\b|ватт(?:а|ов)?\b|watts?\b"),
    ("power-horsepower", r"л\. ?с\b\.?|лошадин\w* сил\w*|hp\b|bhp\b|horsepower"),
    ("energy-kilocalorie", r"ккал\b|килокалори\w*|kcal\b|kilocalories?"),
    ("energy-kilojoule", r"кдж\b|килоджоул\w*|kj\b|kilojoules?"),
    ("energy-joule", r"дж\b|джоул\w*|joules?\b"),
    ("energy-calorie", r"калори(?:й|и|ю|ям)\b|calories?\b"),
    ("electric-volt", r"вольт(?:а|ов)?\b|volts?\b"),
    ("electric-ampere", r"ампер(?:а|ов)?\b|amps?\b|amperes?\b"),
    ("volume-barrel", r"барр(?:\b|ел\w*)|barrels?(?: of oil)?\b|bbl\b|bpd\b"),
    ("volume-gallon", r"галлон(?:а|ов|ы)?\b|gallons?\b"),
    ("volume-megaliter", r"мегалитр\w*|megalit(?:er|re)s?"),
    ("volume-hectoliter", r"гектолитр\w*|hectolit(?:er|re)s?"),
    ("volume-milliliter", r"мл\b|миллилитр\w*|ml\b|millilit(?:er|re)s?"),
    ("volume-liter", r"литр(?:а|ов|у|ы|ам|ах|ом|е)?\b|л\b(?!\.)|lit(?:er|re)s?\b"),
    ("volume-pint", r"pints?\b|пинт(?:а|ы|у)?\b"),
    ("volume-bushel", r"bushels?\b|бушел\w*"),
    ("mass-carat", r"карат(?:а|ов)?\b|carats?\b"),
    ("mass-ounce-troy", r"тройск\w{2,3} унци\w+|troy ounces?|troy oz\b"),
    ("mass-ounce", r"унци(?:я|и|й|ю|ям)\b|ounces?\b|oz\b"),
    ("mass-microgram", r"мкг\b|микрограмм\w*|micrograms?\b|µg\b|μg\b"),
    ("mass-milligram", r"мг\b|миллиграмм\w*|mg\b|milligrams?\b"),
    ("mass-kilogram", r"кг\b|килограмм\w*|кило\b|kg\b|kgs\b|kilograms?\b|kilogrammes?\b|kilos?\b"),
    (
        "mass-tonne",
        r"тонн(?:а|ы|у|е|ой|ам|ами|ах)?\b(?!-)|тн?\b(?!\.?[- ]?(?:е|ч|к|п)\b)|tonnes?\b|metric tons?\b|mt\b",
    ),
    ("mass-ton", r"(?:short |long )?tons?\b"),
    ("mass-pound", r"lbs?\b"),
    ("mass-gram", r"грамм(?:а|ов|ы|ам|ами|ах|у)?\b|гр\b|г\b(?!\.)|grams?\b|grammes?\b|g\b"),
    ("length-light-year", r"светов\w+ (?:год|лет)\w*|light[- ]years?"),
    ("length-nautical-mile", r"морск\w+ мил\w+|nautical miles?|nmi\b"),
    ("length-kilometer", r"км\b|километр(?:а|ов|у|ы|ам|ами|ах|ом|е|ов[а-я]{2,3})?\b|kilomet(?:er|re)s?\b|kms?\b"),
    ("length-centimeter", r"см\b|сантиметр(?:а|ов|у|ы|ам|ами|ах|ом|е|ов[а-я]{2,3})?\b|centimet(?:er|re)s?\b|cms?\b"),
    ("length-millimeter", r"мм\b|миллиметр(?:а|ов|у|ы|ам|ами|ах|ом|е|ов[а-я]{2,3})?\b|millimet(?:er|re)s?\b|mm\b"),
    ("length-nanometer", r"нм\b|нанометр\w*|nm\b|nanomet(?:er|re)s?\b"),
    ("length-micrometer", r"мкм\b|микрометр\w*|микрон\w*|µm\b|μm\b|microns?\b|micromet(?:er|re)s?\b"),
    ("length-meter", rf"{_METRE}|метров(?:ый|ого|ая|ой|ую|ое|ые|ых|ом|ым)\b"),
    ("length-mile", r"мил(?:я|и|ь|ю|ям|ях)\b|miles?\b"),
    ("length-foot", r"фут(?:а|ов|ы|ам)?\b|feet\b|foot\b|ft\b"),
    ("length-inch", r"дюйм(?:а|ов|ы|ам)?\b|inch(?:es)?\b"),
    ("length-yard", r"ярд(?:а|ов|ы|ам)?\b|yards?\b"),
    (
        "temperature-celsius",
        r"(?:°|º) ?[cс]\b|℃|градус\w* (?:по )?цельси\w+|degrees? (?:celsius|centigrade|c)\b|degrees-celsius",
    ),
    ("temperature-fahrenheit", r"(?:°|º) ?f\b|℉|градус\w* по фаренгейту|degrees? (?:fahrenheit|f)\b"),
    ("temperature-generic", r"°|º|градус(?:а|ов|у|ы|ам|ами|ах|ом|е)?\b|degrees?\b"),
    ("digital-petabyte", r"пб\b|петабайт\w*|pb\b|petabytes?\b"),
    ("digital-terabyte", r"тб\b|терабайт\w*|tb\b|terabytes?\b"),
    ("digital-gigabyte", r"гб\b|гигабайт\w*|gb\b|gigabytes?\b"),
    ("digital-megabyte", r"мб\b(?!ит)|мегабайт\w*|mb\b|megabytes?\b"),
    ("digital-kilobyte", r"кб\b|килобайт\w*|kb\b|kilobytes?\b"),
    ("digital-gigabit", r"гбит\b|гигабит\w*|gbps\b|gbit\b|gigabits?\b"),
    ("digital-megabit", r"мбит\b|мегабит\w*|mbps\b|mbit\b|megabits?\b"),
    ("digital-byte", r"байт(?:а|ов)?\b|bytes?\b"),
    ("digital-bit", r"бит(?:а|ов)?\b|bits\b"),
    ("frequency-gigahertz", r"ггц\b|гигагерц\w*|ghz\b|gigahertz\b"),
    ("frequency-megahertz", r"мгц\b|мегагерц\w*|mhz\b|megahertz\b"),
    ("frequency-kilohertz", r"кгц\b|килогерц\w*|khz\b"),
    ("frequency-hertz", r"гц\b|герц\w*|hz\b|hertz\b"),
    ("graphics-megapixel", r"мегапиксел\w*|мп\b|megapixels?\b"),
    ("duration-century", r"век(?:а|ов|ам|ами|ах)?\b|столети(?:е|я|й|ям|ями|ях)\b|centur(?:y|ies)\b"),
    ("duration-decade", r"десятилети(?:е|я|й|ям|ями|ях)\b|decades?\b"),
    (
        "duration-year",
        r"лет\b|год(?:а|у|ы|ов|ам|ами|ах)?\b|летн(?:ий|его|ему|им|ем|яя|ей|юю|ее|ие|их|ими)\b|years?\b|yrs?\b",
    ),
    ("duration-quarter", r"квартал(?:а|ов|ы|ам)?\b|quarters\b"),
    ("duration-month", r"месяц(?:а|ев|ам|ами|ах|у|ы)?\b|мес\b|месячн\w{2,3}\b|months?\b"),
    ("duration-week", r"недел(?:я|и|ь|ю|ям|ями|ях)\b|недельн\w{2,3}\b|weeks?\b"),
    (
        "duration-day",
        (
            r"дн(?:я|ей|ям|ями|ях|и)\b|день\b|днем\b|сут(?:ки|ок|кам|ками|ках)\b|дневн(?:ый|ого|ому|ым|ом|ая|ой|"
            r"ую|ое|ые|ых)\b|days?\b"
        ),
    ),
    ("duration-night", r"ноч(?:ь|и|ей|ам)\b|nights?\b"),
    (
        "duration-hour",
        r"час(?:а|ов|у|ы|ам|ами|ах|ом)?\b|ч\b(?!\.)|часов(?:ой|ого|ая|ую|ое|ые|ых|ому|ым|ом)\b|hours?\b|hrs?\b|h\b",
    ),
    ("duration-minute", r"минут(?:а|ы|у|ам|ами|ах|е|ой)?\b|мин\b|минутн\w{2,3}\b|minutes?\b|mins?\b"),
    ("duration-millisecond", r"миллисекунд\w*|мс\b|milliseconds?\b|ms\b"),
    ("duration-second", r"секунд(?:а|ы|у|ам|ами|ах|ой)?\b|сек\b|секундн\w{2,3}\b|seconds?\b|secs?\b"),
)
"""CLDR identifier, and the words and signs of the unit. A word of letters alone ends at its end."""

NAMED: Final[tuple[tuple[str, str, str], ...]] = (
    # What is measured in no unit of CLDR: the noun in Russian, in English, and its pattern.
    ("процентный пункт", "percentage point", (
        r"п\. ?п\b\.?|п/п\b|проц(?:ентн\w{2,3}|\.)? пункт\w*|percentage[- ]points?|pct points?|p\.p\.|pp\b|ppts?\b"
    ),
    ),
    ("базисный пункт", "basis point", (
        r"б\. ?п\b\.?|базисн\w{2,3} пункт\w*|базовых пункт\w*|basis[- ]points?|bps?\b"
    ),
    ),
    ("мегаватт-час", "megawatt-hour", r"мвт ?[·*⋅•∙-]? ?ч(?:ас\w*)?\b|мегаватт-час\w*|mwh\b|megawatt[- ]hours?",
    ),
    ("гигаватт-час", "gigawatt-hour", r"гвт ?[·*⋅•∙-]? ?ч(?:ас\w*)?\b|гигаватт-час\w*|gwh\b|gigawatt[- ]hours?",
    ),
    ("тераватт-час", "terawatt-hour", r"твт ?[·*⋅•∙-]? ?ч(?:ас\w*)?\b|тераватт-час\w*|twh\b|terawatt[- ]hours?",
    ),
    ("гигакалория", "gigacalorie", r"гкал\b|гигакалори\w*|gcal\b|gigacalories?",
    ),
    ("центнер", "quintal", r"центнер(?:а|ов|ы|ам)?\b|ц\b(?!\.)|quintals?\b",
    ),
    ("тонно-километр", "tonne-kilometre", r"тонно-километр\w*|т[·*⋅•∙-]?км\b|tonne[- ]kilomet(?:er|re)s?",
    ),
    ("двадцатифутовый эквивалент", "TEU", r"teus?\b|дфэ\b|двадцатифутов\w{2,3} эквивалент\w*",
    ),
    ("децибел", "decibel", r"дб\b|децибел\w*|db\b|decibels?\b",
    ),
    ("микрозиверт", "microsievert", r"мкзв\b|микрозиверт\w*|microsieverts?\b",
    ),
)  # fmt: skip
"""Measures that CLDR has no unit for, and what both languages call them."""

PERCENT: Final = (
    r"%|процент(?:а|ов|у|ам|ами|ах|ы|ом|е)?\b|процентн(?:ый|ого|ая|ой|ое|ую|ые|ых|ому|ым)\b|проц\b|per ?cent\b|"
    r"pct\b|пайыз\w*"
)
PERMILLE: Final = r"‰|промилле\b|per mill?e\b|permille\b"

PER: Final[tuple[tuple[str, str], ...]] = (
    ("duration-year", (
        r"в год\b(?! назад)|ежегодно|a year\b(?! (?:earlier|ago|before|later|on|after|and))|per (?:year|annum)\b|"
        r"/ ?(?:год|year|yr)\b|annually"
    )),
    ("duration-quarter", (
        r"в квартал\b|ежеквартально|a quarter\b(?! (?:earlier|ago|before|later|after|of|percent|point))|per "
        r"quarter\b|quarterly"
    )),
    ("duration-month", (
        r"в месяц\b|ежемесячно|a month\b(?! (?:earlier|ago|before|later|after))|per month\b|/ ?(?:мес|month)\b|"
        r"monthly"
    )),
    ("duration-week", r"в неделю\b|еженедельно|a week\b(?! (?:earlier|ago|before|later|after))|per week\b|weekly"),
    ("duration-day", (
        r"в (?:день|сутки)\b|за сутки\b|ежедневно|a day\b(?! (?:earlier|ago|before|later|after))|per day\b|/ "
        r"?(?:сут|сутки|день|day)\b|daily"
    )),
    ("duration-night", r"за ночь\b|a night\b|per night\b"),
    ("duration-hour", r"в час\b|за час\b|an hour\b|per hour\b|/ ?(?:ч|час|h|hour)\b|hourly"),
    ("duration-minute", r"в минуту\b|a minute\b|per minute\b|/ ?(?:мин|min)\b"),
    ("duration-second", r"в секунду\b|a second\b|per second\b|/ ?(?:сек|с|sec|s)\b"),
    ("person", (
        r"на (?:душу населения|одного человека|человека|жителя|каждого жителя)\b|с человека\b|per (?:capita|"
        r"person|head)\b|a (?:head|person)\b|на чел\b"
    )),
)  # fmt: skip
"""«Баррелей в сутки», `$85 a day`: what a figure is counted per."""

PER_NOUNS: Final = {
    "штука": "item", "билет": "ticket", "акция": "share", "единица": "item", "место": "seat", "бутылка": "bottle",
    "пачка": "pack", "поездка": "trip", "проезд": "ride", "голова": "head", "десяток": "ten", "упаковка": "pack",
    "экземпляр": "copy", "доза": "dose", "контейнер": "container", "барр": "barrel",
}  # fmt: skip
"""Nouns that a price is given for («500 тенге за билет»)."""
