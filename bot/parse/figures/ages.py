"""An amount of years enters; the same amount leaves, named an age where the words around it say so."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.parse.figures.amount import Amount, Text
from bot.parse.figures.nouns import is_person_noun

_OLD: Final = re.compile(r"(?:-| )olds?(?!\w)")
_AGED_BEFORE: Final = re.compile(r"(?<!\w)(?:aged|age|ages|at the age of|in (?:his|her|their) age of) $")
_RUSSIAN_AGE: Final = re.compile(
    r"(?<!\w)(?:возраст[аеу]?|возрастом|исполни\w+|стукну\w+|достиг\w*|старше|младше|моложе)(?: (?:от|до|в|с|"
    r"около|старше))? $"
)
_NEXT_WORD: Final = re.compile(r" (?P<word>[^\W\d_]+)")
_APPOSED: Final = re.compile(r"[A-Z][\w'-]{1,24}, $")
_OLDEST: Final = 115


def as_age(text: Text, amount: Amount) -> Amount:
    """Name an amount an age: «45-летний рабочий», `45-year-old`, `aged 45`, `Jane Doe, 45,`.

    >>> from bot.parse.figures.find import find_figures
    >>> [each.rule for each in find_figures("45-летний инженер подписал 10-летний контракт", "ru").found]
    ['age', 'duration']
    """
    if amount.value != amount.value.to_integral_value() or not 0 < amount.value <= _OLDEST or amount.scale != 1:
        return amount
    if amount.unit == "duration-year":
        return _of_years(text, amount)
    return _bare(text, amount) if not amount.key and text.english and not amount.in_words else amount


def _of_years(text: Text, amount: Amount) -> Amount:
    low = text.flat.low
    before = low[max(0, amount.start - 24) : amount.start]
    if found := _OLD.match(low, amount.end):
        return replace(amount, end=found.end(), after=text.piece_at(found.end()), rule="age")
    if _AGED_BEFORE.search(before) or _RUSSIAN_AGE.search(before):
        return replace(amount, rule="age")
    following = _NEXT_WORD.match(low, amount.end)
    if "летн" in low[amount.digits : amount.end] and following:
        capital = text.flat.cased[following.start("word")].isupper()
        if capital or is_person_noun(following["word"], english=False):
            return replace(amount, rule="age")
    return amount


def _bare(text: Text, amount: Amount) -> Amount:
    before = text.flat.cased[max(0, amount.start - 28) : amount.start]
    apposed = _APPOSED.search(before) and text.flat.low[amount.end : amount.end + 1] in {",", ")", "."}
    if _AGED_BEFORE.search(before.lower()) or apposed:
        return replace(amount, unit="duration-year", rule="age")
    return amount
