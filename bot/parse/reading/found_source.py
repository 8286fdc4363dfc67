"""What the lines above and below an article tell of its source, gathered while they are read."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from typing import Final

from bot.parse.reading.cleaning import letters_of, one_line
from bot.parse.reading.datelines import find_dateline
from bot.parse.reading.days import find_days
from bot.parse.reading.furniture import furniture_of
from bot.parse.reading.labels import Label, Labelled, read_label
from bot.parse.reading.outlets import checked_address, host_of, looks_like_outlet, plain_name, same_outlet
from bot.parse.reading.people import has_post, is_person, person_and_rest
from bot.parse.reading.plain import ends_sentence


@dataclass
class Gathered:
    """What was gathered so far. `days` are those of time stamps and bylines, in the page's order."""

    today: dt.date
    site: str | None = None  # as the markup names it
    title: str | None = None
    author: str | None = None
    author_post: str | None = None
    outlet: str | None = None  # a line with nothing but its name, or the second half of a byline
    source: str | None = None  # after «Источник»
    source_url: str | None = None
    address: str | None = None
    place: str | None = None
    file_day: dt.date | None = None
    days: list[dt.date] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def take(self, line: str, *, byline: bool = False) -> bool:
        """Read a line that tells of the source. Returns whether it was one; a line of the article is left alone."""
        labelled = read_label(line)
        if labelled is not None:
            return self._take_labelled(labelled)
        if _BARE_ADDRESS.fullmatch(line.strip()):
            self.address = self.address or checked_address(line)
            return True
        if self._take_dateline(line):
            return True
        rest, stamped = self._without_stamp(line)
        if stamped and not rest:
            return True
        return self._take_name(rest, stamped=stamped or byline)

    def is_stamp(self, line: str) -> bool:
        """Say whether a line is nothing but days and hours (of other articles); nothing is taken from it."""
        days, notes = list(self.days), list(self.notes)
        rest, stamped = self._without_stamp(line)
        self.days[:], self.notes[:] = days, notes
        return stamped and not rest

    def _take_dateline(self, line: str) -> bool:
        """Read a dateline that stands on a line of its own: «Павловск. 14 февраля 2026 года. Горизонт»."""
        if len(line) > _LONGEST_BYLINE:
            return False
        closed = line.rstrip(" .–—-") + ". "
        found = find_dateline(closed + _ANY_TEXT)
        if found is None or found.end < len(closed.rstrip()) or found.day is None or found.place is None:
            return False
        self.place = self.place or found.place
        self.outlet = self.outlet or found.agency
        if found.day.year is not None and (day := found.day.resolve(self.today)):
            self.days.append(day)
        return True

    def _take_labelled(self, labelled: Labelled) -> bool:
        value = labelled.value
        if labelled.label is Label.DATE_FIELD:
            self.file_day = next((day.resolve(self.today) for day in find_days(value[:10])), None)
            return True
        if labelled.label in (Label.ADDRESS, Label.ORIGINAL):
            self._take_address(value, original=labelled.label is Label.ORIGINAL)
            return True
        if labelled.label is Label.SOURCE:
            return self._take_source(value)
        split = person_and_rest(self._without_stamp(value)[0], sure=True)
        if split is None:
            return labelled.label is Label.AUTHOR and self._take_outlet(value)
        if labelled.label is Label.PREPARED and self.author is not None:
            return True
        self._take_person(*split)
        return True

    def _take_address(self, value: str, *, original: bool) -> None:
        url = checked_address(value.rstrip(".,;)"))
        if original:
            self.source_url = self.source_url or url
        else:
            self.address = self.address or url

    def _take_source(self, value: str) -> bool:
        found = _ADDRESS.search(value)
        if found:
            self.source_url = self.source_url or checked_address(found.group().rstrip(".,;)"))
            value = (value[: found.start()] + value[found.end() :]).strip(" ,;:()–—-")
        rest, _ = self._without_stamp(value)
        if len(rest) > _LONGEST_SOURCE:
            return False
        if rest:
            self.source = self.source or plain_name(rest)
        return True

    def _without_stamp(self, line: str) -> tuple[str, bool]:
        """Take days, hours and their words out of a short line; returns what is left and whether there was a day."""
        if len(line) > _LONGEST_STAMPED:
            return line, False
        days = find_days(line)
        relative = bool(_RELATIVE.search(line))
        if not days and not relative and not _CLOCK.fullmatch(line.strip()):
            return line, False
        left = line
        for day in reversed(days):
            left = left[: day.start] + " " + left[day.end :]
        left = _without_furniture(one_line(_STAMP_WORDS.sub(" ", _RELATIVE.sub(" ", left)))).strip(" ,.;:|•·–—-()/")
        if len(left) > _LONGEST_REST:
            return line, False
        resolved = [day.resolve(self.today) for day in days if day.year is not None]
        if left and not self._is_known_rest(left):
            return line, False
        self.days.extend(day for day in resolved if day is not None)
        self.notes.extend(day.doubt for day in days if day.doubt)
        return left, True

    def _is_known_rest(self, left: str) -> bool:
        if looks_like_outlet(left) or has_post(left) or person_and_rest(left) or read_label(left):
            return True
        return bool(_TOWN.fullmatch(left) or _ISSUE.fullmatch(left))

    def _take_name(self, line: str, *, stamped: bool) -> bool:
        labelled = read_label(line)
        if labelled is not None:
            return self._take_labelled(labelled)
        if self.site and len(line) <= _LONGEST_SOURCE and same_outlet(line.split(",", maxsplit=1)[0], self.site):
            return True
        split = person_and_rest(line, sure=stamped and self.title is not None)
        if split is not None and (stamped or self.title is not None) and len(line) <= _LONGEST_BYLINE:
            names, rest = split
            if not rest or has_post(rest) or looks_like_outlet(rest) or _AGENCY.fullmatch(rest):
                self._take_person(names, rest)
                return True
        if self.author is None and (staff := _POST_AND_NAME.fullmatch(line)) and is_person(staff["name"]):
            self.author, self.author_post = staff["name"], staff["post"]
            return True
        if self.author is not None and self.author_post is None and _is_post(line):
            self.author_post = line.strip(" ,;")
            return True
        # In quotation marks it may as well be the headline, until there is one.
        is_name = looks_like_outlet(line) and (self.title is not None or line[:1] not in '«"“„')
        if is_name and not has_post(line):
            return self._take_outlet(line)
        return stamped

    def _take_person(self, names: str, rest: str) -> None:
        if self.author is None:
            self.author = _proper_case(names)
            if has_post(rest):
                self.author_post = rest
            elif rest and (looks_like_outlet(rest) or _AGENCY.fullmatch(rest)):
                self.outlet = self.outlet or plain_name(rest)

    def _take_outlet(self, value: str) -> bool:
        name = plain_name(value)
        if not looks_like_outlet(value) and not _AGENCY.fullmatch(name):
            return False
        self.outlet = self.outlet or name
        return True

    def drop_author_from_title(self) -> None:
        """Take a name of the author off the end of the headline («Заголовок, - Имя Фамилия»)."""
        found = _TITLE_AND_NAME.fullmatch(self.title or "")
        if (
            found
            and is_person(found["name"])
            and (self.author is None or letters_of(found["name"]) == letters_of(self.author))
        ):
            self.title = found["title"]
            self.author = self.author or found["name"]

    @property
    def host(self) -> str | None:
        """The host of the page's own address."""
        return host_of(self.address)


def _is_post(line: str) -> bool:
    """Say whether a line below a byline is the author's post: short, no sentence, and no number to be lost."""
    short = len(line) <= _LONGEST_BYLINE and not ends_sentence(line)
    return short and has_post(line) and not any(letter.isdigit() for letter in line)


def _without_furniture(line: str) -> str:
    """Drop the pieces of a line of small print that are counters or rubrics («Экономика | Просмотров: 120»)."""
    pieces = [piece.strip(" ,;") for piece in _PIECE_MARK.split(line)]
    return ", ".join(piece for piece in pieces if piece and furniture_of(piece) is None)


def _proper_case(names: str) -> str:
    """Write names in capitals as they are written in running text.

    >>> _proper_case("JOHN McBRIDE"), _proper_case("АННА КИМ")
    ('JOHN McBRIDE', 'Анна Ким')
    """
    return re.sub(r"[^\W\d_]+", lambda word: word.group().capitalize(), names) if names.isupper() else names


_PIECE_MARK: Final = re.compile(r"\s*[|•·]\s*|\s+[/–—-]\s+|\s*,\s*(?=\d)")
_LONGEST_STAMPED: Final = 160  # characters
_LONGEST_REST: Final = 90
_LONGEST_BYLINE: Final = 160
_LONGEST_SOURCE: Final = 80
_ANY_TEXT: Final = "Текст"
_ADDRESS: Final = re.compile(r"https?://\S+")
_BARE_ADDRESS: Final = re.compile(r"<?https?://\S+>?")
_AGENCY: Final = re.compile(r"[A-ZА-ЯЁ][\w.&-]*(?:\s[A-ZА-ЯЁ][\w.&-]*){0,3}")
_ISSUE: Final = re.compile(r"(?:№|No\.?|Issue|Vol\.|Выпуск)\s?\d[\d\s()/№,]{0,30}", re.IGNORECASE)
_TOWN: Final = re.compile(r"[A-ZА-ЯЁ][\w-]+(?:[ ,]+[A-ZА-ЯЁ][\w-]+)?")
_POST_AND_NAME: Final = re.compile(
    r"(?P<post>(?:(?:собственный|специальный|научный|экономический|политический)\s)?(?i:корреспондент|обозреватель|журналист|редактор|репорт[её]р|correspondent|reporter)\b.{0,80}?)"
    r"\s(?P<name>[А-ЯЁA-Z][\w-]+\s[А-ЯЁA-Z][\w-]+)"
)
_TITLE_AND_NAME: Final = re.compile(r"(?P<title>.{8,400}?)\s*,?\s+[-–—|]\s+(?P<name>[^-–—|]{5,60})")
_ZONE: Final = (
    r"(?:utc|gmt|msk|мск|et|est|edt|bst|cet|cest|ist|pt|pst|pdt|по мск|по московскому времени|"
    r"по астане|астана|local time)(?:\s?[+-]\d{1,2}(?::?\d\d)?)?"
)
_TIME: Final = rf"\d{{1,2}}[:.]\d\d(?::\d\d)?\s*(?:a\.?m\.?|p\.?m\.?)?(?:\s*\(?{_ZONE}\)?)?"
_CLOCK: Final = re.compile(rf"\(?{_TIME}\)?", re.IGNORECASE)
_WEEKDAY: Final = (
    r"(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|вс|monday|"
    r"tuesday|wednesday|thursday|friday|"
    r"saturday|sunday|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)"
)
_STAMP_WORDS: Final = re.compile(
    rf"{_TIME}|\b{_ZONE}(?!\w)|\b{_WEEKDAY}\b|\b(?:опубликован[оа]?|обновлен[оа]?|обновлён|добавлен[оа]?|"
    r"размещен[оа]?|дата(?: публикации| и время)?|создан[оа]?|изменен[оа]?|"
    r"last (?:updated|modified)|first published|published|publication date|posted|updated|modified|"
    r"date|issued|on|at|в|от|года?|time)\b:?",
    re.IGNORECASE,
)
_RELATIVE: Final = re.compile(
    r"\b(?:сегодня|вчера|позавчера|today|yesterday)\b(?:,?\s*(?:в|at)?\s*\d{1,2}:\d\d)|\b\d{1,2}\s+(?:мин\w*|"
    r"час\w*|дн\w+|minutes?|mins?|hours?|hrs?|days?)\s+(?:назад|ago)\b",
    re.IGNORECASE,
)
