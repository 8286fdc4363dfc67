"""An amount without a unit enters; the same amount with what it counts leaves: a noun, a ratio, an adjective's noun."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.models.fact import Precision
from bot.parse.figures.amount import Amount, Text, stretched
from bot.parse.figures.measuring import measured, rule_of, with_late_precision
from bot.parse.figures.nouns import is_person_noun, noun_after
from bot.parse.figures.number_tables import SCALES, VALUES
from bot.parse.figures.numbers import Number
from bot.parse.figures.phrases import Counted
from bot.parse.figures.scan import Kind
from bot.parse.figures.units import Unit, per_after, unit_after

_HYPHENATED: Final = re.compile(r"-(?P<word>[^\W\d_]+)")
_CARDINAL: Final = re.compile(r"-(?:ти|х|мя|ми|ю|и)(?!\w)|(?:ти|х|мя|ми)(?!\w)")
_TIMES_WORD: Final = re.compile(r" раза?(?!\w)")
_ENGLISH_TIMES: Final = re.compile(
    r" times(?= (?:more|less|higher|lower|larger|bigger|greater|smaller|faster|slower|as|the|that|its|their|"
    r"what|longer|stronger|"
    r"cheaper|over|above|(?:last|this) year)\b)|x\b(?!\w)"
)
_ADJECTIVES: Final = {
    "этажн": "этаж", "местн": "место", "квартирн": "квартира", "комнатн": "комната",
    "балльн": "балл", "полосн": "полоса",
    "вагонн": "вагон", "страничн": "страница", "ступенчат": "ступень", "серийн": "серия", "тонн": "mass-tonne",
    "разов": "раз", "человеч": "человек", "томн": "том",
}  # fmt: skip


def counting(text: Text, amount: Amount, number: Number) -> Amount:
    """Return an amount with what is counted: «в 1,8 раза», «5-ти вагонов», `30-storey`, or a noun."""
    low = text.flat.low
    if (suffix := _CARDINAL.match(low, amount.end)) and text.pieces[amount.after - 1].kind is Kind.NUMBER:
        return _after_suffix(text, stretched(text, amount, suffix.end()), number)
    hyphenated = _HYPHENATED.match(low, amount.end)
    if hyphenated and hyphenated["word"] not in VALUES and hyphenated["word"] not in SCALES:
        return _hyphenated(text, amount, hyphenated)
    if ratio := _ratio(text, amount):
        return ratio
    return with_late_precision(text, _with_noun(text, amount, number))


def _after_suffix(text: Text, amount: Amount, number: Number) -> Amount:
    unit = unit_after(text.flat, amount.end, english=text.english)
    return measured(text, amount, unit) if unit else _with_noun(text, amount, number)


def _ratio(text: Text, amount: Amount) -> Amount | None:
    low = text.flat.low
    found = _ENGLISH_TIMES.match(low, amount.end) if text.english else _TIMES_WORD.match(low, amount.end)
    if not found or (not text.english and not _has_preposition(low, amount.start)):
        return None
    return replace(stretched(text, amount, found.end()), unit="times", rule="ratio")


_RATIO_BEFORE: Final = re.compile(
    r"(?<!\w)в(?: (?:примерно|около|почти|более чем|более|не менее чем|среднем|целых|полтора|\d+[-–]|\d+ ?[-–]))* ?$"
)


def _has_preposition(low: str, start: int) -> bool:
    return _RATIO_BEFORE.search(low[max(0, start - 40) : start]) is not None


def _hyphenated(text: Text, amount: Amount, found: re.Match[str]) -> Amount:
    word = found["word"]
    if text.english:
        if word in {"strong", "plus", "odd", "something"}:
            return _with_noun(text, stretched(text, amount, found.end()), None)
        return replace(stretched(text, amount, found.end()), noun=word, rule="count")
    name = next((noun for stem, noun in _ADJECTIVES.items() if word.startswith(stem)), None)
    if name is None:
        return stretched(text, amount, found.end())
    unit, noun = (name, None) if "-" in name else (None, name)
    return replace(
        amount,
        end=found.end(),
        after=text.piece_at(found.end()),
        unit=unit,
        noun=noun,
        rule="measure" if unit else "count",
    )


_THOUSAND: Final = 1000


def _with_noun(text: Text, amount: Amount, number: Number | None) -> Amount:
    """Return an amount with the noun behind it; `number` is None behind a suffix such as `-strong`."""
    single = text.english and (amount.value == 1 or number is None)
    counted = (_single_person(text, amount.after) if single else None) or noun_after(
        text, amount.after, scaled=amount.scale >= _THOUSAND
    )
    if counted is None and (named := _named_model(text, amount.after)):
        return replace(amount, noun=named, rule="count")
    if counted is None:
        people = number is not None and number.is_collective
        return replace(amount, noun="человек", rule="count", is_person=True) if people else amount
    last = text.pieces[counted.after - 1]
    end = last.end
    unit = unit_after(text.flat, last.start, english=text.english)
    if unit and unit.end == end and unit.name and unit.name.startswith("duration-"):
        return measured(text, amount, unit)
    found = replace(amount, noun=counted.noun, end=end, after=counted.after, rule="count", is_person=counted.is_person)
    if per := per_after(text.flat, end, Unit(start=end, end=end, noun=counted.noun), english=text.english):
        return replace(stretched(text, found, per[1]), per=per[0])
    return found


def _named_model(text: Text, place: int) -> str | None:
    """Return the model counted in «4 БМП-2»; its own number stays one that is no figure."""
    if place >= len(text.pieces) or text.pieces[place].kind is not Kind.CLAIM or text.pieces[place].reason != "name":
        return None
    piece = text.pieces[place]
    return piece.written if text.flat.low[piece.start - 1] == " " else None


def _single_person(text: Text, place: int) -> Counted | None:
    for offset in (0, 1, 2):
        if place + offset >= len(text.pieces) or text.pieces[place + offset].kind is not Kind.WORD:
            return None
        word = text.pieces[place + offset].text
        if is_person_noun(word, english=True):
            return Counted(word, place + offset + 1, is_person=True)
        if word in {"of", "in", "the", "to", "and", "is", "was", "has", "who", "that", "for", "on", "at", "by", "or"}:
            return None
    return None


_BEFORE_INVERTED: Final = re.compile(r"(?<![\w,.-])(?P<word>[а-я]{2,12})(?: (?:на|за|до|через|в|по|с))? $")
_INVERTED_UNITS: Final = re.compile(
    r"(?:минут|часов|дней|лет|метров|километров|тонн|рублей|долларов|процентов|литров|килограммов|градусов|"
    r"суток|месяцев|недель)$"
)


def inverted(text: Text, amount: Amount) -> Amount:
    """Read «человек двести», «минут пять»: the noun before its number says «about»."""
    if text.english or amount.key or amount.rule != "bare-number" or amount.sign:
        return amount
    first = max(0, amount.start - 14)
    found = _BEFORE_INVERTED.search(text.flat.low[first : amount.start])
    if not found:
        return amount
    word, start = found["word"], first + found.start("word")
    earlier = text.piece_at(start) - 1
    if earlier >= 0 and text.pieces[earlier].kind is Kind.NUMBER:
        return amount
    about = replace(amount, start=start, precision=Precision.ABOUT)
    if word == "человек":
        return replace(about, noun="человек", rule="count", is_person=True)
    if not _INVERTED_UNITS.match(word) or not (amount.in_words or amount.value % 5 == 0):
        return amount
    unit = unit_after(text.flat, start, english=False)
    if not unit:
        return amount
    name = "temperature-celsius" if unit.name == "temperature-generic" else unit.name
    return replace(about, unit=name, rule=rule_of(name, unit))
