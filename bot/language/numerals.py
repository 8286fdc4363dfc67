"""The pieces of a normalised text enter; one number, written in digits or in words, leaves.

«1,5 млрд», «сто шестьдесят два», «1 млрд 200 млн», `half a million`; units are added by `bot.language.numbers`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from bot.language import number_words as table
from bot.language.period_words import MONTHS, TIME_NOUN


@dataclass(frozen=True, slots=True)
class Atom:
    """A word, a sign or a run of digits, and where it stands."""

    text: str
    start: int
    end: int

    @property
    def is_digits(self) -> bool:
        """Say whether this is a run of digits, groups and decimals included."""
        return self.text[0].isdigit()


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and where it stands; `after` is the atom behind it, `scale` is 1 where none was written."""

    value: Decimal
    start: int
    end: int
    after: int
    scale: Decimal = Decimal(1)
    unit: str | None = None
    written_in_words: bool = False


def atoms_of(text: str) -> tuple[Atom, ...]:
    """Return the pieces that quantities are put together from.

    >>> [atom.text for atom in atoms_of("$2.5bn, 1 500 000 и 7%")]
    ['$', '2.5', 'bn', '1 500 000', 'и', '7', '%']
    """
    return tuple(Atom(found[0], found.start(), found.end()) for found in _ATOM.finditer(text))


def is_joined(text: str, left: Atom, right: Atom) -> bool:
    """Say whether two atoms may belong to one quantity: nothing but a space, dot or hyphen lies between."""
    return _GAP.fullmatch(text[left.end : right.start]) is not None


def read_amount(text: str, atoms: tuple[Atom, ...], place: int) -> Amount | None:
    """Return the number that starts at an atom, as long as it goes, or None where none starts there."""
    if not atoms[place].is_digits and atoms[place].text not in _STARTERS:
        return None
    return _NumberReader(text, atoms, place).read()


_STARTERS: Final = frozenset(
    {"a", "an", "он", *table.LONE_SCALES, *table.GENITIVE_SCALES, *table.HALF_OF, *table.HALF, *table.ONE_AND_A_HALF}
).union(table.HUNDREDS, table.VALUES)
"""The words that a number may begin with; few words of a text are."""

_NUMBER = r"\d{1,3}(?: \d{3})+(?![\d])(?:[.,]\d+(?![\d.,]*\d))?|\d+(?:[.,]\d+)*"
_ATOM = re.compile(rf"\d{{4}}-\d\d-\d\d(?!\d)|{_NUMBER}|u\.s(?=\.)|\bus\$|[^\W\d_]+|[%$€£¥₸₽₼₪₺₴₾₩₹₫฿₮֏₿]")
_GAP = re.compile(r"\.? ?-?")  # what may stand between the parts of one quantity
_PART_OF_A_WORD = re.compile(r"(?<!\busd)(?<!\beur)(?:[^\W\d_]-?|[^\W\d_]\d*\+)$")
_PART_OF_A_DATE = re.compile(r"\d[:/]$")
_WORD = re.compile(r"[^\W\d_]+")
_NOT_A_NUMBER_AFTER = re.compile(
    rf"(?:-\d{{1,2}})?(?: ?|-)(?:{'|'.join(MONTHS)}|{TIME_NOUN})\b|-?(?:st|nd|rd|th)\b|:\d|[-/]\d{{1,2}}[-/]\d"
)
_LATIN_LETTER = re.compile(r"[a-z]")
_CYRILLIC_LETTER = re.compile(r"[а-я]")
_TEN: Final = 10
_REACH: Final = 40  # characters looked at on either side, so that time stays linear


class _NumberReader:
    """Reads one number that starts at an atom: «1,5 млрд», «сто шестьдесят два», «1 млрд 200 млн», `half a million`."""

    def __init__(self, text: str, atoms: tuple[Atom, ...], place: int) -> None:
        self._text, self._atoms = text, atoms
        self._first = self._place = place
        self._total = Decimal(0)
        self._group: Decimal | None = None
        self._room = Decimal(1000)
        self._scale: Decimal | None = None
        self._in_words = False

    def read(self) -> Amount | None:
        """Return the number, or None where none starts here."""
        if not self._start():
            return None
        while self._continue():
            pass
        first, last = self._atoms[self._first], self._atoms[self._place - 1]
        value = self._total + (self._group or 0)
        whole = value.to_integral_value()
        return Amount(
            value=whole if value == whole else value,
            start=first.start,
            end=last.end,
            after=self._place,
            scale=self._scale or Decimal(1),
            written_in_words=self._in_words,
        )

    def _start(self) -> bool:
        atom = self._atoms[self._first]
        if atom.is_digits:
            return self._take_digits(atom)
        following = self._word(1)
        if self._is_lone_scale(atom.text):
            self._group = Decimal(1)
            return self._take_scale(atom.text)
        if atom.text in {"a", "an"} and (following in table.SCALES or following in table.HUNDREDS):
            return self._take_word(Decimal(1), Decimal(1000))
        return self._take_half(atom.text, following) or self._take_value(atom.text)

    def _is_lone_scale(self, word: str) -> bool:
        before = self._word(-1)
        if word in table.GENITIVE_SCALES:
            return before in table.BEFORE_GENITIVE
        return word in table.LONE_SCALES and before not in table.ASKING_HOW_MANY

    def _continue(self) -> bool:
        word = self._word(0)
        if not word or not self._is_joined():
            return False
        if word[0].isdigit():
            return self._takes_smaller_part(word)
        return self._take_linking(word) or self._take_scale(word) or self._take_value(word)

    def _take_digits(self, atom: Atom) -> bool:
        following = self._word(1)
        value = _read_digits(self._text, atom, scaled=following in table.SCALES)
        if value is None:
            return False
        self._group, self._room = value, Decimal(0)
        self._place += 1
        return True

    def _takes_smaller_part(self, digits: str) -> bool:
        """Take «200» of «1 млрд 200 млн»: only where a smaller scale follows."""
        following = self._word(1)
        if self._scale is None or self._group is not None or table.SCALES.get(following, self._scale) >= self._scale:
            return False
        return digits.isdecimal() and self._take_digits(self._atoms[self._place])

    def _take_half(self, word: str, following: str) -> bool:
        if word in table.HALF_OF:
            self._total, self._scale = table.HALF_OF[word], Decimal(1000)
            self._place += 1
            return True
        if word not in table.HALF:
            return False
        article = following in {"a", "of"}
        if (self._word(2) if article else following) not in table.SCALES:
            return False
        self._place += article
        return self._take_word(Decimal("0.5"), Decimal(0))

    def _take_value(self, word: str) -> bool:
        if word in table.ONE_AND_A_HALF and self._group is None:
            return self._take_word(Decimal("1.5"), Decimal(0))
        if word in table.HUNDREDS:
            return self._take_hundred()
        value = table.VALUES.get(word)
        if word == "он" and self._word(1) in table.AFTER_KAZAKH_TEN:
            value = Decimal(10)
        if value is None or value >= self._room:
            return False
        kazakh_ten = word == "он"
        return self._take_word((self._group or Decimal(0)) + value, Decimal(10) if kazakh_ten else _room_after(value))

    def _take_hundred(self) -> bool:
        if (self._group is None and self._word(0) != "жүз") or (self._group or 0) >= _TEN:
            return False
        return self._take_word((self._group or Decimal(1)) * 100, Decimal(100))

    def _take_word(self, group: Decimal, room: Decimal) -> bool:
        self._group, self._room, self._in_words = group, room, True
        self._place += 1
        return True

    def _take_scale(self, word: str) -> bool:
        scale = table.SCALES.get(word)
        if scale is None or self._group is None or (self._scale is not None and scale >= self._scale):
            return False
        if word in table.GLUED_SCALES and not self._may_glue():
            return False
        self._total += self._group * scale
        self._group, self._room, self._scale = None, Decimal(1000), scale
        self._place += 1
        return True

    def _may_glue(self) -> bool:
        before, atom = self._atoms[self._place - 1], self._atoms[self._place]
        money = self._word(self._first - 1 - self._place) in table.SYMBOLS
        return before.is_digits and (before.end == atom.start or money)

    def _take_linking(self, word: str) -> bool:
        """Take «с половиной», «жарым», `and a half`, and the `and` of `a hundred and two`."""
        if self._group is not None and word in table.AND_A_HALF and self._scale is None:
            return self._take_words(1)
        if self._group is not None and (word, self._word(1)) == ("с", "половиной"):
            return self._take_words(2)
        if self._group is not None and (word, self._word(1), self._word(2)) == ("and", "a", "half"):
            return self._take_words(3)
        if word == "and" and self._in_words and self._room == 100 and self._word(1) in table.VALUES:  # noqa: PLR2004
            self._place += 1
            return True
        return False

    def _take_words(self, count: int) -> bool:
        self._group, self._room = (self._group or Decimal(0)) + Decimal("0.5"), Decimal(0)
        self._place += count
        return True

    def _word(self, offset: int) -> str:
        place = self._place + offset
        return self._atoms[place].text if 0 <= place < len(self._atoms) else ""

    def _is_joined(self) -> bool:
        return is_joined(self._text, self._atoms[self._place - 1], self._atoms[self._place])


def _room_after(value: Decimal) -> Decimal:
    """Return what the next word of a number must stay below: after «двести» below 100, after «сорок» below 10."""
    for size in (100, 20):
        if value >= size:
            return Decimal(100 if size == 100 else 10)  # noqa: PLR2004
    return Decimal(0)


def _read_digits(text: str, atom: Atom, *, scaled: bool) -> Decimal | None:
    """Return the value of digits, or None where they are a date, an ordinal or part of a word."""
    before, rest = text[max(0, atom.start - _REACH) : atom.start], text[atom.end : atom.end + _REACH]
    if _PART_OF_A_WORD.search(before) or _PART_OF_A_DATE.search(before) or _NOT_A_NUMBER_AFTER.match(rest):
        return None
    if rest[:1] == "-" and rest[1:2].isalpha() and not _is_scale_or_unit(rest[1:]):
        return None
    return table.value_of_digits(atom.text, thousands_commas=_is_english(text) and not scaled)


@lru_cache(maxsize=8)
def _is_english(text: str) -> bool:
    return len(_LATIN_LETTER.findall(text)) > len(_CYRILLIC_LETTER.findall(text))


def _is_scale_or_unit(rest: str) -> bool:
    found = _WORD.match(rest)
    return found is not None and (found[0] in table.SCALES or table.unit_of(found[0])[1] > 0)
