"""The words of a question → mentions of entities and concepts, and the words that are neither."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.index import Index
from bot.index.phrases import Phrase, TargetKind
from bot.language.chatter import ENGLISH_VERBS
from bot.language.countries import ORDINARY_WORDS
from bot.language.kazakh import is_everyday_verb, stems
from bot.language.lemmas import WordClass, is_dictionary_word, lemmas, word_class
from bot.language.measures import is_measure_word
from bot.language.normalise import Token, normalise, tokenise
from bot.language.rarity import CLASS_WEIGHT, GENERIC_WEIGHT, weight
from bot.language.sayings import ARTICLE, SAYING
from bot.language.words import split_word, split_words
from bot.models.entity import EntityKind
from bot.models.fact import Part
from bot.models.query import ConceptMention, EntityMention, Word
from bot.models.text import Language
from bot.query.parts import part_of

Mention = EntityMention | ConceptMention

MIN_KNOWN_SHARE: Final = 0.35
"""A word that every fact of the base holds still weighs this share of what the language gives it."""

MIN_THING_WEIGHT: Final = 0.25
"""A word that weighs less says too little to stand for a thing («came», «through»)."""

_SHORT_NUMBER: Final = 2
"""Bare numbers of up to two digits name nothing: they count things in a list or in a joke."""

_NOUNS: Final = frozenset({WordClass.NOUN, WordClass.NAME})
_KAZAKH_VERB_ENDINGS: Final = ("ды", "ді", "ты", "ті", "ған", "ген", "қан", "кен")
_OTHER_ENDINGS: Final = ("ed", "ing", "ly", "ive", "ous", "ful", "able", "ible", *_KAZAKH_VERB_ENDINGS)
"""How English and Kazakh words end that are seldom nouns; neither language has a dictionary of classes here."""

_INNER_WORD: Final = re.compile(r"(?<=[\w,] )[\"«(]?([^\W\d_][\w'’-]+)")


@dataclass(frozen=True, slots=True)
class Reading:
    """One word of the question with its lemmas.

    `claimed` words belong to a number or a period, `asking` ones to the question's own wording; neither names a
    subject, though a name may run through an asking word. `capitalised` says that the reader wrote it as a name.
    """

    text: str
    lemmas: frozenset[str]
    claimed: bool = False
    asking: bool = False
    possessive: bool = False
    capitalised: bool = False


@dataclass(frozen=True, slots=True)
class Linked:
    """What the words of a question name."""

    entities: tuple[EntityMention, ...]
    concepts: tuple[ConceptMention, ...]
    words: tuple[Word, ...]


def read_words(
    normalised: str,
    *,
    claimed: Sequence[tuple[int, int]] = (),
    asking: Sequence[tuple[int, int]] = (),
    capitalised: frozenset[str] = frozenset(),
    language: Language = Language.RU,
) -> tuple[Reading, ...]:
    """Return the words of a normalised question; the spans say which characters name no subject.

    In a Kazakh question every word may carry Kazakh suffixes, whichever letters it is made of.
    """
    return tuple(
        Reading(
            text=part,
            lemmas=lemmas(part) | stems(part) if language is Language.KK else lemmas(part),
            claimed=_overlaps(token, claimed),
            asking=_overlaps(token, asking) or bool(SAYING.fullmatch(part) or ARTICLE.fullmatch(part)),
            possessive=token.text.endswith("'s"),
            capitalised=part in capitalised,
        )
        for token in tokenise(normalised)
        for part in split_word(token.text)
    )


def capitalised_words(text: str) -> frozenset[str]:
    """Return the words, normalised, that a text capitalises inside a sentence: names, where they are the exception.

    A text that capitalises most of its words, or everything, tells nothing.
    """
    inner = _INNER_WORD.findall(text)
    raised = [word for word in inner if word[:1].isupper() and not word.isupper()]
    if len(raised) * 2 > len(inner) + 1:
        return frozenset()
    return frozenset(part for word in raised for part in split_words(normalise(word)))


def link(readings: Sequence[Reading], index: Index, *, language: Language = Language.RU) -> Linked:
    """Link the longest phrases first, from left to right; what is left over are plain words."""
    mentions: list[Mention] = []
    words: list[Word] = []
    position = 0
    while position < len(readings):
        here = () if readings[position].claimed else _phrases_at(readings, position, index)
        if here:
            mentions += _mentions(here, readings, position, index=index)
        elif not readings[position].claimed:
            words += _plain_word(readings[position], position, index=index, language=language)
        position += _taken(here, readings, position, index=index)
    entities = tuple(each for each in mentions if isinstance(each, EntityMention))
    concepts = tuple(each for each in mentions if isinstance(each, ConceptMention))
    subjects = tuple(each for each in concepts if not _only_asks(each, readings))
    return Linked(entities, subjects if subjects or entities or words else concepts, tuple(words))


def _overlaps(token: Token, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < token.end and token.start < end for start, end in spans)


def _phrases_at(readings: Sequence[Reading], position: int, index: Index) -> tuple[Phrase, ...]:
    here = index.phrases.longest_at([each.lemmas for each in readings], position)
    found = tuple(each for each in here if not _is_chance(each, readings[position], index))
    if len(found) > 1 and all(len(each.words) == 1 for each in found):
        return _spelled_alike(found, readings[position].text)
    return found


def _only_asks(mention: ConceptMention, readings: Sequence[Reading]) -> bool:
    return all(each.asking for each in readings[mention.position : mention.position + mention.words])


def _taken(here: tuple[Phrase, ...], readings: Sequence[Reading], position: int, *, index: Index) -> int:
    """Return how many words the phrases take.

    A concept takes fewer than it has where the name of an entity starts inside it and runs beyond.
    """
    size = len(here[0].words) if here else 1
    for inner in range(1, size if here and here[0].kind is TargetKind.CONCEPT else 1):
        found = _phrases_at(readings, position + inner, index)
        if found and found[0].kind is TargetKind.ENTITY and inner + len(found[0].words) > size:
            return inner
    return size


def _is_chance(phrase: Phrase, reading: Reading, index: Index) -> bool:
    """Say whether an everyday word merely looks like the name of a country or city that no fact holds.

    English questions in a chat seldom capitalise, and «china» or «turkey» there is the country.
    """
    if len(phrase.words) > 1 or phrase.kind is not TargetKind.ENTITY or _holds_any((phrase.target,), index):
        return False
    ordinary = phrase.words[0] in ORDINARY_WORDS and not phrase.words[0].isascii()
    return ordinary and not reading.capitalised


def _spelled_alike(found: tuple[Phrase, ...], text: str) -> tuple[Phrase, ...]:
    """Prefer phrases written exactly as the reader wrote, where there are any: other readings are mere homographs."""
    exact = tuple(each for each in found if each.words[0] == text)
    return exact or found


def _mentions(
    here: tuple[Phrase, ...], readings: Sequence[Reading], position: int, *, index: Index
) -> Iterator[Mention]:
    """Yield the mention of an entity and the one of a concept that phrases of the same words stand for."""
    size = len(here[0].words)
    text = " ".join(each.text for each in readings[position : position + size])
    named = tuple(dict.fromkeys(each.target for each in here if each.kind is TargetKind.ENTITY))
    meant = tuple(dict.fromkeys(each.target for each in here if each.kind is TargetKind.CONCEPT))
    if named:
        plain = any(" ".join(each.words) == text for each in here)
        possessive = readings[position + size - 1].possessive
        words = [each.text for each in readings]
        part = part_of(words, position, possessive=possessive, base_form=plain)
        named = _literal(named, part, index)
        yield EntityMention(
            text=text,
            ids=named,
            part=part,
            metonyms=_metonyms(here, named),
            nominative=plain,
            outside=index.base.mentioned.isdisjoint(named) and not _holds_any(named, index),
            weight=_mention_weight("entity", named, index),
            position=position,
            words=size,
        )
    if meant:
        weight_here = _mention_weight("concept", meant, index)
        yield ConceptMention(text=text, ids=meant, weight=weight_here, position=position, words=size)


def _metonyms(here: tuple[Phrase, ...], named: tuple[str, ...]) -> tuple[str, ...]:
    """Return the entities that the words stand for only because something else bears the name («Осло» for Norway)."""
    plain = {each.target for each in here if not each.metonym}
    return tuple(each for each in named if each not in plain) if not plain.isdisjoint(named) else ()


def _literal(ids: tuple[str, ...], part: Part | None, index: Index) -> tuple[str, ...]:
    """Return only the places among the alternatives where something is said to be *in* one: no metonym then."""
    places = tuple(each for each in ids if index.base.entities[each].kind is EntityKind.PLACE)
    return places if places and part is Part.AT else ids


def _holds_any(ids: tuple[str, ...], index: Index) -> bool:
    """Say whether an entity is held as the whole of one that facts name, such as a country of a city."""
    return any(index.postings.get(f"{kind}:{each}") for each in ids for kind in ("entity", "mention"))


def _mention_weight(kind: str, ids: tuple[str, ...], index: Index) -> float:
    terms = [f"{prefix}:{each}" for each in ids for prefix in (kind, "mention")]
    return MIN_KNOWN_SHARE + (1 - MIN_KNOWN_SHARE) * index.rarity(*terms)


def _plain_word(reading: Reading, position: int, *, index: Index, language: Language) -> list[Word]:
    own = 0.0 if _names_nothing(reading) else weight(reading.text)
    if language is Language.KK and is_everyday_verb(reading.text):
        own = min(own, GENERIC_WEIGHT)
    elif language is Language.KK and reading.text.endswith(_KAZAKH_VERB_ENDINGS):
        own *= CLASS_WEIGHT[WordClass.VERB]
    if own <= 0:
        return []
    known = not reading.lemmas.isdisjoint(index.known_lemmas)
    share = MIN_KNOWN_SHARE + (1 - MIN_KNOWN_SHARE) * index.rarity(*sorted(reading.lemmas)) if known else 1.0
    kind = word_class(reading.text) if language is not Language.KK else WordClass.UNKNOWN
    return [
        Word(
            text=reading.text,
            lemmas=reading.lemmas,
            weight=own * share,
            position=position,
            known=known,
            is_name=(kind is WordClass.NAME and is_dictionary_word(reading.text))
            or (reading.capitalised and not known),
            qualifies=own > MIN_THING_WEIGHT and kind is WordClass.ADJECTIVE,
            is_noun=own > MIN_THING_WEIGHT and _may_be_noun(reading.text, kind),
        )
    ]


def _names_nothing(reading: Reading) -> bool:
    short_number = reading.text.isdigit() and len(reading.text) <= _SHORT_NUMBER
    return reading.asking or short_number or is_measure_word(reading.text)


def _may_be_noun(word: str, kind: WordClass) -> bool:
    if kind in _NOUNS:
        return True
    return kind is WordClass.UNKNOWN and not word.endswith(_OTHER_ENDINGS) and word not in ENGLISH_VERBS
