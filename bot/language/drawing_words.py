"""A text → whether it asks for a picture of figures, of what, and whether by time or by party."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_NOUN: Final = r"графи[кг]\w*|диаграмм\w*|гистограмм\w*|(?:bar\s+)?chart|graph|diagram|plot"
_SORT: Final = r"(?:(?:столб\w+|линейн\w+|красив\w+|simple|nice)\s+)?"
_BIDDING: Final = (
    r"(?:(?:please|пожалуйста|можно|можешь|хочу)\s+)?"
    r"(?:(?:покаж\w+|показать|нарису\w+|постро\w+|начерт\w+|сдела\w+|дай\w*|вывед\w+|увидеть|"
    r"show|draw|make|give|build|see)\s+)?(?:(?:мне|нам|me|us)\s+)?(?:(?:an?|the)\s+)?"
)
_LINK: Final = r"(?:(?:с|по|про|для|of|for|on|with|about)\s+)?(?:(?:the|данными|цифрами)\s+)?"
_ASKED_FIRST: Final = re.compile(rf"{_BIDDING}{_SORT}(?P<noun>{_NOUN})\s+{_LINK}(?P<rest>\S.*)", re.IGNORECASE)
_ASKED_LAST: Final = re.compile(
    rf"{_BIDDING}(?P<rest>\S.*?)\s+(?:(?:на|в\s+виде|as|on|in)\s+)?(?:(?:an?|the)\s+)?(?P<noun>{_NOUN})"
    r"(?:\s+(?:көрсет\w*|сал\w*|жаса\w*)(?:\s+бер\w*)?)?",
    re.IGNORECASE,
)
_OVER_TIME: Final = re.compile(
    r"\b(?:по\s+(?:год|месяц|квартал|полугоди)\w+|(?:в\s+)?динамик\w+|во\s+времени|"
    r"over\s+time|(?:year|month|quarter)\s+by\s+\w+|by\s+(?:year|month|quarter)s?|"
    r"(?:жылдар|айлар|тоқсандар)\s+бойынша|уақыт\s+бойынша)(?!\w)",
    re.IGNORECASE,
)
_BY_PARTY: Final = re.compile(
    r"\b(?:по\s+(?:стран|компани|сторон)\w+|by\s+(?:country|countries|company|companies|party)|"
    r"(?:елдер|компаниялар)\s+бойынша)(?!\w)",
    re.IGNORECASE,
)
_BY_PART: Final = re.compile(
    r"\b(?:по\s+(?:област|регион|район|город|порт)\w+|by\s+(?:region|province|city|town|port)s?|"
    r"(?:өңірлер|облыстар|аудандар|қалалар)\s+бойынша)(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture that is asked for: the words that name it, the word for it, and whether it runs over time.

    `noun` is empty where a command asks; `over_time` is None where the words do not say. `by_part` wants the parts of a
    whole, such as regions, and not the wholes.
    """

    about: str
    noun: str = ""
    over_time: bool | None = None
    by_part: bool = False


def read_drawing(text: str) -> Drawing | None:
    """Return what picture a plain text asks for, or None.

    >>> read_drawing("покажи график экспорта по годам")
    Drawing(about='экспорта', noun='график', over_time=True, by_part=False)
    >>> read_drawing("draw me a bar chart of exports").about, read_drawing("exports of Norway")
    ('exports', None)
    >>> read_drawing("экспорттың графигі").about
    'экспорттың'
    """
    asked = text.strip().rstrip("?!. ")
    found = _ASKED_FIRST.fullmatch(asked) or _ASKED_LAST.fullmatch(asked)
    return told_apart(found["rest"], noun=found["noun"].split()[-1].lower()) if found else None


def told_apart(text: str, *, noun: str = "") -> Drawing:
    """Return what a picture shall show, the words that say «by year» or «by country» taken out.

    >>> told_apart("harvest by region")
    Drawing(about='harvest', noun='', over_time=False, by_part=True)
    """
    for pattern, over_time in ((_OVER_TIME, True), (_BY_PARTY, False), (_BY_PART, False)):
        if pattern.search(text):
            about = " ".join(pattern.sub(" ", text).split())
            return Drawing(about, noun, over_time, by_part=pattern is _BY_PART)
    return Drawing(text, noun)
