"""An event's fields → one sentence that stands on its own: who, what, where and when, or that the day is not told."""

from __future__ import annotations

from typing import Final

from babel.dates import format_date

from bot.language.declension import gender_of_person, gender_of_phrase, number_of
from bot.models.entity import EntityKind, Gender
from bot.models.period import Grain, Period
from bot.models.text import Language
from bot.parse.events.happening import Happening
from bot.parse.events.table import Shape
from bot.parse.events.titles import Entities, in_case, listed_en, listed_ru, name_en, title_of

_TOOK_PLACE: Final = {
    "состояться": ("состоялся", "состоялась", "состоялось", "состоялись"),
    "наступить": ("наступил", "наступила", "наступило", "наступили"),
    "вынести": ("вынесен", "вынесена", "вынесено", "вынесены"),
    "одержать": ("одержан", "одержана", "одержано", "одержаны"),
    "произойти": ("произошел", "произошла", "произошло", "произошли"),
}
_IS_PLANNED: Final = ("запланирован", "запланирована", "запланировано", "запланированы")
_VISITED: Final = ("посетил", "посетила", "посетило", "посетили")
_FORMS: Final = {"masc": 0, "femn": 1, "neut": 2}
_PLURAL: Final = 3


def summary_of(found: Happening, entities: Entities, language: Language) -> str:
    """Return the sentence of an event, made of its fields alone."""
    return _summary_en(found, entities) if language is Language.EN else _summary_ru(found, entities)


def when_ru(period: Period) -> str:
    """Return a period as Russian says when: «27 января 2026 года», «в марте 2026 года».

    >>> when_ru(Period.model_validate("2026-03")), when_ru(Period.model_validate("2026-03-05/2026-03-07"))
    ('в марте 2026 года', 'с 5 по 7 марта 2026 года')
    """
    start, end = period.start, period.end
    if start is None or end is None:
        return ""
    match period.grain:
        case Grain.DAY:
            return f"{format_date(start, 'd MMMM y', locale='ru')} года"
        case Grain.MONTH:
            return f"в {_month_in(start.month)} {start.year} года"
        case Grain.YEAR:
            return f"в {start.year} году"
        case Grain.QUARTER:
            return f"в {(start.month + 2) // 3}-м квартале {start.year} года"
        case Grain.HALF:
            return f"в {1 if start.month == 1 else 2}-м полугодии {start.year} года"
        case _:
            pattern = "d" if (start.year, start.month) == (end.year, end.month) else "d MMMM"
            week = "на неделе " if (end - start).days == _WEEK - 1 else ""
            first, last = format_date(start, pattern, locale="ru"), format_date(end, "d MMMM y", locale="ru")
            return f"{week}с {first} по {last} года"


_MONTHS: Final = "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре"
_MONTHS_IN: Final = tuple(_MONTHS.split())


def _month_in(month: int) -> str:
    return _MONTHS_IN[month - 1]


def when_en(period: Period) -> str:
    """Return a period as English says when: "on 27 January 2026", "in March 2026".

    >>> when_en(Period.model_validate("2026-01-27")), when_en(Period.model_validate("2026-03"))
    ('on 27 January 2026', 'in March 2026')
    """
    start, end = period.start, period.end
    if start is None or end is None:
        return ""
    match period.grain:
        case Grain.DAY:
            return f"on {format_date(start, 'd MMMM y', locale='en')}"
        case Grain.MONTH:
            return f"in {format_date(start, 'MMMM y', locale='en')}"
        case Grain.YEAR:
            return f"in {start.year}"
        case Grain.QUARTER:
            return f"in the {_ORDINALS[(start.month + 2) // 3 - 1]} quarter of {start.year}"
        case Grain.HALF:
            return f"in the {_ORDINALS[0 if start.month == 1 else 1]} half of {start.year}"
        case _:
            pattern = "d" if (start.year, start.month) == (end.year, end.month) else "d MMMM"
            week = "in the week " if (end - start).days == _WEEK - 1 else ""
            return (
                f"{week}from {format_date(start, pattern, locale='en')} to {format_date(end, 'd MMMM y', locale='en')}"
            )


_WEEK: Final = 7
_ORDINALS: Final = ("first", "second", "third", "fourth")


# Russian


def _summary_ru(found: Happening, entities: Entities) -> str:
    told = _visited_ru(found, entities) if found.row.shape is Shape.VISIT and not found.planned else None
    told = told or _took_place_ru(found, entities)
    rest = _rest_ru(found, entities)
    when = f" {when_ru(found.date)}" if found.date else ""
    undated = "" if found.date else "; когда именно, в статье не сказано"
    return f"{told}{when}{undated}.{rest}"


def _visited_ru(found: Happening, entities: Entities) -> str | None:
    """Return «Гидеон Саар посетил Астану», where the gender of the verb is known."""
    who = entities[found.who[0]]
    form = _PLURAL if len(found.who) > 1 else _form_of_side(found.who[0], entities)
    if form is None or found.place is None:
        return None
    name = listed_ru(found.who, entities, "nomn") if len(found.who) > 1 else in_case(who, "nomn")
    return f"{name[:1].upper()}{name[1:]} {_VISITED[form]} {in_case(entities[found.place], 'accs')}"


def _form_of_side(side: str, entities: Entities) -> int | None:
    entity = entities[side]
    if entity.kind is EntityKind.PERSON:
        gender = {Gender.MALE: "masc", Gender.FEMALE: "femn"}.get(entity.gender) if entity.gender else None
        return _FORMS.get(gender or gender_of_person(entity.name.best(Language.RU)))
    name = entity.name.best(Language.RU)
    return _PLURAL if number_of(name) == "plur" else _FORMS.get(gender_of_phrase(name))


def _took_place_ru(found: Happening, entities: Entities) -> str:
    title = title_of(found, entities, Language.RU)
    form = _PLURAL if number_of(_first(title)) == "plur" else _FORMS.get(gender_of_phrase(title), 0)
    verb = (
        _IS_PLANNED[form]
        if found.planned
        else _TOOK_PLACE["одержать" if title.startswith("Победа ") else found.row.happens][form]
    )
    return f"{title} {verb}{' на' if found.planned and _names_a_day(found.date) else ''}"


def _first(title: str) -> str:
    return title


def _names_a_day(date: Period | None) -> bool:
    return date is not None and date.grain is Grain.DAY


def _rest_ru(found: Happening, entities: Entities) -> str:
    """Return the place and the further participants that the title does not name."""
    title = title_of(found, entities, Language.RU)
    parts = []
    if found.place and not _told(found.place, title, entities) and found.row.shape is not Shape.VISIT:
        parts.append(f"Место: {in_case(entities[found.place], 'nomn')}.")
    missing = [each for each in found.participants if not _told(each, title, entities)]
    if missing and found.row.shape is not Shape.VISIT:
        parts.append(f"Участники: {', '.join(in_case(entities[each], 'nomn') for each in missing[:5])}.")
    return "".join(f" {each}" for each in parts)


def _told(entity: str, title: str, entities: Entities) -> bool:
    last = entities[entity].name.best(Language.RU).split()[-1]
    return last[: max(3, len(last) - 2)].lower() in title.lower()


# English


def _summary_en(found: Happening, entities: Entities) -> str:
    when = f" {when_en(found.date)}" if found.date else "; the article does not say when"
    if found.row.shape is Shape.VISIT and found.place:
        verb = "plans to visit" if found.planned else "visited"
        told = f"{listed_en(found.who, entities)} {verb} {name_en(entities[found.place])}"
        return f"{told[:1].upper()}{told[1:]}{when}."
    title = title_of(found, entities, Language.EN)
    plural = title.split(" ")[0].lower() in {"talks", "exercises", "elections", "hearings"}
    verb = ("are" if plural else "is") + " planned" if found.planned else "took place"
    if found.planned:
        when = when.replace(" on ", " for ", 1) if found.date and found.date.grain is Grain.DAY else when
    article = "" if title.startswith("The ") or _bare(found) or _is_named(title) else "The "
    told = f"{article}{title[:1].lower() if article else title[:1]}{title[1:]} {verb}"
    where = (
        f" in {name_en(entities[found.place])}" if found.place and not _told_en(found.place, title, entities) else ""
    )
    missing = [each for each in found.participants if not _told_en(each, title, entities)]
    rest = f" Taking part: {', '.join(name_en(entities[each]) for each in missing[:5])}." if missing else ""
    return f"{told}{where}{when}.{rest}"


def _bare(found: Happening) -> bool:
    return found.row.id == "talks"


def _is_named(title: str) -> bool:
    """Say whether a title begins with a name or its possessive, which take no article."""
    return "'" in title.split(" ", maxsplit=1)[0] or "' " in title[:40] or "'s " in title[:40]


def _told_en(entity: str, title: str, entities: Entities) -> bool:
    return entities[entity].name.best(Language.EN).split()[-1].lower() in title.lower()
