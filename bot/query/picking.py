"""A reply to offered answers → which it picks: by its place («второй») or by what it is about («про экспорт»)."""

from __future__ import annotations

import re
from typing import Final

from bot.models.query import Query, QuestionType
from bot.query.bare import is_bare

_PLACE: Final = re.compile(
    r"^\W*(?:давай\w*|покажи|пусть|выбираю|беру|the|show|номер|number|пункт|вариант|№)?\W*"
    r"(?P<place>\w+)(?:-?(?:й|я|е|ый|ая|ое|ші|шы|st|nd|rd|th))?"
    r"(?:\s+(?:из\s+них|вариант|пункт|ответ|факт|one|option|answer|нұсқа\w*|of\s+them))?\W*$"
)
_ORDINALS: Final = (
    ("перв", "first", "бірінші", "1"),
    ("втор", "second", "екінші", "2"),
    ("трет", "third", "үшінші", "3"),
    ("четверт", "fourth", "төртінші", "4"),
    ("пят", "fifth", "бесінші", "5"),
    ("шест", "sixth", "алтыншы", "6"),
    ("седьм", "seventh", "жетінші", "7"),
    ("восьм", "eighth", "сегізінші", "8"),
)
_ORDINAL_ENDING: Final = re.compile(r"(?:ый|ой|ий|ая|ое|ье|ья|ого|его|ую|ью)?")
_LAST: Final = re.compile(r"последн\w+|last|соңғы\w*")
_NARROWING: Final = re.compile(
    r"^\W*(?:то\s+)?(?:что\s+)?(?:про|о|об|насчет|котор\w+\s+(?:про|о|об)|(?:the\s+)?(?:one\s+)?about)\s+(?!чем\b|ком\b|что\b|what\b|who)"
)


def asked_place(query: Query) -> int | None:
    """Return which of the offered answers a reply picks by its place: from 0, -1 for the last, None for no place.

    >>> from bot.models.text import Language
    >>> asked_place(Query("второй", "второй", Language.RU)), asked_place(Query("Last one", "last one", Language.EN))
    (1, -1)
    """
    found = _PLACE.match(query.normalised)
    if not found:
        return None
    if _LAST.fullmatch(found["place"]):
        return -1
    return next((at for at, names in enumerate(_ORDINALS) if _is_ordinal(found["place"], names)), None)


def _is_ordinal(word: str, names: tuple[str, ...]) -> bool:
    stem, *others = names
    return any(word in {each, f"{each}сі"} for each in others) or (
        word.startswith(stem) and bool(_ORDINAL_ENDING.fullmatch(word[len(stem) :]))
    )


def narrows_down(query: Query) -> bool:
    """Say whether a reply picks among offered answers by what they are about («про экспорт», "the one about fish")."""
    return bool(_NARROWING.match(query.normalised)) and not is_bare(query) and query.type is QuestionType.ANY
