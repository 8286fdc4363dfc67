"""The dateline of an agency at the start of a text: «БАКУ, 3 мар - Новости-Агентство.», "ALMATY, May 7 –".

A dateline is a row of parts (town, country, day, agency) between marks, ended by a mark. Which rows count is told by
`_ROWS`, an ordered list: the more parts a row has, the less must be certain about each.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.language.lemmas import is_dictionary_word, morphology
from bot.parse.reading.days import FoundDay, find_days
from bot.parse.reading.written import words


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline at the start of a text: the text proper begins at `end`."""

    end: int
    place: str | None = None
    day: FoundDay | None = None
    agency: str | None = None
    rule: str = ""


def find_dateline(text: str) -> Dateline | None:
    """Return the dateline that a text begins with, or None.

    >>> line = find_dateline("БАКУ, 3 мар - Горизонт. Порт принял судно.")
    >>> line.place, line.day.day, line.agency
    ('Баку', 3, 'Горизонт')
    >>> find_dateline("LONDON (Meridian) - Shares rose.").agency, find_dateline("Москва - столица.")
    ('Meridian', None)
    """
    head = text[:_LONGEST]
    for rule, pattern in _ROWS:
        found = pattern.match(head)
        if found is None:
            continue
        groups = found.groupdict()
        day = _day_of(groups.get("day"))
        if groups.get("day") and day is None:
            continue
        place, agency = groups.get("place"), groups.get("agency")
        if place and (place.upper() in _NO_PLACES or (rule in _BARE_ROWS and not _may_be_place(place))):
            continue
        return Dateline(found.end(), _place_name(place), day, _agency_name(agency), rule)
    return None


_LONGEST: Final = 140  # characters; the longest datelines (two towns, a full date, an agency) have about 110

_CAPS: Final = r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІÀ-ÖØ-Þ]"
_UPPER_WORD: Final = rf"{_CAPS}[A-ZА-ЯЁӘҒҚҢӨҰҮҺІÀ-ÖØ-Þ.’'-]*"
_UPPER: Final = rf"{_UPPER_WORD}(?:[ /]{_UPPER_WORD}){{0,4}}"
_TITLE_WORD: Final = rf"{_CAPS}[\w.’'-]*"
_TITLE: Final = rf"{_TITLE_WORD}(?:[ /](?:{_TITLE_WORD}|на|of|the|de|al)){{0,4}}"
_PLACE_UPPER: Final = rf"(?P<place>(?=[^a-zа-яё]{{3}}){_UPPER})(?:, {_TITLE})?"
_PLACE: Final = rf"(?P<place>{_TITLE}?)(?:, {_TITLE})??"
_DAY: Final = (
    r"(?P<day>(?:\d{1,2}(?:st|nd|rd|th)?[ -][^\W\d_]{3,9}\.?|[^\W\d_]{3,9}\.? \d{1,2})(?:,? \d{4})?(?: "
    r"?(?:года?|г\.))?|\d{1,2}\.\d{1,2}\.\d{2,4}|\d{4}-\d\d-\d\d)"
)
_MARK: Final = r"(?: ?[—–―-]{1,2} ?)"
_DASH: Final = r"(?: [—–―-]{1,2} |[—–―]{1,2} ?|--? )"
_AGENCY: Final = r"(?P<agency>[A-ZА-ЯЁ«\"][\w.«»\"’' &/-]{1,40}?)"
_AGENCY_WORD: Final = (
    r"(?P<agency>[A-ZА-ЯЁ]{3}[\w-]{0,22}|[A-ZА-ЯЁ]\w{2,14}-[A-ZА-ЯЁ]\w{2,14}|[A-ZА-ЯЁ][a-zа-яё]{3,14})"
)
_SLASHED: Final = r"/(?:Корр?\.? ?|корр?\.? ?)?(?P<agency>[^/\n]{2,60})/\.?"
_BRACKETED: Final = r"\((?P<agency>[^()\n]{2,60})\)"
_STARTS: Final = r"(?=[«\"“„—–-]?\s?[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ\d«\"“„$€£])"
_SEP: Final = r"[,.;:] ?"


def _row(name: str, pattern: str) -> tuple[str, re.Pattern[str]]:
    return name, re.compile(r"\s*" + pattern)


_ROWS: Final = (
    # Place, day and an agency between slashes or in brackets, with or without a dash after it.
    _row("place-day-slashed", rf"{_PLACE}{_SEP}{_DAY}[.,]? ?{_SLASHED}{_MARK}?\s*{_STARTS}"),
    _row("place-day-bracketed", rf"{_PLACE}{_SEP}{_DAY}[.,]? ?{_BRACKETED}(?:{_MARK}|[.:] ?)\s*"),
    # «МОСКВА, 7 мая – Агентство. Текст», «Алматы. 7 мая. Агентство – Текст».
    _row("place-day-agency-stop", rf"{_PLACE}{_SEP}{_DAY}[.,]?{_DASH}{_AGENCY}\.\s+{_STARTS}"),
    _row("place-day-agency-dash", rf"{_PLACE}{_SEP}{_DAY}[.,]?(?:{_DASH}| ){_AGENCY}[.,]?{_DASH}\s*{_STARTS}"),
    _row("place-day-agency-alone", rf"{_PLACE}{_SEP}{_DAY}[.,] {_AGENCY_WORD}\.\s+{_STARTS}"),
    _row("place-day-dash", rf"{_PLACE}{_SEP}{_DAY}[.,]?{_DASH}\s*{_STARTS}"),
    _row("place-day-stop", rf"{_PLACE_UPPER}{_SEP}{_DAY}[.:]\s+{_STARTS}"),
    # The day first: «7 мая, Минск /Корр. Агентства/.», "May 7 (Agency) - Text".
    _row("day-place-slashed", rf"{_DAY}[,.] {_PLACE}[.,]? ?{_SLASHED}{_MARK}?\s*{_STARTS}"),
    _row("day-place-bracketed", rf"{_DAY}[,.] {_PLACE} ?{_BRACKETED}{_MARK}\s*"),
    _row("day-bracketed", rf"{_DAY}[,.]? ?{_BRACKETED}{_MARK}\s*"),
    _row("day-place-dash", rf"{_DAY}[,.] {_PLACE_UPPER}[,.]?{_DASH}\s*{_STARTS}"),
    # No day.
    _row("place-bracketed", rf"{_PLACE_UPPER} ?{_BRACKETED}{_MARK}\s*"),
    _row("place-slashed", rf"{_PLACE_UPPER}[.,]? ?{_SLASHED}{_MARK}?\s*{_STARTS}"),
    _row("place-agency-dash", rf"{_PLACE_UPPER}\. (?P<agency>{_UPPER}){_DASH}\s*{_STARTS}"),
    _row("place-dash-agency", rf"{_PLACE_UPPER}{_DASH}{_AGENCY_WORD}\.\s+{_STARTS}"),
    _row("place-dash", rf"(?P<place>(?=[^a-zа-яё]{{4}}){_UPPER})(?:, {_TITLE})?{_DASH}\s*{_STARTS}"),
)

# Abbreviations in capitals that begin sentences with a dash after them, and words that are no towns.
_NO_PLACES: Final = words(
    "США ОАЭ СНГ ЕАЭС ЕАБР ЕБРР БРИКС ОПЕК ОПЕК+ НАТО ЮНЕСКО ЮНИСЕФ МАГАТЭ ВОЗ МВФ ООН ВТО ШОС ОДКБ ОБСЕ "
    "ЛУКОЙЛ ГАЗПРОМ РЖД СССР КНДР КНР ФРГ ЮАР USA NATO OPEC OPEC+ UNESCO UNICEF ASEAN BRICS IAEA NASA "
    "FIFA UEFA WHO WTO IMF UPDATE EXCLUSIVE ANALYSIS BREAKING OPINION EXPLAINER CORRECTED WATCH LIVE "
    "СРОЧНО ВАЖНО ОБНОВЛЕНО ДОПОЛНЕНО ВНИМАНИЕ ИТОГИ ГЛАВНОЕ СПРАВКА ВОПРОС ОТВЕТ QUESTION ANSWER "
    "ПОНЕДЕЛЬНИК ВТОРНИК СРЕДА ЧЕТВЕРГ ПЯТНИЦА СУББОТА ВОСКРЕСЕНЬЕ "
    "DATA REPORT REVIEW INTERVIEW PROFILE FACTBOX TIMELINE PREVIEW FEATURE SPECIAL EDITORIAL COMMENT "
    "COLUMN VIDEO PHOTOS "
    "PODCAST NEWS SPORT MONDAY TUESDAY WEDNESDAY THURSDAY "
    "FRIDAY SATURDAY SUNDAY"
)


_BARE_ROWS: Final = ("place-dash", "place-dash-agency")


def _may_be_place(word: str) -> bool:
    """Say whether a word in capitals may be a town: words of the dictionary that are none are told apart."""
    last = word.rsplit(maxsplit=1)[-1].lower()
    return not is_dictionary_word(last) or any("Geox" in each.tag for each in morphology().parse(last))


def _day_of(text: str | None) -> FoundDay | None:
    if text is None:
        return None
    return next(iter(find_days(text)), None)


def _place_name(place: str | None) -> str | None:
    """Return a town as it is written in running text.

    >>> _place_name("НИЖНИЙ НОВГОРОД"), _place_name("Баку"), _place_name("САНКТ-ПЕТЕРБУРГ")
    ('Нижний Новгород', 'Баку', 'Санкт-Петербург')
    """
    if not place:
        return None
    stripped = place.strip(" .,-–—")
    if not stripped.isupper():
        return stripped
    words = re.sub(r"[^\W\d_]+", lambda word: word.group().capitalize(), stripped)
    return re.sub(r"(?<=-)(На|Де|Of)(?=-)|(?<= )(На|Of)(?= )", lambda word: word.group().lower(), words)


def _agency_name(agency: str | None) -> str | None:
    """Return an agency without the name of its correspondent («/Корр. ГОРИЗОНТ Иван Петров/»)."""
    if not agency:
        return None
    found = _AGENCY_AND_PERSON.fullmatch(agency.strip())
    return (found.group(1) if found else agency).strip(' .,«»"') or None


_AGENCY_AND_PERSON: Final = re.compile(r"([A-ZА-ЯЁ][A-ZА-ЯЁ-]{2,30})(?:\s+[A-ZА-ЯЁ][а-яёa-z][\w-]*){2}")
