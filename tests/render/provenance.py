"""A checker: every number, date and name of a reply must stem from the records that the answer is about.

What may be said is gathered here without the renderers' help: raw values, dates and texts of the answer's own facts,
their articles, entities and concepts, the fixed catalogue texts, and CLDR's names of months, currencies and units.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from babel import Locale
from babel.numbers import NumberFormatError, parse_decimal

from bot.models.answer import Answer, Choices, Comparison, Computation, Listing, NoAnswer, facts_of
from bot.models.base import Base, concepts_of, entities_of
from bot.models.chart import Chart, Charts, Chronology
from bot.models.fact import Definition, Event, Fact, Figure, Role
from bot.models.notice import DigestOffer, Explanation, Following, Misses, News, Notice, NoticeKind, Subscribable
from bot.models.period import Grain, Period
from bot.models.picture import BarChart, Picture, Timeline
from bot.models.query import Operation
from bot.models.reply import Rendered
from bot.models.text import Language, Localized
from bot.render.messages import catalogue_source

_NUMBER = re.compile(r"\d+(?:[ \u00a0]\d{3}(?!\d))*(?:[.,]\d+)*")
_SCALE = {
    "млн": 6,
    "млрд": 9,
    "трлн": 12,
    "million": 6,
    "billion": 9,
    "trillion": 12,
}
_WORD = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(r"https?://\S+")
_PLACE = re.compile(r"^\d+\. |^\d+$", re.MULTILINE)


@dataclass
class Allowed:
    """What a reply may say."""

    numbers: set[Decimal]
    dates: set[date]
    texts: list[str]
    addresses: set[str]


def unproven(answer: Answer, *, base: Base, rendered: Rendered, language: Language) -> list[str]:
    """Return every number, date, name and address of a reply that no record of the answer holds."""
    allowed = _allowed(answer, base)
    buttons = [button for row in rendered.buttons for button in row]
    said = [visible(rendered.text), *(each.label for each in buttons), *(each.copy for each in buttons if each.copy)]
    text = "\n".join((*said, *texts_of(rendered.picture)))
    links = {each.url for each in buttons if each.url} | ({rendered.preview} if rendered.preview else set())
    links |= set(map(html.unescape, re.findall(r'href="([^"]*)"', rendered.text)))
    links |= set(_ADDRESS.findall(text))
    text = _ADDRESS.sub(" ", text)
    corpus = "\n".join(allowed.texts)
    own_words = _without_quotations(_PLACE.sub("", text), allowed.texts)
    own_words, wrong_dates = _check_dates(own_words, allowed, language=language)
    return [
        *sorted(links - allowed.addresses),
        *wrong_dates,
        *_check_numbers(own_words, allowed, language=language),
        *_check_names(text, corpus, language),
    ]


def texts_of(picture: Picture | None) -> Iterator[str]:
    """Return everything that is written in a picture, a line each."""
    match picture:
        case BarChart():
            yield from (each for bar in picture.bars for each in (bar.label, bar.written))
        case Timeline():
            yield from (each for moment in picture.moments for each in (moment.date, moment.title))
        case None:
            return
    yield from (picture.title, picture.subtitle, *picture.notes, *picture.sources)


def visible(text: str) -> str:
    """Return what a reader sees of Telegram HTML or of terminal text."""
    return html.unescape(re.sub(r"</?(?:b|i|a|blockquote)(?: [^>]*)?>|\x1b\[\d+m", "", text))


def _without_quotations(text: str, quoted: Iterable[str]) -> str:
    """Take out the texts of the records that stand in the reply word for word, longest first."""
    for each in sorted(filter(None, quoted), key=len, reverse=True):
        for shown in (each, each[:1].upper() + each[1:], each.rstrip(".")):
            text = text.replace(shown, " ")
    return text


def _check_dates(text: str, allowed: Allowed, *, language: Language) -> tuple[str, list[str]]:
    wrong: list[str] = []

    def judge(found: re.Match[str]) -> str:
        parts = found.groupdict()
        day = date(int(parts["year"]), months.index(parts["month"]) + 1, int(parts["day"]))
        if day not in allowed.dates:
            wrong.append(found[0])
        return " "

    months = list(Locale(language.value).months["format"]["wide"].values())
    month = "|".join(months)
    order = rf"(?P<day>\d{{1,2}})\s(?P<month>{month})\s(?P<year>\d{{4}})"
    if language is Language.KK:
        order = rf"(?P<year>\d{{4}})\sж\.\s(?P<day>\d{{1,2}})\s(?P<month>{month})"
    return re.sub(order, judge, text), wrong


def _check_numbers(text: str, allowed: Allowed, *, language: Language) -> Iterator[str]:
    for found in _NUMBER.finditer(text):
        value = _value(found, language)
        if value is None or value not in allowed.numbers:
            yield found.string[found.start() : found.end() + 12]


def _value(found: re.Match[str], language: Language) -> Decimal | None:
    following = _WORD.match(found.string[found.end() :].lstrip(" \u00a0"))
    scale = _SCALE.get(following[0], 0) if following else 0
    try:
        return parse_decimal(found[0], locale=language.value) * 10**scale
    except NumberFormatError:
        return None


def _check_names(text: str, corpus: str, language: Language) -> Iterator[str]:
    locale = Locale(language.value)
    cldr = " ".join((*locale.currencies.values(), *locale.months["stand-alone"]["wide"].values()))
    known = {word.casefold() for word in _WORD.findall(f"{corpus} {catalogue_source(language)} {cldr}")}
    for found in _WORD.finditer(text):
        word = found[0]
        if word[0].isupper() and word.casefold() not in known:
            yield word


def _allowed(answer: Answer, base: Base) -> Allowed:
    facts = tuple(_facts(answer))
    allowed = Allowed(set(), set(), [], set())
    for fact in facts:
        _allow_fact(fact, base, allowed, value=not isinstance(answer, NoAnswer | Choices | Charts | Explanation))
    for named in _named_facts(answer):
        _allow_fact(base.facts[named], base, allowed, value=False)
    for article in {fact.article for fact in facts} | _ids(answer) & base.articles.keys():
        _allow_article(article, base, allowed)
    for each in _ids(answer):
        _allow_name(each, base, allowed)
    allowed.texts += _own_texts(answer)
    if isinstance(answer, Chronology):
        allowed.texts += [each for event in answer.events for each in _beginnings(event)]
    allowed.numbers |= set(_own_numbers(answer))
    for period in _periods(answer):
        _allow_period(period, allowed)
    return allowed


def _named_facts(answer: Answer) -> list[str]:
    """Return the ids of facts that are named without being stated."""
    match answer:
        case Misses():
            return [each.fact for each in answer.rated]
        case Listing(beside=beside) if beside:
            return [beside]
        case _:
            return []


def _facts(answer: Answer) -> Iterable[Fact]:
    match answer:
        case NoAnswer():
            return (*answer.known, *answer.incomparable)
        case Explanation():
            return (*(match.fact for match in answer.matches), *answer.shown)
        case News():
            return tuple(fact for each in answer.changes for fact in (each.fact, each.before) if fact)
        case _:
            return facts_of(answer)


def _ids(answer: Answer) -> set[str]:
    match answer:
        case NoAnswer():
            return {*answer.entities, *answer.concepts, *_meant(answer)}
        case Choices():
            return _meant(answer)
        case Listing():
            return {*answer.ids, *answer.filter}
        case Chronology():
            return set(answer.filter)
        case Explanation():
            mentions = (*answer.query.entities, *answer.query.concepts)
            return {each for mention in mentions for each in mention.ids} | set(answer.query.inherited)
        case Following() | Subscribable():
            return set(answer.abouts)
        case _:
            return set()


def _meant(answer: NoAnswer | Choices) -> set[str]:
    return {answer.meant.taken} if answer.meant else set()


def _periods(answer: Answer) -> tuple[Period, ...]:
    if isinstance(answer, NoAnswer):
        return answer.periods
    return answer.query.periods if isinstance(answer, Explanation) else ()


def _own_texts(answer: Answer) -> list[str]:
    match answer:
        case Choices() | Listing() | Charts():
            return [answer.about]
        case NoAnswer():
            return list(answer.words)
        case Notice():
            return [answer.text]
        case Following() | DigestOffer() | Subscribable() | Misses():
            return _texts_about_news(answer)
        case Explanation():
            query = answer.query
            written = [each.text for each in (*query.entities, *query.concepts, *query.quantities)]
            written += [*query.asking, *query.empty, *(each.text for each in query.words)]
            return [
                query.normalised,
                " ".join(query.asking),
                *written,
                *(word for each in query.corrections for word in (each.written,)),
            ]
        case _:
            return []


def _texts_about_news(answer: Following | DigestOffer | Subscribable | Misses) -> list[str]:
    match answer:
        case Following() | DigestOffer():
            return [answer.zone]
        case Subscribable():
            return [answer.written]
        case Misses():
            return [each.text for each in answer.misses]


def _beginnings(event: Event) -> Iterator[str]:
    """Return what an event's words may be cut to: every beginning of them that ends with a word."""
    for text in (event.title or event.summary).values():
        words = text.split()
        for count in range(2, len(words)):
            yield " ".join(words[:count])


def _own_numbers(answer: Answer) -> Iterator[Decimal]:
    match answer:
        case Comparison(ratio=Decimal() as ratio):
            yield from (round(ratio, places) for places in range(5))
        case Computation():
            yield from _computed_numbers(answer)
        case Listing():
            yield from map(Decimal, (1, answer.page, answer.pages, answer.total))
        case News() | Misses() | Following() | DigestOffer() | Notice(kind=NoticeKind.DIGEST_SET):
            yield from _numbers_about_news(answer)
        case Chart() | Charts():
            yield from map(Decimal, (answer.left_out, *range(len({each.article for each in facts_of(answer)}))))
        case Chronology():
            left_out = (answer.earlier, answer.undated)
            yield from map(Decimal, (*left_out, *range(len({each.article for each in answer.events}))))
        case Explanation():
            yield from _explained_numbers(answer)
        case _:
            return


def _numbers_about_news(answer: News | Misses | Following | DigestOffer | Notice) -> Iterator[Decimal]:
    """Return pages, counts, and the hours of the day (the last in writing: 9:00 is 9 and 0)."""
    match answer:
        case News():
            yield from map(Decimal, (answer.page, answer.pages, answer.total, answer.total - 5 * answer.page))
        case Misses():
            yield from map(Decimal, (answer.page, answer.pages, answer.total, answer.days))
            yield from (Decimal(each.times) for each in answer.misses)
            yield from (Decimal(count) for each in answer.rated for count in (each.helpful, each.unhelpful))
        case _:
            yield from map(Decimal, range(24))


def _computed_numbers(answer: Computation) -> Iterator[Decimal]:
    """Work every number of a computed reply out anew, from nothing but the values of its terms."""
    values = [each.value for each in answer.terms]
    yield from map(Decimal, range(1, len(values) + 1))
    match answer.operation:
        case Operation.SUM:
            yield sum(values, Decimal(0))
        case Operation.SHARE:
            yield from _roundings(values[0] / values[1] * 100)
        case Operation.DIFFERENCE | Operation.CHANGE:
            counted_from = values[1] if answer.operation is Operation.DIFFERENCE else values[0]
            moved = abs(values[0] - values[1])
            yield moved
            yield from _roundings(moved / counted_from * 100) if counted_from else ()


def _roundings(value: Decimal) -> Iterator[Decimal]:
    yield from (round(value, places) for places in (1, 4))


def _explained_numbers(answer: Explanation) -> Iterator[Decimal]:
    yield Decimal(100)
    yield from (Decimal(str(value)) for _, value in answer.thresholds)
    yield from (Decimal(round(value * 100)) for _, value in answer.thresholds)
    yield from (each.value for each in answer.query.quantities)
    scores = [round(Decimal(str(match.score)), 1) for match in answer.matches]
    yield from scores
    yield from (first - second for first, second in pairwise(scores))
    yield from (Decimal(round(match.coverage * 100)) for match in answer.matches)


def _allow_fact(fact: Fact, base: Base, allowed: Allowed, *, value: bool) -> None:
    _allow_texts((fact.summary if value or not isinstance(fact, Figure) else None, fact.title), allowed)
    allowed.texts.append(fact.excerpt or "")
    for each in (*entities_of(fact), *concepts_of(fact)):
        _allow_name(each, base, allowed)
    if fact.as_of:
        allowed.dates.add(fact.as_of)
    match fact:
        case Figure():
            if value:
                change = fact.change.value if fact.change else None
                allowed.numbers |= {abs(each) for each in (fact.value, fact.value_to, change) if each is not None}
            _allow_name(fact.unit, base, allowed)
            _allow_period(fact.period, allowed)
        case Event():
            _allow_period(fact.date, allowed)
        case Role():
            _allow_texts((fact.position,), allowed)
        case Definition():
            _allow_texts((fact.term,), allowed)
        case _:
            pass


def _allow_period(period: Period | None, allowed: Allowed) -> None:
    if not period:
        return
    if period.duration:
        allowed.numbers.add(Decimal(period.duration[1:-1]))
        return
    assert period.start
    assert period.end
    allowed.dates |= {period.start, period.end}
    allowed.numbers |= set(map(Decimal, period.years))
    if period.grain is Grain.QUARTER:
        allowed.numbers.add(Decimal((period.start.month + 2) // 3))


def _allow_article(article: str, base: Base, allowed: Allowed) -> None:
    source = base.articles[article].source
    _allow_texts((source.outlet,), allowed)
    allowed.texts += [source.title, source.republished_by or ""]
    allowed.dates |= {each for each in (source.published, source.republished_at) if each}
    allowed.addresses |= {source.url} if source.url else set()


def _allow_name(identifier: str, base: Base, allowed: Allowed) -> None:
    if identifier in base.entities:
        _allow_texts((base.entities[identifier].name,), allowed)
        for role in base.roles_of.get(identifier, ()):
            _allow_texts((role.position, base.entities[role.of].name if role.of else None), allowed)
    elif identifier in base.concepts:
        concept = base.concepts[identifier]
        _allow_texts((concept.name,), allowed)
        allowed.texts += [form for language in Language for form in concept.forms.get(language).values()]


def _allow_texts(texts: Iterable[Localized | None], allowed: Allowed) -> None:
    allowed.texts += [value for text in texts if text for value in text.values()]
