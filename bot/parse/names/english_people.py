"""English person spans → their names part by part: titles dropped, «Jr.» kept, particles with the surname."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.parse.names.english_words import FIRST_NAMES, PARTICLES, TITLES, TITLES_OF
from bot.parse.names.people import Named
from bot.parse.names.russian_names import PersonName
from bot.parse.names.spans import Line, Span

_SUFFIXES: Final = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})
_POSTNOMINALS: Final = frozenset({"KC", "QC", "MP", "OBE", "MBE", "CBE"})


def read_english_names(spans: Sequence[Span], lines: Sequence[Line]) -> list[Named]:
    """Return the name of each person span by its parts."""
    texts = {each.paragraph: each.sentence.paragraph.text for each in lines}
    found = []
    for span in spans:
        text = texts[span.paragraph]
        title = text[: span.start].split()[-1:] or [""]
        found.append(Named(span, name_of(text[span.start : span.end], title[0])))
    return found


def name_of(written: str, title: str = "") -> PersonName:
    """Part a name; `title` is the word before it.

    >>> name_of("Jan van der Berg").surname, name_of("Roe", "Ms").gender
    ('van der Berg', <Gender.FEMALE: 'female'>)
    """
    words = [word for word in written.split() if word not in _POSTNOMINALS]
    while len(words) > 1 and words[0] in TITLES:
        title, words = words[0], words[1:]
    gender = TITLES_OF.get(title) or FIRST_NAMES.get(words[0] if len(words) > 1 else "")
    suffix = " ".join(word for word in words if word in _SUFFIXES)
    words = [word.rstrip(",") for word in words if word not in _SUFFIXES]
    if len(words) == 1:
        return PersonName(surname=words[0], gender=gender)
    first = _surname_start(words)
    initials = words[0] if words[0].endswith(".") and len(words[0]) <= 6 else ""  # noqa: PLR2004 - «J.», «J.R.R.»
    surname = " ".join((*words[first:], *([suffix] if suffix else [])))
    given, middle = ("" if initials else words[0]), " ".join(words[1:first])
    return PersonName(given, middle, surname, initials, gender)


def _surname_start(words: Sequence[str]) -> int:
    """Return where a surname starts: at the last word or the particles before it."""
    first = len(words) - 1
    while first > 1 and words[first - 1].lower() in PARTICLES:
        first -= 1
    return first
