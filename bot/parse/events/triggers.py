"""A sentence → the words in it that tell that something happened or is to happen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.language.lemmas import is_future
from bot.models.text import Language
from bot.parse.analysis import Sentence, Token
from bot.parse.events.table import CARRIERS_EN, CARRIERS_RU, ROWS, Row, Shape


@dataclass(frozen=True, slots=True)
class Trigger:
    """What tells of an event: tokens `first`–`last`; `head` is the one that its sides hang on.

    `reduced` is a participle that describes a noun («бюджет, принятый 12 декабря»): it counts with a date beside it.

    `carrier` is the verb that goes with a noun (-1: none). `passive` says that what stands as subject is acted upon.
    """

    row: Row
    first: int
    last: int
    head: int
    noun: bool
    planned: bool = False
    passive: bool = False
    carrier: int = -1
    verb: str = ""
    reduced: bool = False


def triggers_in(sentence: Sentence, language: Language) -> tuple[Trigger, ...]:
    """Return what tells of events in a sentence, in order; verbs first where a noun only names what a verb does."""
    tokens = sentence.tokens
    if not tokens:
        return ()
    find = (_verbs_en, _nouns_en) if language is Language.EN else (_verbs_ru, _nouns_ru)
    named = tuple(find[1](tokens))
    verbs = [each for each in find[0](tokens) if not _carries(each, named, tokens)]
    nouns = [each for each in named if not any(_names_same(each, verb, tokens) for verb in verbs)]
    return tuple(sorted((*verbs, *nouns), key=lambda each: (each.first, each.last)))


def _names_same(noun: Trigger, verb: Trigger, tokens: Sequence[Token]) -> bool:
    """Say whether a noun tells of what a verb tells already: its object, or the same sort of event."""
    overlaps = verb.first <= noun.last and noun.first <= verb.last
    beside = noun.row.shape is not Shape.MEETING and _stands_beside(noun, verb, tokens)
    return overlaps or noun.row.id == verb.row.id or tokens[noun.head].head == verb.head or beside


_CARRYING: Final[Mapping[str, frozenset[Shape]]] = {
    "start": frozenset({Shape.VISIT, Shape.MEETING, Shape.ACCIDENT, Shape.GATHERING, Shape.CONTEST}),
    "opening": frozenset({Shape.GATHERING}),
    "completion": frozenset({Shape.VISIT, Shape.MEETING, Shape.ACCIDENT}),
}
"""Deeds that only say that what they begin or end took place, by the shapes of which that is true."""


def _carries(verb: Trigger, nouns: Sequence[Trigger], tokens: Sequence[Token]) -> bool:
    """Say whether a verb only tells that the event its noun names took place («форум открылся», «вспыхнул пожар»)."""
    shapes = _CARRYING.get(verb.row.id, frozenset())
    if verb.row.shape is Shape.ACCIDENT:
        shapes = frozenset({Shape.ACCIDENT})
    mine = [each for each in nouns if each.row.shape in shapes]
    return any(each.carrier == verb.head or tokens[each.head].head == verb.head for each in mine)


def _stands_beside(noun: Trigger, verb: Trigger, tokens: Sequence[Token]) -> bool:
    """Say whether a noun is right before or after a verb, in a text without a tree ("the strike will end")."""
    if any(each.head >= 0 for each in tokens) or verb.row.shape is not Shape.DEED:
        return False
    between = tokens[verb.last + 1 : noun.first] if noun.first > verb.last else tokens[noun.last + 1 : verb.first]
    return len(between) <= _BESIDE and all(
        each.pos in {"DET", "ADJ", "AUX", "NOUN", "PROPN", "PRON"} for each in between
    )


_BESIDE: Final = 3
"""Words between a verb and the noun it goes with, at most."""


Phrases = Mapping[str, tuple[tuple[tuple[str, ...], Row], ...]]


def _phrases(words_of: Callable[[Row], frozenset[str]]) -> Phrases:
    table: dict[str, list[tuple[tuple[str, ...], Row]]] = defaultdict(list)
    for row in ROWS:
        for phrase in sorted(words_of(row)):
            table[phrase.split()[0]].append((tuple(phrase.split()), row))
    return {first: tuple(sorted(several, key=lambda each: -len(each[0]))) for first, several in table.items()}


_VERBS_RU: Final = _phrases(lambda row: row.verbs_ru)
_VERBS_EN: Final = _phrases(lambda row: row.verbs_en)
_NOUNS_RU: Final = _phrases(lambda row: row.nouns_ru)
_NOUNS_EN: Final = _phrases(lambda row: row.nouns_en)


def _at(table: Phrases, tokens: Sequence[Token], place: int) -> tuple[Row, int] | None:
    """Return the row whose phrase stands at a place, and how many tokens it takes."""
    for phrase, row in table.get(tokens[place].lemma, ()) or table.get(tokens[place].text.lower(), ()):
        rest = tokens[place + 1 : place + len(phrase)]
        if len(rest) == len(phrase) - 1 and all(
            word in {each.text.lower(), each.lemma} for word, each in zip(phrase[1:], rest, strict=True)
        ):
            return row, len(phrase)
    return None


# Russian

_UNREAL_RU: Final = frozenset({"бы", "б", "чтобы", "если", "якобы", "ли"})
_PLANNING_RU: Final = frozenset({"запланировать", "намечать", "наметить", "планироваться", "ожидаться", "предстоять"})
_TELLING_OF: Final = frozenset(
    {"ход", "время", "итог", "поле", "рамка", "окончание", "начало", "день", "программа", "участник"}
)


def _verbs_ru(tokens: Sequence[Token]) -> Iterator[Trigger]:
    for place, token in enumerate(tokens):
        if token.pos not in {"VERB", "AUX"} or _is_unreal_ru(tokens, place):
            continue
        found = _at(_VERBS_RU, tokens, place)
        tense = _tense_ru(tokens, place)
        if found is None or tense is None:
            continue
        row, size = found
        passive = token.feats.get("Voice") == "Pass" or token.text.lower().endswith(("ся", "сь"))
        yield Trigger(
            row,
            place,
            place + size - 1,
            place,
            noun=False,
            planned=tense == "future",
            passive=passive or (tense == "reduced" and token.text.isascii()),
            verb=token.lemma,
            reduced=tense == "reduced",
        )


def _tense_ru(tokens: Sequence[Token], place: int) -> str | None:
    """Return `past`, `future` or `reduced` (a participle) of a verb that tells of one deed, None of any other form."""
    token = tokens[place]
    if any(each.lemma == "быть" and is_future(each.text.lower()) for each in tokens[max(0, place - 3) : place]):
        return "future" if token.feats.get("VerbForm") in {"Part", "Inf"} else None
    if token.feats.get("VerbForm") == "Part":
        if token.feats.get("Tense", "Past") != "Past":
            return None
        return "past" if token.feats.get("Variant") == "Short" else "reduced"
    if token.feats.get("VerbForm") not in {"Fin", None} or token.feats.get("Aspect") == "Imp":
        return None
    tense = token.feats.get("Tense")
    return "past" if tense == "Past" else "future" if tense == "Fut" else None


def _is_unreal_ru(tokens: Sequence[Token], place: int) -> bool:
    before = [each.text.lower() for each in tokens[max(0, place - 2) : place]]
    beside = [each.text.lower() for each in tokens[max(0, place - 4) : place + 2]]
    return "не" in before or any(each in _UNREAL_RU for each in beside)


def _nouns_ru(tokens: Sequence[Token]) -> Iterator[Trigger]:
    for place, token in enumerate(tokens):
        if token.pos not in {"NOUN", "ADJ"} and place:
            continue
        found = _at(_NOUNS_RU, tokens, place)
        if found is None or _is_mere_part(tokens, place):
            continue
        row, size = found
        head = place + size - 1
        carrier = _carrier_ru(tokens, head)
        planned = carrier >= 0 and (_tense_ru(tokens, carrier) == "future" or tokens[carrier].lemma in _PLANNING_RU)
        if carrier >= 0 and _is_unreal_ru(tokens, carrier):
            continue
        yield Trigger(row, place, head, head, noun=True, planned=planned, carrier=carrier)


def _is_mere_part(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a noun only belongs to something else, such as the goal or the need of talks."""
    before = tokens[place - 1].text.lower() if place else ""
    return before in {"без", "для", "ради", "о", "об", "против", "каждый", "любой", "все", "никакой"}


def _carrier_ru(tokens: Sequence[Token], noun: int) -> int:
    """Return the verb that says that the noun took or takes place, -1 for none."""
    head: int = tokens[noun].head
    for place in (head, *(at for at, each in enumerate(tokens) if each.head == noun and each.pos == "VERB")):
        if place >= 0 and tokens[place].lemma in CARRIERS_RU | _PLANNING_RU:
            return int(place)
    after = next((at for at in range(noun + 1, len(tokens)) if tokens[at].pos in {"VERB", "PUNCT"}), -1)
    return after if after >= 0 and tokens[after].lemma in CARRIERS_RU and not _has_subject(tokens, after) else -1


def _has_subject(tokens: Sequence[Token], verb: int) -> bool:
    return any(each.head == verb and each.relation.startswith("nsubj") for each in tokens)


# English

_BE: Final = frozenset({"be", "is", "was", "were", "been", "are", "being"})
_UNREAL_EN: Final = frozenset(
    {"not", "n't", "never", "would", "could", "might", "may", "should", "if", "cannot", "must"}
)
_PLANNED_EN: Final = frozenset({"due", "set", "scheduled", "planned", "plans", "expected", "going"})
_SAME_IN_THE_PAST: Final = frozenset({"beat", "cut", "shut", "hit", "quit", "put"})
_NOUN_REACH: Final = 5


def _verbs_en(tokens: Sequence[Token]) -> Iterator[Trigger]:
    for place, token in enumerate(tokens):
        if token.pos != "VERB" and not _looks_like_a_noun(tokens, place):
            continue
        found = _at(_VERBS_EN, tokens, place)
        before = [each.text.lower() for each in tokens[max(0, place - 4) : place]]
        if found is None or any(each in _UNREAL_EN for each in before):
            continue
        row, size = found
        tense = _tense_en(tokens, place, before) or _timetabled(row, token)
        if tense is None:
            continue
        passive = any(each in _BE for each in before[-2:])
        yield Trigger(
            row,
            place,
            place + size - 1,
            place,
            noun=False,
            planned=tense == "future",
            passive=passive or (tense == "reduced" and token.text.isascii()),
            verb=token.lemma,
            reduced=tense == "reduced",
        )


def _looks_like_a_noun(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a word that is the same in the past is a verb, whatever it was taken for ("it cut its rate")."""
    after = tokens[place + 1].pos if place and place + 1 < len(tokens) else ""
    return tokens[place].text.lower() in _SAME_IN_THE_PAST and after in {"PRON", "DET"}


def _tense_en(tokens: Sequence[Token], place: int, before: Sequence[str]) -> str | None:
    if "will" in before[-3:] or ("to" in before[-2:] and any(each in _PLANNED_EN for each in before)):
        return "future"
    if before[-1:] == ["to"]:
        return None
    feats = tokens[place].feats
    if tokens[place].text.lower() in _SAME_IN_THE_PAST and before[-1:] != ["to"]:
        return "past"
    if feats.get("Tense") != "Past":
        return None
    if feats.get("VerbForm") != "Part":
        return "past"
    if any(each in _BE | {"has", "had", "have"} for each in before[-3:]):
        return "past"
    return ("reduced" if place else None) if _finite_before(tokens, place) or not place else "past"


def _timetabled(row: Row, token: Token) -> str | None:
    """Return `future` of a present that tells a timetable ("the sale begins in April"); its date has to lie ahead."""
    timed = row.id in {"start", "completion", "opening", "launch", "closure", "sale-start", "resumption"}
    return "future" if timed and token.feats.get("Tense") == "Pres" and token.feats.get("VerbForm") == "Fin" else None


def _finite_before(tokens: Sequence[Token], place: int) -> bool:
    """Say whether the clause has a verb of its own already, or one right after, so that this is only a participle."""
    others = (at for at, each in enumerate(tokens) if at != place and _is_finite(each))
    return any(at < place or at - place <= _NOUN_REACH for at in others) and not _joins(tokens, place)


def _joins(tokens: Sequence[Token], place: int) -> bool:
    return place > 0 and tokens[place - 1].text.lower() in {"and", "then", "also"}


def _is_finite(token: Token) -> bool:
    return token.pos == "AUX" or (token.pos == "VERB" and token.feats.get("VerbForm") == "Fin")


def _nouns_en(tokens: Sequence[Token]) -> Iterator[Trigger]:
    for place, token in enumerate(tokens):
        if token.pos not in {"NOUN", "PROPN", "ADJ"}:
            continue
        found = _at(_NOUNS_EN, tokens, place)
        if found is None or (found[1] == 1 and place + 1 < len(tokens) and tokens[place + 1].pos == "NOUN"):
            continue
        row, size = found
        carrier = _carrier_en(tokens, place, place + size - 1)
        before = [each.text.lower() for each in tokens[max(0, place - 4) : place]]
        around = [each.text.lower() for each in tokens[max(0, carrier - 3) : carrier]] if carrier >= 0 else []
        if any(each in _UNREAL_EN for each in around) or any(
            each in {"no", "any", "every", "without"} for each in before
        ):
            continue
        planned = "will" in around or ("to" in around and any(each in _PLANNED_EN for each in around))
        yield Trigger(row, place, place + size - 1, place + size - 1, noun=True, planned=planned, carrier=carrier)


def _carrier_en(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return the verb that says that a noun took or takes place: before it ("held talks") or after ("talks began")."""
    after = range(last + 1, min(len(tokens), last + 1 + 2 * _NOUN_REACH))
    before = range(first - 1, max(-1, first - 1 - _NOUN_REACH), -1)
    for place in (*before, *after):
        token = tokens[place]
        if token.pos in {"VERB", "AUX"} and token.lemma in CARRIERS_EN and token.lemma not in _BE:
            return int(place)
    return -1
