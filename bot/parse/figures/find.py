"""A text enters; every number of it leaves, as a figure or as a skipped number with the reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from bot.models.fact import Precision
from bot.models.text import Language
from bot.parse.figures import number_tables as table
from bot.parse.figures.ages import as_age
from bot.parse.figures.amount import Amount, Text
from bot.parse.figures.amounts import read_amount
from bot.parse.figures.carried import carried
from bot.parse.figures.counting import inverted
from bot.parse.figures.moved import is_fronted_level, with_moves
from bot.parse.figures.numbers import starts_number
from bot.parse.figures.pairs import Bond, bonded, clause_before
from bot.parse.figures.precision import precision_before
from bot.parse.figures.scan import Flat, Kind, Piece, flatten, pieces_of
from bot.parse.figures.shares import STARTERS as SHARE_STARTERS
from bot.parse.figures.shares import NoShare, Share, share_at
from bot.parse.figures.skips import claims_of
from bot.parse.figures.turns import Direction, direction_of
from bot.parse.figures.verdicts import is_plain_year, verdict_on
from bot.parse.found import Figures, FoundFigure, SkippedNumber, Turn

Item = Amount | SkippedNumber


def find_figures(text: str, language: Language) -> Figures:
    """Return every number of a text: figures and skipped ones, in order, spans disjoint. Never raises.

    Values are exact. A number with neither unit nor noun is a figure too (rule `bare-number`). The value of a CHANGE is
    never negative: its direction tells the sign.

    >>> found = find_figures("Выручка выросла на 12,5%, до 3,2 млрд тенге (ст. 5)", Language.RU)
    >>> [(str(each.value), each.unit, each.turn.value, each.direction) for each in found.found]
    [('12.5', 'percent', 'change', 'up'), ('3200000000', 'KZT', 'plain', None)]
    >>> [each.reason for each in found.skipped]
    ['reference']
    """
    flat = flatten(text)
    english = language == Language.EN
    claims = claims_of(flat, english=english)
    pieces = pieces_of(flat, claims)
    read = Text(flat=flat.masked(claims), pieces=pieces, starts=[piece.start for piece in pieces], english=english)
    items = list(_items(read))
    joined = _joined(read, items)
    told = _figures(read, joined)
    return replace(told, found=with_moves(text, carried(text, told.found)))


def _items(text: Text) -> Iterator[Item]:
    place, floor = 0, 0
    while place < len(text.pieces):
        item, place = _item(text, place, floor)
        if item is not None:
            floor = item.end
            yield item


def _item(text: Text, place: int, floor: int) -> tuple[Item | None, int]:
    """Read what stands at a piece: a claim, a share, an amount, a number word without a value, or nothing."""
    piece = text.pieces[place]
    if piece.kind is Kind.CLAIM:
        return SkippedNumber(piece.start, piece.end, piece.reason), place + 1
    if (
        piece.kind is not Kind.MARK
        and SHARE_STARTERS.match(piece.text + " ")
        and (share := share_at(text.flat.low, piece.start))
    ):
        return _shared(text, share, piece), text.piece_at(share.end)
    if starts_number(piece) and (amount := _amount(text, place, floor)):
        if text.english and is_plain_year(text, amount):
            return SkippedNumber(piece.start, piece.end, "year"), place + 1
        return amount, amount.after
    return _valueless(text, place)


def _shared(text: Text, share: Share | NoShare, piece: Piece) -> Item:
    if isinstance(share, NoShare):
        return SkippedNumber(piece.start, share.end, share.reason)
    return Amount(
        start=piece.start,
        end=share.end,
        digits=piece.start,
        after=text.piece_at(share.end),
        value=share.value,
        rule=share.rule,
        unit=share.unit,
        noun=share.noun,
        precision=share.precision,
        direction=share.direction,
        in_words=True,
    )


def _amount(text: Text, place: int, floor: int) -> Amount | None:
    amount = read_amount(text, place, floor=floor)
    if amount is None:
        return None
    turned = inverted(text, amount)
    return as_age(text, turned if turned.start >= floor else amount)


_PARTS_OF_VAGUE: Final = frozenset(
    {*table.VAGUE, "of", "тысяч", "миллионов", "миллиардов", "thousands", "millions", "billions", "и", "and"}
) - {"и", "and"}


def _valueless(text: Text, place: int) -> tuple[Item | None, int]:
    """Read digits that no rule could, ordinals in words, «сотни тысяч», «дважды»."""
    piece = text.pieces[place]
    if piece.kind is Kind.NUMBER:
        digits = sum(map(str.isdigit, piece.text))
        reason = "too-long" if digits > 20 else "unread"  # noqa: PLR2004 - see `digits.LONGEST`
        return SkippedNumber(piece.start, piece.end, reason), place + 1
    if piece.kind is not Kind.WORD:
        return None, place + 1
    if piece.text in table.VAGUE or (piece.text in table.LONE_GENITIVE and piece.text in table.SCALES):
        after = place + 1
        while after < len(text.pieces) and text.pieces[after].text in _PARTS_OF_VAGUE and not _gap(text, after).strip():
            after += 1
        last = after - 1 if text.pieces[after - 1].text != "of" else after - 2
        return SkippedNumber(piece.start, text.pieces[last].end, "vague-amount"), last + 1
    if piece.text in table.HOW_OFTEN:
        return SkippedNumber(piece.start, piece.end, "how-often"), place + 1
    if table.is_ordinal(piece.text):
        return SkippedNumber(piece.start, piece.end, "ordinal-word"), place + 1
    return None, place + 1


def _gap(text: Text, place: int) -> str:
    return text.flat.low[text.pieces[place - 1].end : text.pieces[place].start]


@dataclass(frozen=True, slots=True)
class _Placed:
    """An item with the turn it takes and the place of the amount it belongs to."""

    item: Item
    turn: Turn = Turn.PLAIN
    other: int | None = None


def _joined(text: Text, items: list[Item]) -> list[_Placed]:
    """Join neighbours: from the back, so that a unit at the end of a list reaches every number before it."""
    placed = [_Placed(each) for each in items]
    behind: int | None = None
    for index in range(len(placed) - 1, -1, -1):
        if isinstance(placed[index].item, SkippedNumber):
            continue
        if behind is not None:
            _bind(text, placed, index, behind)
        behind = index
    return [each for each in placed if each.item is not _MERGED]


def _is_dashed_on(text: Text, first: Amount, second: Amount) -> bool:
    """Say whether a range would be continued by a third number («5–6–7»)."""
    return second.value_to is not None and text.flat.low[first.end : second.start].strip() in {"-", "–"}


def _between(text: Text, placed: list[_Placed], index: int, behind: int) -> str:
    """Return what stands between two amounts, without the skipped numbers."""
    place, gap = placed[index].item.end, ""
    for each in placed[index + 1 : behind]:
        gap += text.flat.low[place : each.item.start]
        place = each.item.end
    return _SPACES.sub(" ", gap + text.flat.low[place : placed[behind].item.start])


_SPACES: Final = re.compile(" {2,}")


_MERGED: Final = SkippedNumber(-1, -1, "merged")


def _bind(text: Text, placed: list[_Placed], index: int, behind: int) -> None:
    """Join two amounts of the list between which only skipped numbers stand."""
    first, second = placed[index].item, placed[behind].item
    if not isinstance(first, Amount) or not isinstance(second, Amount) or _is_dashed_on(text, first, second):
        return
    gap = _between(text, placed, index, behind)
    bound = bonded(text.flat, first, second, gap=gap)
    if bound.bond in {Bond.RANGE, Bond.SCORE} and behind != index + 1:
        return  # their span would swallow the skipped number between
    if bound.bond is Bond.RANGE:
        placed[index] = _Placed(_range(bound.first, bound.second), placed[behind].turn, placed[behind].other)
        placed[behind] = _Placed(_MERGED)
    elif bound.bond is Bond.SCORE:
        placed[index] = _Placed(SkippedNumber(first.start, second.end, "score"))
        placed[behind] = _Placed(_MERGED)
    elif bound.bond is Bond.RATE:
        placed[index] = _Placed(SkippedNumber(first.start, first.end, "rate-base"))
        placed[behind] = replace(placed[behind], item=bound.second)
    elif bound.bond is Bond.SHARED:
        placed[index] = replace(placed[index], item=bound.first)
        placed[behind] = replace(placed[behind], item=bound.second)
    elif bound.bond is not Bond.NONE:
        turns = _TURNS[bound.bond]
        placed[index] = _Placed(bound.first, turns[0], bound.second.start)
        placed[behind] = _Placed(bound.second, turns[1], bound.first.start)


_TURNS: Final = {
    Bond.FROM_TO: (Turn.BEFORE, Turn.AFTER),
    Bond.INSTEAD: (Turn.AFTER, Turn.BEFORE),
    Bond.EQUIVALENT: (Turn.PLAIN, Turn.EQUIVALENT),
}


def _range(first: Amount, second: Amount) -> Amount:
    """Return one amount that reaches from the first to the second."""
    low, high = sorted((first, second), key=lambda each: each.value)
    return replace(
        second,
        start=min(first.start, second.start),
        digits=min(first.digits, second.digits),
        end=max(first.end, second.end),
        value=low.value,
        value_to=high.value,
        sign="",
        precision=second.precision if second.precision is not Precision.EXACT else first.precision,
    )


def _figures(text: Text, placed: list[_Placed]) -> Figures:
    found: list[FoundFigure] = []
    skipped: list[SkippedNumber] = []
    before: _Placed | None = None
    direction: Direction | None = None
    for each in placed:
        item = each.item
        if isinstance(item, SkippedNumber):
            skipped.append(_source_skip(text.flat, item))
        elif reason := verdict_on(text, item) if each.turn is Turn.PLAIN else None:
            skipped.append(_source_skip(text.flat, SkippedNumber(item.start, item.end, reason)))
        else:
            direction = _direction(text, each, before, direction)
            found.append(_figure(text, each, item, previous=before.item.end if before else 0, direction=direction))
        before = each
    return Figures(found=tuple(_with_others(text.flat, found)), skipped=tuple(skipped))


_APPOSED: Final = re.compile(r"(?:,? (?:or|или) (?:\w+ ){0,2}| ?\((?:\w+ ){0,2})$")


_TIME: Final = (
    r"(?:(?:в|за|in|for) )?(?:(?:январ|феврал|март|апрел|ма[ейя]|июн|июл|август|сентябр|октябр|ноябр|декабр)\w* ?|"
    r"(?:прошл|предыдущ|позапрошл)\w+ (?:год|месяц|квартал|недел|раз)\w* ?|"
    r"(?:год|месяц|квартал|недел)\w* (?:ранее|назад) ?){1,2}"
)
_ELIDED: Final = re.compile(rf",? (?:тогда как |а |и |после |против )?{_TIME}(?:– )?(?:на )?")
"""«Прибавили 0,3%, тогда как в январе – 1,2%»: the verb is left out, and so is nothing else but a time."""


def _direction(text: Text, placed: _Placed, before: _Placed | None, last: Direction | None) -> Direction | None:
    """Return which way an amount moved; one put beside a change, as `, or 1.4%`, moved as that did."""
    amount = placed.item
    if not isinstance(amount, Amount) or placed.turn not in {Turn.PLAIN, Turn.EQUIVALENT}:
        return None
    own = direction_of(text.flat.low, amount)
    if own or last is None or before is None:
        return own
    apposed = _APPOSED.fullmatch(text.flat.low[before.item.end : amount.start][:40])
    if not amount.unit or not isinstance(before.item, Amount):
        return None
    elided = amount.unit == before.item.unit and _ELIDED.fullmatch(text.flat.low[before.item.end : amount.start][:60])
    return last if apposed or elided else None


def _with_others(flat: Flat, found: list[FoundFigure]) -> Iterator[FoundFigure]:
    """Let `other` name the start of a figure with its words of precision and its range, as it is known only now."""
    for figure in found:
        if figure.other is None:
            yield figure
            continue
        place = flat.source(figure.other)
        yield replace(figure, other=next((each.start for each in found if each.start <= place < each.end), None))


_LEVEL: Final = re.compile(
    r"(?:вырос|рост|расти|раст[еу]т|увелич|сниз|сниж|сокра|повы|довел|довед|довести|упал|упад|упаст|поднял|"
    r"подня|подним|уменьш|подорож|подешев|расшир|достиг|нарас|"
    r"дойд|дош[еёл]|опусти|прогноз|улучш|ухудш|ослаб|укреп|скорректир|пересмотр|уре[зж]|замедл|ускор|продл|"
    r"продлен|собира|удво|утро|обвал|просе[лд]|понизи|понижен|сжа|убав|похолода|потепле)\w*\b"
)


def _figure(text: Text, placed: _Placed, amount: Amount, *, previous: int, direction: Direction | None) -> FoundFigure:
    low = text.flat.low
    level = placed.turn in {Turn.BEFORE, Turn.AFTER} or _LEVEL.search(clause_before(low, amount.start, 90)) is not None
    before = precision_before(low, amount.start, level=level or is_fronted_level(low, amount))
    start, precision = amount.start, amount.precision
    if before and before.place >= previous:
        start, precision = before.place, before.precision
    if placed.turn is Turn.AFTER and precision is Precision.UP_TO:
        start, precision = amount.start, amount.precision  # `went up to 20% from 18%`
    turn = Turn.CHANGE if direction and placed.turn is Turn.PLAIN else placed.turn
    value, value_to = _bare_of_sign(amount, turn)
    return FoundFigure(
        start=text.flat.source(start),
        end=text.flat.source_end(amount.end),
        value=value,
        rule=amount.rule,
        value_to=value_to,
        unit=amount.unit,
        noun=amount.noun,
        per=amount.per,
        precision=precision,
        turn=turn,
        direction=direction if turn is Turn.CHANGE else None,
        other=placed.other,
    )


def _bare_of_sign(amount: Amount, turn: Turn) -> tuple[Decimal, Decimal | None]:
    if turn is not Turn.CHANGE:
        return amount.value, amount.value_to
    return abs(amount.value), None if amount.value_to is None else abs(amount.value_to)


def _source_skip(flat: Flat, skip: SkippedNumber) -> SkippedNumber:
    return SkippedNumber(flat.source(skip.start), flat.source_end(skip.end), skip.reason)
