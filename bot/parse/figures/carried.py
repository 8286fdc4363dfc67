"""Numbers that leave their unit to an earlier figure get it: «2,1 млрд кубометров – в Европу, 1,6 млрд – в Турцию».

A text and its figures enter; the same figures leave, the bare ones with the unit or noun that goes on. A number stays
bare where the text does not go on with the same thing: a ratio, an index, a number beside a noun of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from bot.parse.found import FoundFigure, Turn

_BARE: Final = "bare-number"
_THOUSAND: Final = Decimal(1000)
_SCALES: Final = tuple(Decimal(10) ** power for power in (9, 6, 3))

_SENTENCE: Final = re.compile(r"(?<!\bмлн)(?<!\bмлрд)(?<!\bтыс)(?<!\bдолл)(?<!\bруб)[.!?](?=\s+[«\"“„(]?[A-ZА-ЯЁ])|\n")
"""Where a sentence ends; the unit goes on into the next one for money and counts told with a scale alone."""

_OWN_MEASURE: Final = re.compile(
    r"\b(?:числ[оау]|числом|количеств\w+|отношени\w+|соотношени\w+|коэффициент\w*|индекс\w*|рейтинг\w*|балл\w*)\b|"
    r"\b(?:курс\w*|счет\w*|мест[оаеу]|номер\w*)\b|\bкотор\w+(?:\s+\w+){0,2}\s*$|\w+(?:ов|ей)\s+на\s*$|"
    r"\b(?:who|whom|number of|ratio|index|rating|score|rate|multiple|place|number|page|room|flat|no)\b",
    re.IGNORECASE,
)
"""Words between two numbers that give the second one a measure of its own, without a unit."""

_NEXT_WORD: Final = re.compile(r"[\s\u00a0]+(?P<word>[^\W\d_]+)")
_GOES_ON: Final = re.compile(
    r"(?:в|во|на|с|со|до|от|из|за|по|к|у|и|а|но|или|против|вместо|при|год\w*|году|раньше|прежде|теперь|сейчас|весной|летом|осенью|"
    r"зимой|уже|еще|ещё|для|пришлось|пришлась|приходится|было|стало|больше|меньше|будет|"
    r"in|to|from|for|at|by|on|of|a|an|the|and|or|but|per|this|last|next|before|after|than|years?|earlier|later|now|"
    r"went|came|was|were|is|are|more|fewer|less|since|until|over|under|with|as)",
    re.IGNORECASE,
)
"""Words after a bare number that do not tell what it counts."""

_PART: Final = re.compile(r"(?:из (?:них|этой суммы|этого)|of which|of them)\s*$", re.IGNORECASE)
"""What opens a part of the amount before: «63 млн, из них 40» are 40 million."""

_REACH: Final = 24
_FAR: Final = 160
"""Characters over which a unit goes on; further away something else is spoken of."""


def carried(text: str, figures: Sequence[FoundFigure]) -> tuple[FoundFigure, ...]:
    """Return the figures of a text, those without a unit with the one that goes on from an earlier figure.

    >>> from bot.models.text import Language
    >>> from bot.parse.figures import find_figures
    >>> found = find_figures("В Европу ушло 2,1 млрд кубометров, в Турцию – 1,6 млрд.", Language.RU).found
    >>> [each.unit for each in found]
    ['volume-cubic-meter', 'volume-cubic-meter']
    """
    told: list[FoundFigure] = []
    for figure in figures:
        giver = next((each for each in reversed(told) if _gives(each)), None)
        told.append(_with_unit(text, figure, giver) if giver and _is_bare(figure) else figure)
    return tuple(told)


def _is_bare(figure: FoundFigure) -> bool:
    return figure.rule == _BARE and figure.unit is None and figure.noun is None


def _gives(figure: FoundFigure) -> bool:
    """Say whether a figure has a unit that may go on: a ratio has none, nor an amount told in another currency."""
    return figure.turn is not Turn.EQUIVALENT and (figure.unit not in {None, "times"} or figure.noun is not None)


def _with_unit(text: str, figure: FoundFigure, giver: FoundFigure) -> FoundFigure:
    gap = text[giver.end : figure.start]
    moves = (giver.turn is Turn.CHANGE) is (figure.turn is Turn.CHANGE)
    part = _PART.search(text[max(0, figure.start - _REACH) : figure.start])
    if not moves or len(gap) > _FAR or _OWN_MEASURE.search(gap) or not (part or _is_free(text, figure)):
        return figure
    written = text[figure.start : figure.end]
    scaled = not re.search(r"\d", written) or bool(re.search(r"[^\W\d_]{2}", written)) or abs(figure.value) >= _THOUSAND
    breaks = len(_SENTENCE.findall(gap))
    if breaks and not (scaled and breaks == 1 and _is_large(figure)):
        return figure
    value = _scaled(text, figure, giver) if part else figure.value
    if _is_large(giver) and not _is_large(replace(figure, value=value)) and _is_money_or_count(giver):
        return figure
    return replace(figure, value=value, unit=giver.unit, noun=giver.noun, rule="carried-unit", per=giver.per)


def _scaled(text: str, figure: FoundFigure, giver: FoundFigure) -> Decimal:
    """Return the value of a part with the scale of the whole: 40 of 63 million are 40 million."""
    scale = next((each for each in _SCALES if giver.value >= each and _is_written_short(text, giver, each)), Decimal(1))
    return figure.value * scale if figure.value < _THOUSAND and figure.value * scale <= giver.value else figure.value


def _is_written_short(text: str, giver: FoundFigure, scale: Decimal) -> bool:
    digits = re.search(r"\d+(?:[.,]\d+)?", text[giver.start : giver.end])
    return digits is not None and Decimal(digits[0].replace(",", ".")) * scale == giver.value


def _is_large(figure: FoundFigure) -> bool:
    return abs(figure.value) >= _THOUSAND


def _is_money_or_count(figure: FoundFigure) -> bool:
    """Say whether a small number after this figure would be of another order: 2,1 after 96 billion roubles."""
    return figure.noun is not None or bool(
        figure.unit and (figure.unit.isupper() or not figure.unit.startswith("duration"))
    )


def _is_free(text: str, figure: FoundFigure) -> bool:
    """Say whether no word beside a number tells what it is: «14 Rue du Phare», «8 у соперника»."""
    after = _NEXT_WORD.match(text, figure.end)
    return after is None or bool(_GOES_ON.fullmatch(after["word"]))
