"""No number is lost or changed: each one is drafted or skipped with a reason, each value stands in its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from bot.evaluate.parsing.figures import Stated, is_value, stated
from bot.evaluate.parsing.gold import Gold, GoldArticle
from bot.evaluate.parsing.marks import Field, Marks, Miss, Tally
from bot.evaluate.parsing.places import find
from bot.language.normalise import normalise
from bot.language.numerals import atoms_of, read_amount
from bot.models.draft import DraftArticle

LOST: Final = "lost"
CHANGED: Final = "changed"
_DIGITS: Final = re.compile(r"\d+")
_NUMBER: Final = re.compile(r"\d(?:[\d.,'’   ]*\d)?")
_AROUND: Final = 40

_TOLD: Final = tuple(
    (re.compile(pattern), tuple(map(Decimal, values.split())))
    for pattern, values in (
        (r"половин|\bполов|\bhalf\b|\bhalves\b|\bполугод", "50 0.5"),
        (r"\bтрет[ьи]\b|\bthirds?\b|кажд\w+ трет", "33 33.3 33.33 66.7 66.67"),
        (r"четверт|\bquarters?\b", "25 75"),
        (r"\bпят(?:ая|ую|ой)\b|кажд\w+ пят|\bfifths?\b", "20 40 60 80"),
        (r"\bдесят(?:ая|ую|ой)\b|кажд\w+ десят|\btenths?\b|\bone in ten\b", "10"),
        (r"\bone in \w+\b", "25 20 33.3 50 8.3 8.33 10"),
        (r"\bвдвое|\bудво|\bдважды|\bдвукратн|\bdoubl|\btwice\b", "2"),
        (r"\bвтрое|\bутро|\bтрижды|\btripl|\bthrice\b", "3"),
        (r"\bвчетверо|\bчетырехкратн|\bquadrupl", "4"),
        (r"\bвпятеро", "5"),
        (r"\bполтор", "1.5"),
    )
)
"""Shares and multiples told in words, and the values in percent or times that they may become."""


def lost_numbers(article: DraftArticle, name: str) -> tuple[Miss, ...]:
    """Return the digits of an article's text that stand neither in a draft nor in a skipped number."""
    return tuple(
        Miss(name, LOST, f"paragraph {number}", found[0], text[max(0, found.start() - _AROUND) : found.end() + _AROUND])
        for number, text in enumerate(article.text)
        for found in _uncovered(article, number, text)
    )


def changed_values(article: DraftArticle, one: GoldArticle) -> tuple[Miss, ...]:
    """Return the values of drafts that do not stand in the sentence of their draft."""
    return tuple(
        Miss(one.name, CHANGED, each.draft.rule, f"{each.value:f} {each.unit}", each.draft.fact.excerpt or "no excerpt")
        for each in stated(article)
        if not _stands(each, article, one.gold)
    )


def skipped_marks(article: DraftArticle, one: GoldArticle) -> Marks:
    """Return how many of the numbers that are no figures were skipped with a reason, and were not drafted."""
    drafted = [each for each in stated(article) if not each.is_change and each.span]
    wanted = [(each, find(article, each.text, each.locate)) for each in one.gold.not_figures if not each.optional]
    asked = [(each, place) for each, place in wanted if place]
    wrong = [
        Miss(one.name, Field.SKIPPED, each.why, each.text, value.draft.rule)
        for each, place in asked
        for value in drafted
        if value.span and place.holds(value.span)
    ]
    return Marks(
        {Field.SKIPPED: Tally(right=len(asked) - len({each.wanted for each in wrong}), wanted=len(asked))}, tuple(wrong)
    )


def _uncovered(article: DraftArticle, number: int, text: str) -> Iterator[re.Match[str]]:
    spans = [*_drafted(article, number), *_skipped(article, number, text)]
    for found in _DIGITS.finditer(text):
        covered = any(start <= found.start() and found.end() <= end for start, end in spans)
        if not covered and not _is_change(article, number, found):
            yield found


def _drafted(article: DraftArticle, number: int) -> Iterator[tuple[int, int]]:
    for each in stated(article):
        if each.span and each.span.paragraph == number:
            yield each.span.start, each.span.end


def _skipped(article: DraftArticle, number: int, text: str) -> Iterator[tuple[int, int]]:
    for each in article.skipped:
        if each.paragraph == number and each.text:
            pattern = re.compile(rf"(?<!\d){re.escape(each.text)}(?!\d)")
            yield from (found.span() for found in pattern.finditer(text))


def _is_change(article: DraftArticle, number: int, found: re.Match[str]) -> bool:
    """Say whether these digits are of a movement that a draft of the same sentence carries beside its own value."""
    return any(
        found[0].strip("0") in _mantissa(each.value)
        for each in stated(article)
        if each.is_change
        and each.sentence
        and each.sentence.paragraph == number
        and each.sentence.start <= found.start() < each.sentence.end
    )


def _stands(value: Stated, article: DraftArticle, gold: Gold) -> bool:
    """Say whether both ends of a value stand in its sentence: in digits, in words, or as a person marked it."""
    sentence = value.draft.fact.excerpt or ""
    digits = {re.sub(r"\D", "", found[0]).strip("0") for found in _NUMBER.finditer(sentence)}
    digits |= {each.strip("0") for found in _NUMBER.finditer(sentence) for each in _DIGITS.findall(found[0])}
    spelt = set(_spelt(sentence))
    ends = [each for each in (value.value, value.value_to) if each is not None]
    if all(_mantissa(each) in digits or abs(each) in spelt for each in ends):
        return True
    marked = ((figure, find(article, figure.text, figure.locate)) for figure in gold.figures)
    return any(
        place and value.sentence and value.sentence.holds(place) and is_value(figure, value) for figure, place in marked
    )


def _spelt(sentence: str) -> Iterator[Decimal]:
    """Yield every number that a sentence tells in words, shares and multiples included."""
    text = normalise(sentence)
    atoms = atoms_of(text)
    for place in range(len(atoms)):
        amount = read_amount(text, atoms, place)
        if amount:
            yield amount.value
    for pattern, values in _TOLD:
        if pattern.search(text):
            yield from values


def _mantissa(value: Decimal) -> str:
    return re.sub(r"\D", "", f"{abs(value):f}").strip("0")
