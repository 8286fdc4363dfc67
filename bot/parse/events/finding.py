"""A sentence → the events that it tells of, as fields."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.language.weekdays import Standpoint
from bot.models.entity import Entity, EntityKind
from bot.models.period import Grain
from bot.models.text import Language
from bot.parse.analysis import Analysis, MentionKind, Sentence, Token
from bot.parse.events.dates import Dated, dates_in
from bot.parse.events.happening import Happening
from bot.parse.events.phrases import POSSESSIVES, phrase_after_en, phrase_before_en, phrase_ru
from bot.parse.events.sides import Function, Side, sides_of
from bot.parse.events.table import DOCUMENTS_EN, DOCUMENTS_RU, Shape
from bot.parse.events.triggers import Trigger, triggers_in

CONFIDENCE: Final = {
    "event-verb-dated": 0.9,
    "event-noun-dated": 0.85,
    "event-planned": 0.8,
    "event-relative-date": 0.8,
    "event-undated": 0.6,
    "event-in-speech": 0.6,
}
"""What rules draft, and how often they were right on invented articles of twelve genres."""

_UNDATED: Final = frozenset({
    "visit", "talks", "meeting", "phone-call", "signing", "accession", "press-conference", "business-forum", "summit",
    "appointment", "resignation", "dismissal", "purchase", "merger", "death", "arrest", "sentence",
})  # fmt: skip
"""Sorts of events that are told without a date too, where those who took part are named."""

_SIDES: Final = frozenset({EntityKind.PERSON, EntityKind.COUNTRY, EntityKind.ORGANISATION, EntityKind.GROUP})
_WHERE: Final = frozenset({EntityKind.PLACE, EntityKind.COUNTRY})


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence with everything that its events are read from."""

    sentence: Sentence
    analysis: Analysis
    sides: tuple[Side, ...]
    dates: tuple[Dated, ...]
    dated_tokens: frozenset[int]

    @property
    def tokens(self) -> Sequence[Token]:
        """The words of the sentence."""
        return self.sentence.tokens

    @property
    def entities(self) -> Mapping[str, Entity]:
        """Everybody and everything that the article names."""
        return self.analysis.entities

    @property
    def english(self) -> bool:
        """Whether the article is in English."""
        return self.analysis.page.language is Language.EN


def happenings_in(sentence: Sentence, analysis: Analysis, *, focus: dt.date | None) -> tuple[Happening, ...]:
    """Return the events that a sentence tells of; `focus` is the day that the text has just told of."""
    triggers = triggers_in(sentence, analysis.page.language)
    if not triggers:
        return ()
    ahead = all(each.planned for each in triggers)
    published = analysis.page.source.published
    dates = dates_in(sentence.text, Standpoint(published, focus, ahead)) if published else ()
    reading = Reading(sentence, analysis, sides_of(sentence, analysis), dates, _tokens_of(dates, sentence))
    triggers = tuple(each for each in triggers if not reading.dated_tokens & set(range(each.first, each.last + 1)))
    found = [_happening(trigger, triggers, reading) for trigger in triggers]
    return tuple(each for each in found if each is not None)


def _tokens_of(dates: Iterable[Dated], sentence: Sentence) -> frozenset[int]:
    return frozenset(
        place
        for place, token in enumerate(sentence.tokens)
        for each in dates
        if each.start <= token.start - sentence.start < each.end
    )


def _happening(trigger: Trigger, triggers: Sequence[Trigger], reading: Reading) -> Happening | None:
    date = _date_of(trigger, triggers, reading)
    first, last = reading.tokens[trigger.first], reading.tokens[trigger.last]
    bare = Happening(
        row=trigger.row,
        sentence=reading.sentence,
        start=first.start - reading.sentence.start,
        end=last.end - reading.sentence.start,
        rule="",
        confidence=0.0,
        date=date.period if date else None,
        planned=trigger.planned,
        verb=trigger.verb,
    )
    full = _BUILDERS[trigger.row.shape](bare, trigger, reading)
    if full is None or not _is_worth_telling(full, trigger):
        return None
    rule = _rule_of(full, trigger, date)
    return replace(full, rule=rule, confidence=CONFIDENCE[rule])


def _rule_of(found: Happening, trigger: Trigger, date: Dated | None) -> str:
    if date is None:
        return "event-undated"
    if found.planned:
        return "event-planned"
    if date.relative:
        return "event-relative-date"
    return "event-noun-dated" if trigger.noun else "event-verb-dated"


def _is_worth_telling(found: Happening, trigger: Trigger) -> bool:
    """Say whether enough is known: a date and something it happened to, or parties of an event told without one."""
    told = found.who or found.others or found.owners or found.place or found.thing or found.named or found.agreement
    if found.date is not None:
        return bool(told) and (
            not trigger.noun or trigger.carrier >= 0 or bool(found.who or found.place or found.owners)
        )
    if trigger.planned or found.row.id not in _UNDATED:
        return False
    return _has_parties(found)


def _has_parties(found: Happening) -> bool:
    match found.row.shape:
        case Shape.VISIT:
            return bool(found.who and found.place)
        case Shape.MEETING:
            return len(found.participants) > 1
        case Shape.SIGNING:
            return bool(found.thing or found.agreement) and bool(found.participants)
        case Shape.GATHERING:
            return bool(found.place or len(found.owners) > 1)
        case Shape.PERSON:
            return bool(found.who)
        case _:
            return bool(found.participants and (found.thing or found.agreement))


def _date_of(trigger: Trigger, triggers: Sequence[Trigger], reading: Reading) -> Dated | None:
    """Return the date nearest to a trigger that lies nearer to no other, and on its side of a clause's border."""

    def far(date: Dated, one: Trigger) -> int:
        start = reading.tokens[one.first].start - reading.sentence.start
        end = reading.tokens[one.last].end - reading.sentence.start
        return max(date.start - end, start - date.end, 0) + _BORDER * _borders(reading, date, one)

    own = [
        date
        for date in reading.dates
        if all(far(date, trigger) <= far(date, other) for other in triggers if not _is_within(other, trigger))
        or (len(reading.dates) == 1 and _shares_clause(reading, date, trigger))
    ]
    fine = sorted(own, key=lambda each: (each.period.grain is not Grain.DAY, far(each, trigger), each.start))
    usable = [each for each in fine if _fits_tense(each, trigger, reading)]
    return usable[0] if usable else None


_BORDER: Final = 60
"""A comma, semicolon or dash between a date and a trigger counts as so many letters."""


def _is_within(other: Trigger, trigger: Trigger) -> bool:
    return (
        other is trigger
        or (other.noun and other.carrier == trigger.head)
        or (trigger.noun and trigger.carrier == other.head)
    )


def _shares_clause(reading: Reading, date: Dated, trigger: Trigger) -> bool:
    return _borders(reading, date, trigger) == 0


def _borders(reading: Reading, date: Dated, trigger: Trigger) -> int:
    start = reading.tokens[trigger.first].start - reading.sentence.start
    low, high = sorted((start, date.start))
    between = [each for each in reading.tokens if low <= each.start - reading.sentence.start < high]
    return sum(each.text in {",", ";", ":", "–", "—", "("} for each in between)


def _fits_tense(date: Dated, trigger: Trigger, reading: Reading) -> bool:
    """Say whether a past deed is dated in the past, and a planned one not before the article."""
    published = reading.analysis.page.source.published
    start, end = date.period.start, date.period.end
    if published is None or start is None or end is None:
        return True
    if date.period.grain is Grain.YEAR and trigger.row.shape not in {Shape.DEED, Shape.PERSON, Shape.SIGNING}:
        return False
    return end >= published if trigger.planned else start <= published or trigger.noun


# Who and what


def _near(trigger: Trigger, reading: Reading, *functions: Function) -> tuple[Side, ...]:
    """Return the sides in these functions that hang on a trigger, its carrier, or the verb it goes on from."""
    heads = {trigger.head, trigger.carrier, *range(trigger.first, trigger.last + 1)} - {-1}
    tokens = reading.tokens
    if not reading.english:
        heads |= {
            at
            for at, each in enumerate(tokens)
            if each.head in heads and each.relation in {"obj", "nsubj", "nsubj:pass", "obl"}
        }
    return tuple(
        each
        for each in reading.sides
        if each.function in functions
        and (each.governor in heads if not reading.english else _in_reach(each, trigger, reading))
    )


def _in_reach(side: Side, trigger: Trigger, reading: Reading) -> bool:
    """Say whether a side stands in the clause of a trigger, in a text without a tree."""
    edge = trigger.carrier if trigger.carrier >= 0 else trigger.first
    low, high = sorted((side.first, min(trigger.first, edge) if side.first < trigger.first else trigger.last))
    between = reading.tokens[low:high]
    stops = sum(each.text in {";", ":", "that", "who", "which", "after", "before", "while", "but"} for each in between)
    verbs = sum(each.pos == "VERB" for each in between)
    return not stops and verbs <= 2  # noqa: PLR2004 - its own verb, and one that "and" joins it to


def _subjects(trigger: Trigger, reading: Reading) -> tuple[Side, ...]:
    """Return who stands as subject, also of the verb that this one is joined to («посетил и провел»)."""
    found = _near(trigger, reading, Function.SUBJECT)
    tokens = reading.tokens
    head = trigger.head if not trigger.noun else trigger.carrier
    while not found and head >= 0 and tokens[head].relation in {"conj", "xcomp", "advcl"} and tokens[head].head >= 0:
        head = tokens[head].head
        found = tuple(each for each in reading.sides if each.function is Function.SUBJECT and each.governor == head)
    return found


def _ids(sides: Iterable[Side], kinds: frozenset[EntityKind] = _SIDES) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.entity for each in sides if each.kind in kinds))


def _place(trigger: Trigger, reading: Reading, *functions: Function) -> str | None:
    """Return where it was: the town rather than its country, and nothing that merely describes somebody."""
    found = [
        each
        for each in _near(trigger, reading, *functions)
        if each.kind in _WHERE and each.mention is not MentionKind.ADJECTIVE
    ]
    if not found and Function.AT in functions:
        found = [
            each
            for each in reading.sides
            if each.function is Function.AT and each.kind in _WHERE and _in_reach(each, trigger, reading)
        ]
    found.sort(key=lambda each: each.kind is EntityKind.COUNTRY)
    return found[0].entity if found else None


def _owners(trigger: Trigger, reading: Reading) -> tuple[str, ...]:
    """Return the countries that adjectives or genitives of the event's own noun name."""
    span = range(max(0, trigger.first - 4), trigger.first)
    close = [
        each
        for each in reading.sides
        if each.function is Function.ADJECTIVE and (each.governor == trigger.head or each.last in span)
    ]
    return _ids((*close, *_near(trigger, reading, Function.OF, Function.BETWEEN)), frozenset({EntityKind.COUNTRY}))


def _visit(bare: Happening, trigger: Trigger, reading: Reading) -> Happening | None:
    wanted = (Function.OBJECT, Function.TO, Function.AT)
    place = _place(trigger, reading, *wanted)
    if trigger.noun:
        who = _ids(_near(trigger, reading, Function.OF)) or _ids(_subjects(trigger, reading))
    else:
        who = _ids(_subjects(trigger, reading))
    who = tuple(each for each in who if each != place)
    if not who or place is None or (trigger.verb == "прибыть" and not who):
        return None
    return replace(bare, who=who, place=place, origin=_home(who[0], reading))


def _home(who: str, reading: Reading) -> str | None:
    entity = reading.entities[who]
    if entity.kind is EntityKind.COUNTRY:
        return entity.id
    return entity.within[0] if entity.within else None


def _meeting(bare: Happening, trigger: Trigger, reading: Reading) -> Happening | None:
    who = _ids(_subjects(trigger, reading)) if not trigger.noun or trigger.carrier >= 0 else ()
    of = _ids(_near(trigger, reading, Function.OF, Function.BETWEEN))
    others = tuple(each for each in _ids(_near(trigger, reading, Function.WITH)) if each not in {*who, *of})
    owners = _owners(trigger, reading)
    place = _place(trigger, reading, Function.AT)
    sides = of or who or owners
    if trigger.noun and not sides and bare.date and trigger.carrier >= 0:
        named = _own_phrase(trigger, reading)
        return replace(bare, named=named, place=place) if named and " " in named else None
    if not sides or (len(sides) + len(others) < 2 and place is None and bare.date is None):  # noqa: PLR2004
        return None
    return replace(bare, who=sides, others=others, place=place if place not in sides else None)


def _signing(bare: Happening, trigger: Trigger, reading: Reading) -> Happening | None:
    documents = DOCUMENTS_EN if reading.english else DOCUMENTS_RU
    agreement = next((each.entity for each in reading.sides if each.kind is EntityKind.AGREEMENT), None)
    thing = _object_phrase(trigger, reading, heads=documents)
    if not thing and not agreement:
        return None
    who = _ids(_subjects(trigger, reading)) or _ids(_near(trigger, reading, Function.BETWEEN, Function.BY))
    others = tuple(each for each in _ids(_near(trigger, reading, Function.WITH)) if each not in who)
    return replace(
        bare, who=who, others=others, thing=thing, agreement=agreement, place=_place(trigger, reading, Function.AT)
    )


def _gathering(bare: Happening, trigger: Trigger, reading: Reading) -> Happening | None:
    if not trigger.noun:
        who = _ids(_subjects(trigger, reading))
        where = _place(trigger, reading, Function.AT)
        return replace(bare, who=who, place=where) if who or where else None
    owners = _owners(trigger, reading)
    who = tuple(each for each in _ids(_subjects(trigger, reading)) if each not in owners)
    return replace(
        bare,
        owners=owners,
        who=who,
        named=_own_phrase(trigger, reading),
        place=_place(trigger, reading, Function.AT),
    )


def _accident(bare: Happening, trigger: Trigger, reading: Reading) -> Happening | None:
    place = _place(trigger, reading, Function.AT) or (
        _place(trigger, reading, Function.OBJECT) if trigger.noun else None
    )
    named = _own_phrase(trigger, reading) if trigger.noun else None
    thing = None if trigger.noun else _subject_phrase(trigger, reading)
    who = _ids(_subjects(trigger, reading), frozenset({EntityKind.ORGANISATION}))
    return (
        replace(bare, place=place, named=named, thing=thing, who=who)
        if place or thing or trigger.carrier >= 0
        else None
    )


def _deed(bare: Happening, trigger: Trigger, reading: Reading) -> Happening | None:
    agreement = next((each.entity for each in reading.sides if each.kind is EntityKind.AGREEMENT), None)
    intransitive = trigger.passive or _has_no_object(trigger, reading)
    thing = _subject_phrase(trigger, reading) if intransitive and not trigger.noun else _object_phrase(trigger, reading)
    who = () if intransitive and not trigger.noun else _ids(_subjects(trigger, reading))
    if bare.row.id == "accession":
        who = _ids(_subjects(trigger, reading)) or _ids(_near(trigger, reading, Function.OF))
        return replace(bare, who=who, agreement=agreement) if who and agreement else None
    who = who or _ids(_near(trigger, reading, Function.BY), frozenset({EntityKind.ORGANISATION, EntityKind.PERSON}))
    others = _ids(
        _near(trigger, reading, Function.WITH, Function.TO), frozenset({EntityKind.ORGANISATION, EntityKind.PERSON})
    )
    place = _place(trigger, reading, Function.AT)
    if not thing or (bare.row.id in _RATES and not _RATED.search(thing.lower())):
        return None
    who = who or _represented(trigger, reading)
    return replace(bare, who=who, others=tuple(each for each in others if each not in who), thing=thing, place=place)


def _person(bare: Happening, trigger: Trigger, reading: Reading) -> Happening | None:
    person = frozenset({EntityKind.PERSON})
    wanted = (Function.OF, Function.OBJECT) if trigger.noun else (Function.OBJECT,)
    acted = _ids(_near(trigger, reading, *wanted), person)
    own = _ids(_subjects(trigger, reading), person)
    who = acted or own
    if not who:
        intransitive = trigger.passive or bare.row.id in _OWN_DEEDS
        thing = (_subject_phrase if intransitive else _object_phrase)(trigger, reading) if not trigger.noun else None
        return replace(bare, thing=thing, place=_place(trigger, reading, Function.AT)) if thing else None
    return replace(
        bare, who=who[:1] if acted else own, post=_post(trigger, reading), place=_place(trigger, reading, Function.AT)
    )


_OWN_DEEDS: Final = frozenset({"resignation", "death", "swearing-in"})
"""What happens to the subject of its verb, passive or not."""


def _contest(bare: Happening, trigger: Trigger, reading: Reading) -> Happening | None:
    teams = frozenset({EntityKind.ORGANISATION, EntityKind.COUNTRY, EntityKind.PERSON})
    who = _ids(_subjects(trigger, reading), teams)[:1]
    others = _ids(
        _near(trigger, reading, Function.OBJECT, Function.WITH, Function.AT, Function.TO, Function.BETWEEN), teams
    )
    others = tuple(each for each in others if each not in who)
    if not trigger.noun and not (who and others):
        return None
    if not who and not others:
        return None
    named = _own_phrase(trigger, reading) if trigger.noun else None
    return replace(bare, who=who, others=others[:1], named=named, place=_place(trigger, reading, Function.AT))


_RATES: Final = frozenset({"rate-rise", "rate-cut", "rate-hold"})
_RATED: Final = re.compile(
    r"ставк|тариф|налог|цен|зарплат|пенси|лимит|пошлин|квот|прогноз|рейтинг|возраст|штраф|взнос|порог|"
    r"rate|tariff|tax|price|wage|salar|pension|limit|dut(?:y|ies)|quota|forecast|rating|age|fee|fare|target|threshold"
)
"""What is raised or lowered by a decision; anything else rises by itself and is a figure."""

_STATE: Final = frozenset({
    "парламент", "правительство", "суд", "власть", "министерство", "сенат", "президент", "премьер", "кабмин", "мид", "минфин",
    "министр", "парламентарий", "депутат", "сейм", "мажилис",
})  # fmt: skip


def _represented(trigger: Trigger, reading: Reading) -> tuple[str, ...]:
    """Return the country whose parliament, government or court is the subject («парламент Кении принял»)."""
    tokens = reading.tokens
    heads = {at for at, each in enumerate(tokens) if each.head == trigger.head and each.lemma in _STATE}
    return _ids((each for each in reading.sides if each.governor in heads), frozenset({EntityKind.COUNTRY}))


_BUILDERS: Final[Mapping[Shape, Callable[[Happening, Trigger, Reading], Happening | None]]] = {
    Shape.VISIT: _visit,
    Shape.MEETING: _meeting,
    Shape.SIGNING: _signing,
    Shape.GATHERING: _gathering,
    Shape.ACCIDENT: _accident,
    Shape.DEED: _deed,
    Shape.PERSON: _person,
    Shape.CONTEST: _contest,
}


# Phrases


def _has_no_object(trigger: Trigger, reading: Reading) -> bool:
    if reading.english:
        after = reading.tokens[trigger.last + 1 : trigger.last + 2]
        return (
            not after
            or after[0].text.lower() not in POSSESSIVES
            and after[0].pos not in {"DET", "NOUN", "PROPN", "ADJ", "NUM"}
            or trigger.last + 1 in reading.dated_tokens
        )
    return not any(each.head == trigger.head and each.relation == "obj" for each in reading.tokens)


def _object_phrase(trigger: Trigger, reading: Reading, heads: frozenset[str] = frozenset()) -> str | None:
    """Return what a deed was done to: the object of a verb, its subject where it is passive, a noun's genitive."""
    tokens = reading.tokens
    if reading.english:
        return _english_object(trigger, reading, heads)
    wanted = {"nsubj:pass", "nsubj"} if trigger.passive else {"obj", "obl"} if not trigger.noun else {"nmod"}
    for place, each in enumerate(tokens):
        if each.head == trigger.head and each.relation in wanted and place not in reading.dated_tokens:
            if heads and each.lemma not in heads:
                continue
            if any(child.head == place and child.relation == "case" for child in tokens):
                continue
            return phrase_ru(tokens, place, case="gent", without=reading.dated_tokens)
    return None


def _english_object(trigger: Trigger, reading: Reading, heads: frozenset[str]) -> str | None:
    tokens, without = reading.tokens, reading.dated_tokens
    if trigger.noun:
        start = trigger.last + 2 if trigger.last + 1 < len(tokens) and tokens[trigger.last + 1].text == "of" else -1
        phrase = phrase_after_en(tokens, start, without=without) if 0 < start < len(tokens) else None
    elif trigger.passive:
        phrase = phrase_before_en(tokens, trigger.first, without=without)
    else:
        phrase = phrase_after_en(tokens, trigger.last + 1, without=without)
    if phrase and heads and not heads & {each.lower().rstrip("s") for each in phrase.split()}:
        return None
    return phrase


def _subject_phrase(trigger: Trigger, reading: Reading) -> str | None:
    tokens = reading.tokens
    if reading.english:
        return phrase_before_en(tokens, trigger.first, without=reading.dated_tokens)
    for place, each in enumerate(tokens):
        if each.head == trigger.head and each.relation.startswith("nsubj"):
            return phrase_ru(tokens, place, case="gent", without=reading.dated_tokens)
    return None


def _own_phrase(trigger: Trigger, reading: Reading) -> str | None:
    """Return what the event itself is called: its noun with its adjectives and what belongs to it."""
    tokens = reading.tokens
    if not reading.english:
        return phrase_ru(tokens, trigger.head, case="nomn", without=reading.dated_tokens)
    start = trigger.first
    while start > 0 and tokens[start - 1].pos in {"ADJ", "NOUN", "PROPN"} and start - 1 not in reading.dated_tokens:
        start -= 1
    return phrase_after_en(
        tokens, start, without=reading.dated_tokens | frozenset(range(trigger.last + 1, len(tokens)))
    )


def _post(trigger: Trigger, reading: Reading) -> str | None:
    """Return the office of an appointment as it stands: «министром финансов», "finance minister"."""
    tokens = reading.tokens
    if reading.english:
        as_ = next((at for at in range(trigger.last + 1, len(tokens)) if tokens[at].text.lower() == "as"), None)
        if as_ is None and not trigger.passive:
            return None
        start = as_ if as_ is not None else trigger.last
        return phrase_after_en(tokens, start + 1, without=reading.dated_tokens)
    for place, each in enumerate(tokens):
        office = each.relation in {"obl", "obl:agent", "xcomp"} and each.feats.get("Case") == "Ins"
        if each.head == trigger.head and office:
            if any(child.head == place and child.relation == "case" for child in tokens):
                continue
            return phrase_ru(tokens, place, case="ablt", without=reading.dated_tokens)
    return None
