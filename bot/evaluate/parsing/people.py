"""The people with offices, the quotations, the events, the interview and the source of an article beside its gold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.evaluate.parsing.fields import same_period
from bot.evaluate.parsing.gold import Gold, GoldArticle, GoldEvent, GoldExchange, GoldPerson, GoldQuote, OneOf
from bot.evaluate.parsing.marks import Field, Marks, Miss, Tally
from bot.evaluate.parsing.names import Known, is_contained, same_name, shares_a_word
from bot.evaluate.parsing.places import Place, find, sentence_of
from bot.language.normalise import normalise
from bot.models.draft import DraftArticle, DraftFact
from bot.models.fact import Event, Role, Statement
from bot.models.text import Localized

_BEGINNING: Final = 3
"""Words by which an interviewer's question is known again."""


def people_marks(article: DraftArticle, one: GoldArticle, known: Known) -> Marks:
    """Return how many people were drafted with their office, and how many of the drafted offices are right."""
    drafted = [each.fact for each in article.drafts if isinstance(each.fact, Role)]
    wanted = [each for each in one.gold.people if not each.optional]
    found = [any(_is_office(each, role, known) for role in drafted) for each in wanted]
    asked = [role for role in drafted if not _is_beyond(role, one.gold, known)]
    good = [any(_is_office(each, role, known) for each in one.gold.people) for role in asked]
    missed = (
        Miss(one.name, Field.PEOPLE, "not found", f"{each.name}, {each.position[0]} of {each.of[0]}")
        for each, right in zip(wanted, found, strict=True)
        if not right
    )
    invented = (
        Miss(one.name, Field.PEOPLE, "invented", _told(role, known), str(role.excerpt))
        for role, right in zip(asked, good, strict=True)
        if not right
    )
    tally = Tally(right=sum(found), wanted=len(found), good=sum(good), given=len(good))
    return Marks({Field.PEOPLE: tally}, (*missed, *invented))


def quote_marks(article: DraftArticle, one: GoldArticle, known: Known) -> Marks:
    """Return how much of what was said was drafted with its speaker.

    What was said about a figure may be drafted as that figure. Statements are right where the gold has their speaker
    speak in the same paragraph, or in an interview anywhere; so is what somebody says of a figure. A statement of
    nobody known is not judged.
    """
    wanted = [each for each in one.gold.quotes if not each.optional]
    found = [_is_quoted(each, article, known) for each in wanted]
    statements = [each for each in article.drafts if isinstance(each.fact, Statement) and each.fact.speaker]
    good = [_is_said(each, article, one.gold, known) for each in statements]
    missed = (
        Miss(one.name, Field.QUOTES, "not found", f"{each.speaker}: {each.begins}", _speakers(each, article, known))
        for each, right in zip(wanted, found, strict=True)
        if not right
    )
    invented = (
        Miss(
            one.name,
            Field.QUOTES,
            "invented",
            f"{known.name(each.fact.speaker)} by {each.rule}",
            each.fact.excerpt or "",
        )
        for each, right in zip(statements, good, strict=True)
        if not right
    )
    tally = Tally(right=sum(found), wanted=len(found), good=sum(good), given=len(good))
    return Marks({Field.QUOTES: tally}, (*missed, *invented))


def event_marks(article: DraftArticle, one: GoldArticle) -> Marks:
    """Return how many of the dated events were drafted with their date."""
    wanted = [each for each in one.gold.events if not each.optional]
    found = [_is_dated(each, article) for each in wanted]
    missed = tuple(
        Miss(one.name, Field.EVENTS, "not found", f"{each.what} {each.date[0]}", _dates(each, article))
        for each, right in zip(wanted, found, strict=True)
        if not right
    )
    return Marks({Field.EVENTS: Tally(right=sum(found), wanted=len(found))}, missed)


def exchange_marks(article: DraftArticle, one: GoldArticle) -> Marks:
    """Return how many questions of an interview were joined to their answer."""
    found = [_is_joined(each, article) for each in one.gold.exchanges]
    missed = tuple(
        Miss(one.name, Field.EXCHANGES, "not paired", f"{each.question} … {each.answer}")
        for each, right in zip(one.gold.exchanges, found, strict=True)
        if not right
    )
    return Marks({Field.EXCHANGES: Tally(right=sum(found), wanted=len(found))}, missed)


def source_marks(article: DraftArticle, one: GoldArticle) -> Marks:
    """Return how many fields of the source are as on the page; what it does not tell must be absent."""
    wanted, got = one.gold.source, article.source
    results = [
        *([("title", wanted.title, got.title, _same_text(wanted.title, got.title))] if wanted.title else []),
        ("outlet", wanted.outlet, got.outlet, _is_named(wanted.outlet, got.outlet)),
        ("author", wanted.author, got.author, _is_named(wanted.author, got.author)),
        ("published", wanted.published, got.published, wanted.published == got.published),
        ("url", wanted.url, got.url, wanted.url == got.url),
    ]
    missed = tuple(
        Miss(one.name, Field.SOURCE, name, str(ours), str(theirs)) for name, ours, theirs, right in results if not right
    )
    return Marks({Field.SOURCE: Tally(right=len(results) - len(missed), wanted=len(results))}, missed)


def _is_office(person: GoldPerson, role: Role, known: Known) -> bool:
    if not known.is_one_of(role.person, [person.name]):
        return False
    return _is_position(person.position, role.position) and _is_of(person.of, role.of, known)


def _is_position(wanted: OneOf, position: Localized) -> bool:
    if None in wanted:
        return True
    return any(
        is_contained(each, written) or is_contained(written, each)
        for each in wanted
        if each
        for written in position.values()
    )


def _is_of(wanted: OneOf, of: str | None, known: Known) -> bool:
    return (of is None and None in wanted) or known.is_one_of(of, wanted)


def _is_beyond(role: Role, gold: Gold, known: Known) -> bool:
    """Say whether a role is of the author, or of somebody whose office need not be drafted."""
    author = gold.source.author or ""
    asked = {each.name for each in gold.people if not each.optional}
    others = [each.name for each in gold.people if each.optional and each.name not in asked]
    return known.is_one_of(role.person, [*others, *author.split(" and ")])


def _told(role: Role, known: Known) -> str:
    of = f" of {known.name(role.of)}" if role.of else ""
    return f"{known.name(role.person)}, {role.position.values()[0]}{of}"


def _drafts_at(place: Place, article: DraftArticle) -> Iterator[DraftFact]:
    for draft in article.drafts:
        sentence = sentence_of(article, draft)
        if sentence and (sentence.holds(place) or sentence.overlaps(place)):
            yield draft


def _is_quoted(quote: GoldQuote, article: DraftArticle, known: Known) -> bool:
    place = find(article, quote.begins)
    drafts = _drafts_at(place, article) if place else ()
    return any(known.is_one_of(each.fact.speaker, [quote.speaker]) for each in drafts if each.fact.speaker)


def _speakers(quote: GoldQuote, article: DraftArticle, known: Known) -> str:
    place = find(article, quote.begins)
    if place is None:
        return "not in the text that was read"
    told = {known.name(each.fact.speaker) for each in _drafts_at(place, article) if each.fact.speaker}
    return ", ".join(sorted(told)) or "no draft with a speaker"


def _is_said(draft: DraftFact, article: DraftArticle, gold: Gold, known: Known) -> bool:
    by_them = [each for each in gold.quotes if known.is_one_of(draft.fact.speaker, [each.speaker])]
    if gold.exchanges and by_them:
        return True
    if any(
        place and place.paragraph == draft.fact.paragraph for place in (find(article, each.begins) for each in by_them)
    ):
        return True
    sentence = sentence_of(article, draft)
    told = (each for each in gold.figures if known.is_one_of(draft.fact.speaker, each.speaker))
    return any(sentence and place and sentence.holds(place) for place in (find(article, each.text) for each in told))


def _is_dated(event: GoldEvent, article: DraftArticle) -> bool:
    drafted = [each.fact for each in article.drafts if isinstance(each.fact, Event)]
    return any(
        any(same_period(date, fact.date) for date in event.date)
        and any(shares_a_word(event.what, text) for text in (*fact.summary.values(), fact.excerpt or ""))
        for fact in drafted
    )


def _dates(event: GoldEvent, article: DraftArticle) -> str:
    drafted = [each.fact for each in article.drafts if isinstance(each.fact, Event)]
    told = [
        str(fact.date)
        for fact in drafted
        if any(shares_a_word(event.what, text) for text in (*fact.summary.values(), fact.excerpt or ""))
    ]
    return ", ".join(told)


def _is_joined(exchange: GoldExchange, article: DraftArticle) -> bool:
    place = find(article, exchange.answer)
    if place is None:
        return False
    begins = _beginning(exchange.question)
    return any(
        begins in normalise(asked)
        for draft in article.drafts
        if draft.fact.question and draft.fact.paragraph == place.paragraph
        for asked in draft.fact.question.values()
    )


def _beginning(text: str) -> str:
    return " ".join(normalise(text).split()[:_BEGINNING]).rstrip("?,.")


def _same_text(left: str | None, right: str | None) -> bool:
    return normalise(left or "") == normalise(right or "")


def _is_named(wanted: str | None, got: Localized | None) -> bool:
    if wanted is None or got is None:
        return wanted is None and got is None
    return any(same_name(wanted, each) for each in got.values())
